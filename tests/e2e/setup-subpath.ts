/**
 * Builds the site once more, for a host that serves it under `/zt/archive/`, unless `npm test` has, and
 * serves it so. `npm test` then looks at one page of each kind and asks for addresses; `npm run
 * test:subpath` looks at every page.
 */
import { spawnSync } from 'node:child_process';
import type { TestProject } from 'vitest/node';
import { subpath, subpathEnvironment } from '#scripts/subpath.ts';
import { readFacts } from '../content-facts.ts';
import { serveFolder, shareBrowser } from './setup.ts';

export default async function serveUnderSubpath(project: TestProject) {
  if (process.env['SUBPATH_BUILT'] !== '1') build();
  project.provide('content', readFacts());
  const pages = process.env['SUBPATH_PAGES'] === 'every' ? 'every' : 'one-a-kind';
  const close = await serveFolder(project, subpath.dist, subpath.base, pages);
  const closeBrowser = await shareBrowser(project);
  return async () => {
    await closeBrowser();
    close();
  };
}

function build(): void {
  const { status, stdout, stderr } = spawnSync('npx', ['astro', 'build'], {
    encoding: 'utf8',
    shell: process.platform === 'win32',
    env: { ...process.env, ...subpathEnvironment },
  });
  if (status !== 0) {
    throw new Error(`BASE_PATH=${subpath.base} 下网站没有生成：\n${stdout}\n${stderr}`);
  }
}
