/** Once the search has been used, fetches the rest of its index, so that any query works later. */
import { isSmall, type SearchList, searchListPath } from '#offline/store.ts';
import { keep, type Stores } from './stores.ts';

/** Few, for the search itself is fetching what it needs. */
const filesAtOnce = 2;

/**
 * Fetches what is not in the store yet, and drops what belongs to an older index.
 * @param base path of the site, with a slash at both ends
 */
export async function keepSearch(
  stores: Stores,
  base: string,
  event: ExtendableEvent,
): Promise<void> {
  // From the network alone: without one, there is nothing to fetch and nothing to drop.
  const response = await fetch(base + searchListPath.slice(1));
  if (!response.ok) return;
  const list = (await response.json()) as SearchList;
  if (!isSmall(list)) return;
  const files = list.files.map((file) => base + file);
  await dropOthers(stores.names.search, new Set(files), base);
  for (let from = 0; from < files.length; from += filesAtOnce) {
    const lot = files.slice(from, from + filesAtOnce);
    await Promise.all(
      lot.map((file) =>
        keep(file.startsWith(`${base}_astro/`) ? stores.assets : stores.searchAssets, file, event),
      ),
    );
  }
}

async function dropOthers(name: string, files: ReadonlySet<string>) {
  const cache = await caches.open(name);
  for (const request of await cache.keys()) {
    const { pathname } = new URL(request.url);
    if (!files.has(pathname)) await cache.delete(request);
  }
}
