/** The stores of the worker: one strategy of Workbox for each way of keeping. */
import type { WorkboxPlugin } from 'workbox-core';
import { ExpirationPlugin } from 'workbox-expiration';
import { CacheFirst, NetworkFirst, type Strategy } from 'workbox-strategies';
import { limits, nameStores, offlinePath } from '#offline/store.ts';
import { heedNetwork, keepFile, keepPage, matchOptions } from './store-rules.ts';
import { showNotStored } from './stored-page.ts';

/** How long a reader waits for the network where there is something in the store. */
const networkTimeoutSeconds = 4;
const daySeconds = 86_400;

/**
 * Makes the stores.
 * @param base path of the site, with a slash at both ends
 * @param onPageStored called with each page that goes into the store
 */
export function openStores(
  base: string,
  onPageStored: (page: Response, event: ExtendableEvent) => Promise<void>,
) {
  const names = nameStores(base);
  const isAsked = () => caches.has(names.asked);
  const expirations = {
    pages: new ExpirationPlugin({
      maxEntries: limits.pages,
      maxAgeSeconds: limits.pageDays * daySeconds,
      matchOptions,
    }),
    assets: new ExpirationPlugin({ maxEntries: limits.assets, matchOptions }),
    search: new ExpirationPlugin({ maxEntries: limits.searchFiles, matchOptions }),
  };
  const file = keepFile(isAsked);
  const page = keepPage(isAsked, onPageStored);
  const options = { matchOptions, networkTimeoutSeconds };
  const assets = {
    ...options,
    cacheName: names.assets,
    plugins: [file, asPlugin(expirations.assets)],
  };
  const search = {
    ...options,
    cacheName: names.search,
    plugins: [file, asPlugin(expirations.search)],
  };
  return {
    names,
    pages: new NetworkFirst({
      ...options,
      cacheName: names.pages,
      plugins: [heedNetwork(names.pages), asPlugin(expirations.pages), page],
    }),
    /** The page with the switch; it has a store to itself, so that nothing crowds it out. */
    shell: new NetworkFirst({ ...options, cacheName: names.asked, plugins: [page] }),
    assets: new CacheFirst(assets),
    pictures: new NetworkFirst(assets),
    searchAssets: new CacheFirst(search),
    searchFiles: new NetworkFirst(search),
    /** @returns a failure of the network, where there is not even the page that tells of it */
    answerNotStored: async () => {
      const address = base + offlinePath.slice(1);
      const shell = await caches.match(address, { ...matchOptions, cacheName: names.asked });
      return shell ? showNotStored(shell) : Response.error();
    },
    /** Drops the records of what was read when; the page deletes the stores. */
    forget: () =>
      Promise.all(Object.values(expirations).map((each) => each.deleteCacheAndMetadata())),
  };
}

/** Its types leave out that a method may be undefined. */
const asPlugin = (expiration: ExpirationPlugin) => expiration as WorkboxPlugin;

/** The stores by name. */
export type Stores = ReturnType<typeof openStores>;

/**
 * Fetches something into a store, or finds it there.
 * @throws if it cannot be fetched or stored
 */
export async function keep(
  strategy: Strategy,
  address: string,
  event: ExtendableEvent,
): Promise<Response> {
  const request = new Request(address, { credentials: 'same-origin' });
  const [response, isStored] = strategy.handleAll({ request, event });
  const answer = await response;
  await isStored;
  if (!answer.ok) throw new Error(`${answer.status} ${address}`);
  return answer;
}
