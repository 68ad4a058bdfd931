/** Serves the built site for the browser tests, and makes sure that there is a browser. */
import type { AddressInfo } from 'node:net';
import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { browserOptions } from '#scripts/browser.ts';
import { createSiteServer, normalizeBase } from '#scripts/site-server.ts';
import { prepareTestFonts } from '#scripts/test-fonts.ts';
import requireBuiltSite from '../dist/setup.ts';

export default async function serveSite(project: TestProject) {
  requireBuiltSite(project);
  const close = await serveFolder(
    project,
    'dist',
    normalizeBase(process.env['BASE_PATH']),
    'every',
  );
  const closeBrowser = await shareBrowser(project);
  return async () => {
    await closeBrowser();
    close();
  };
}

/** Starts the browser that all test files of a project share; each has pages of its own in it. */
export async function shareBrowser(project: TestProject) {
  const browser = await chromium.launchServer(await browserWithFonts());
  project.provide('browserAddress', browser.wsEndpoint());
  return () => browser.close();
}

async function browserWithFonts() {
  const { config } = await prepareTestFonts();
  return { ...browserOptions(), env: { ...process.env, FONTCONFIG_FILE: config } };
}

/**
 * Serves a folder to the tests of a project.
 * @param dist the built site
 * @param base the path that it was built for
 * @param pages whether tests of pages look at every page or at one of each kind
 */
export async function serveFolder(
  project: TestProject,
  dist: string,
  base: string,
  pages: 'every' | 'one-a-kind',
) {
  const server = createSiteServer(dist, base);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const { fingerprint } = await prepareTestFonts();
  project.provide('siteUrl', `http://127.0.0.1:${port}${base.replace(/\/$/, '')}`);
  project.provide('dist', dist);
  project.provide('base', base);
  project.provide('pages', pages);
  project.provide('fonts', fingerprint);
  project.provide('browser', await browserWithFonts());
  return () => {
    server.closeAllConnections();
    server.close();
  };
}

declare module 'vitest' {
  export interface ProvidedContext {
    /** Origin and base path of the served site, without a slash at the end. */
    siteUrl: string;
    /** Folder of the built site, and the base path that it was built for. */
    dist: string;
    base: string;
    pages: 'every' | 'one-a-kind';
    /** What tells the fonts of the tests from others. */
    fonts: string;
    /** Where the browser of all files listens. */
    browserAddress: string;
    /** How to start a browser of one's own. */
    browser: { executablePath: string; args: string[]; env: Record<string, string | undefined> };
  }
}
