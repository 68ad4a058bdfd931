/** How a request is answered and kept: by its address and by what it is for. */

/** Pages; files whose names tell their content; those of the search; small pictures; all else. */
export type Keeping = 'page' | 'asset' | 'searchAsset' | 'searchFile' | 'picture' | 'none';

/** What of a request decides. */
export interface Asked {
  method: string;
  url: string;
  mode: string;
  destination: string;
}

/** Names of the index that hold a digest of their content (`src/host/headers.ts` says the same). */
const digested =
  /^pagefind\/(?:(?:fragment|index)\/|[a-z]+\.[0-9a-f]+\.json$|pagefind\.[^/]+\.pf_meta$)/;

/**
 * @param request as the browser makes it
 * @param base address of the site in full, with a slash at the end
 * @returns `none` for what the worker leaves alone: other sites, downloads, charts in foreign frames
 */
export function chooseKeeping({ method, url, mode, destination }: Asked, base: string): Keeping {
  if (method !== 'GET' || !url.startsWith(base)) return 'none';
  const path = url.slice(base.length).replace(/[?#].*/, '');
  if (mode === 'navigate') {
    // Files open in the window, too: a table, a book, a chart's picture.
    return destination === 'document' && /^(?:.*\/)?$/.test(path) ? 'page' : 'none';
  }
  if (path.startsWith('_astro/')) return 'asset';
  if (path.startsWith('pagefind/')) return digested.test(path) ? 'searchAsset' : 'searchFile';
  return /^(?:qr\/.*\.svg|favicon\.(?:svg|ico))$/.test(path) ? 'picture' : 'none';
}

/** The address that a page is kept under: no query, for it says what a reader looked for. */
export const keyOf = (url: string): string => url.replace(/[?#].*/, '');
