/** Asks the search page of the served site. */
import { type Page } from 'playwright-core';
import { beforeAll } from 'vitest';
import { siteUrl, type WatchedPage } from './browser.ts';

type Open = (path: string) => Promise<WatchedPage>;

/** The path of a search. */
export function searchPath(query: string, rest = ''): string {
  return `/search/?q=${encodeURIComponent(query)}${rest}`;
}

/** Waits for the answer and gives the paths of the results. */
export async function readResults(page: Page): Promise<string[]> {
  await page.waitForSelector('[data-search-results][data-state=done]', { state: 'attached' });
  const paths = await page
    .locator('[data-search-result]')
    .evaluateAll((items) => items.map((item) => item.querySelector('a')?.pathname ?? ''));
  const base = new URL(siteUrl).pathname.replace(/\/$/, '');
  return paths.map((path) => path.slice(base.length));
}

/** What the live region says. */
export function readStatus(page: Page): Promise<string | null> {
  return page.locator('[role=status]').textContent();
}

/**
 * One page for a test file's searches: the index and its engine are loaded once.
 * @returns functions that give the paths of the results: `find` goes on in the page as a reader who
 * goes back and forth does, `visit` loads the address; `watched` is the page
 */
export function useSearchPage(open: Open) {
  let watched: WatchedPage;
  beforeAll(async () => {
    // The page listens once there is something to search for.
    watched = await open(searchPath('a'));
    await readResults(watched.page);
  });
  return {
    watched: () => watched,
    find: async (query: string, rest = ''): Promise<string[]> => {
      await watched.page.evaluate(
        (address) => {
          history.pushState(null, '', address);
          dispatchEvent(new PopStateEvent('popstate'));
        },
        siteUrl + searchPath(query, rest),
      );
      return readResults(watched.page);
    },
    visit: async (query: string, rest = ''): Promise<string[]> => {
      await watched.page.goto(siteUrl + searchPath(query, rest));
      return readResults(watched.page);
    },
  };
}

/** Opens the search with a query and waits for its answer. */
export async function searchFor(open: Open, query: string, rest = '') {
  const watched = await open(searchPath(query, rest));
  return { ...watched, results: await readResults(watched.page) };
}
