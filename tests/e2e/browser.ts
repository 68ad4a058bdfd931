/** One browser a test file, and pages that remember everything that went wrong on them. */
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';
import { sample } from '../sample.ts';
import { kinds } from './kinds.ts';

export const siteUrl = inject('siteUrl');

/** A page with the list of its faults: console errors, failed requests, foreign requests. */
export interface WatchedPage {
  page: Page;
  faults: string[];
}

/**
 * Starts a browser for the test file.
 * @returns a function that opens a page of the site in a fresh context
 */
export function useBrowser() {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch(inject('browser'));
  });
  afterAll(() => browser.close());

  return async (path: string, options: BrowserContextOptions = {}): Promise<WatchedPage> => {
    const context = await browser.newContext({
      viewport: { width: 1280, height: 900 },
      ...options,
    });
    // Chromium writes such reports to the console too; by the event none is missed.
    await context.addInitScript(() =>
      addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
        console.error(`CSP: ${violatedDirective} ${blockedURI}`),
      ),
    );
    const page = await context.newPage();
    const faults: string[] = [];
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('requestfailed', (request) => {
      // A reader who goes on before a page has loaded breaks off its requests: no fault of the page.
      const { errorText = '' } = request.failure() ?? {};
      if (errorText !== 'net::ERR_ABORTED') faults.push(`failed: ${request.url()} ${errorText}`);
    });
    page.on('request', (request) => {
      const foreign = new URL(request.url()).origin !== new URL(siteUrl).origin;
      if (foreign && !request.url().startsWith('data:')) faults.push(`foreign: ${request.url()}`);
    });
    await page.goto(siteUrl + path);
    return { page, faults };
  };
}

/**
 * The pages that tests of pages look at: every one of the sitemap, those made for frames and the
 * page for wrong addresses, which it leaves out; of a large site one of each kind and a sample;
 * under a sub-path, one of each kind.
 */
export async function listPages(): Promise<readonly string[]> {
  if (inject('pages') === 'one-a-kind') return Object.values(kinds);
  const listed = await readSitemap();
  const charts = listed.filter((path) => /^\/data\/charts\/[^/]+\/$/.test(path));
  const all = [...listed, '/404.html', ...charts.map((path) => `${path}embed/`)];
  return [...new Set([...Object.values(kinds), ...sample(all, 120, 4)])];
}

/** Every page of the site, read from its sitemap, as site paths. */
export async function readSitemap(): Promise<string[]> {
  const index = await (await fetch(`${siteUrl}/sitemap-index.xml`)).text();
  const maps = Array.from(index.matchAll(/<loc>[^<]*\/([^/<]+\.xml)<\/loc>/g), ([, name]) => name);
  const bodies = await Promise.all(
    maps.map(async (name) => (await fetch(`${siteUrl}/${name}`)).text()),
  );
  const base = new URL(siteUrl).pathname.replace(/\/$/, '');
  return bodies
    .flatMap((body) => Array.from(body.matchAll(/<loc>([^<]+)<\/loc>/g), ([, url]) => url!))
    .map((url) => new URL(url).pathname.slice(base.length));
}
