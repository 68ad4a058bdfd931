/** The search box of every page: `/` leads to it, focus warms the engine, arrivals are highlighted. */
import { highlightParameter } from '#search/model/highlight-param.ts';
import { focusOnSlash } from './slash.ts';

/**
 * Starts the box.
 * @param base the site's base path, with a slash at the end
 */
export function startSearchBox(page: Document, base: string): void {
  const box = page.querySelector<HTMLInputElement>('.search-box input');
  if (box) {
    focusOnSlash(page, box);
    box.addEventListener('focus', () => warm(`${base}pagefind/`), { once: true });
  }
  if (new URLSearchParams(location.search).has(highlightParameter)) {
    void import('./highlight.ts').then(({ highlightArrival }) => highlightArrival(page));
  }
}

/** The large files that every search needs: the cache holds them by the time the query is sent. */
function warm(folder: string): void {
  for (const name of ['pagefind.js', 'wasm.unknown.pagefind', 'lookup.json']) {
    void fetch(folder + name).catch(() => undefined);
  }
}
