/**
 * Builds the site once more, for a host that serves it under `/zt/archive/`, and serves it so. `npm
 * test` then looks at one page of each kind and walks every journey; `npm run test:subpath` looks
 * at every page.
 */
import { spawnSync } from 'node:child_process';
import type { TestProject } from 'vitest/node';
import { readFacts } from '../content-facts.ts';
import { serveFolder } from './setup.ts';

const base = '/zt/archive/';
const dist = '.cache/dist-subpath';

export default async function serveUnderSubpath(project: TestProject) {
  const { status, stdout, stderr } = spawnSync('npx', ['astro', 'build'], {
    encoding: 'utf8',
    shell: process.platform === 'win32',
    // Vitest's own NODE_ENV is "test"; a build is not.
    env: { ...process.env, NODE_ENV: 'production', BASE_PATH: base, OUT_DIR: dist },
  });
  if (status !== 0) throw new Error(`BASE_PATH=${base} 下网站没有生成：\n${stdout}\n${stderr}`);
  project.provide('content', readFacts());
  return serveFolder(
    project,
    dist,
    base,
    process.env['SUBPATH_PAGES'] === 'every' ? 'every' : 'one-a-kind',
  );
}
