/** Once the search has been used, fetches the rest of its index, so that any query works later. */
import { limits, type SearchList, searchListPath } from '#offline/store.ts';
import { keep, type Stores } from './stores.ts';

const filesAtOnce = 6;

/** Whether an index is small enough to be kept whole. */
export const isSmall = ({ bytes, files }: SearchList): boolean =>
  bytes <= limits.searchBytes && files.length <= limits.searchFiles;

/**
 * Fetches what is not in the store yet, and drops what belongs to an older index.
 * @param base path of the site, with a slash at both ends
 */
export async function keepSearch(
  stores: Stores,
  base: string,
  event: ExtendableEvent,
): Promise<void> {
  const response = await keep(stores.searchFiles, base + searchListPath.slice(1), event);
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

async function dropOthers(name: string, files: ReadonlySet<string>, base: string) {
  const cache = await caches.open(name);
  for (const request of await cache.keys()) {
    const { pathname } = new URL(request.url);
    const isList = pathname === base + searchListPath.slice(1);
    if (!isList && !files.has(pathname)) await cache.delete(request);
  }
}
