/** Pages of the site for tests, which remember everything that went wrong on them. */
import { type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeEach, inject } from 'vitest';
import { sample } from '../sample.ts';
import { KeptPages } from './kept-pages.ts';
import { kinds } from './kinds.ts';

export const siteUrl = inject('siteUrl');

/** A path changes addresses, not looks: what looks alike at the root is not looked at again there. */
export const isUnderPath = inject('pages') === 'one-a-kind';

/** A page with the list of its faults: console errors, failed requests, foreign requests. */
export interface WatchedPage {
  page: Page;
  faults: string[];
  /** Hands the page back before the test ends: one that opens pages in a loop, or runs beside others. */
  close: () => Promise<void>;
}

let ofWorker: Promise<KeptPages> | undefined;
/** Pages are kept from file to file: Vitest loads this module once for all that one worker runs. */
const connect = () =>
  (ofWorker ??= chromium
    .connect(inject('browserAddress'))
    .then((browser) => new KeptPages(browser, siteUrl)));

/**
 * Gives a test file pages of the shared browser. What a test has opened is handed back when it ends,
 * unless it runs beside others; what was opened before the tests, when the file ends.
 * @returns a function that opens a page as a new visitor, who has nothing stored: a path of the site,
 * or the whole address of another server
 */
export function useBrowser() {
  const opened = new Set<() => Promise<void>>();
  const beforeTests = new Set<() => Promise<void>>();
  const closeAll = async (those: Set<() => Promise<void>>) => {
    for (const close of those) await close();
  };
  beforeEach(({ task }) => {
    if (task.concurrent) return;
    for (const close of opened) beforeTests.add(close);
    opened.clear();
  });
  afterEach(({ task }) => (task.concurrent ? undefined : closeAll(opened)));
  afterAll(() => closeAll(new Set([...beforeTests, ...opened])));

  return async (path: string, options: BrowserContextOptions = {}): Promise<WatchedPage> => {
    const pages = await connect();
    const { page, faults } = await pages.take(options);
    const close = async () => {
      if (opened.delete(close) || beforeTests.delete(close)) await pages.giveBack(page);
    };
    opened.add(close);
    await page.goto(path.startsWith('/') ? siteUrl + path : path);
    return { page, faults, close };
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
