/** Serves the built site for the walk, finds the browsers, and says which it has to leave out. */
import { mkdirSync } from 'node:fs';
import type { TestProject } from 'vitest/node';
import { normalizeBase } from '#scripts/site-server.ts';
import { prepareTestFonts } from '#scripts/test-fonts.ts';
import requireBuiltSite from '../dist/setup.ts';
import { serveFolder } from '../e2e/setup.ts';
import { type Browsers, findBrowsers } from './find-browsers.ts';

export const pictures = '.cache/browsers';

export default async function prepareWalk(project: TestProject) {
  requireBuiltSite(project);
  const base = normalizeBase(process.env['BASE_PATH']);
  const close = await serveFolder(project, 'dist', base, 'one-a-kind');
  const { config } = await prepareTestFonts();
  const { browsers, missing } = findBrowsers(config);
  if (missing.length > 0) console.log(`各种浏览器的走查，这次没有：${missing.join('；')}。`);
  mkdirSync(pictures, { recursive: true });
  project.provide('browsers', browsers);
  project.provide('wholeWalk', process.env['BROWSER_WALK'] === 'whole');
  return close;
}

declare module 'vitest' {
  export interface ProvidedContext {
    browsers: Browsers;
    /** Whether all is walked, at two widths, or the short form at one. */
    wholeWalk: boolean;
  }
}
