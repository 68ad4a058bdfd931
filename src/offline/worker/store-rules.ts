/** The rules of this site as plug-ins of Workbox: what is kept, under which address, what the network overrules. */
import type { WorkboxPlugin } from 'workbox-core';
import { keyOf } from './choose-keeping.ts';
import { isGone, isKeepable, showStored, stampPage } from './stored-page.ts';

/** How stores are searched: the headers of the request say nothing about what was stored. */
export const matchOptions = { ignoreVary: true };

/** Whether the reader has asked for a store; the worker outlives that until the last page is closed. */
export type IsAsked = () => Promise<boolean>;

const addressAlone: WorkboxPlugin['cacheKeyWillBeUsed'] = ({ request }) =>
  Promise.resolve(keyOf(request.url));

/** Files are kept as they came. */
export const keepFile = (isAsked: IsAsked): WorkboxPlugin => ({
  cacheKeyWillBeUsed: addressAlone,
  cacheWillUpdate: async ({ response }) =>
    response.status === 200 && response.type === 'basic' && (await isAsked()) ? response : null,
});

/**
 * Pages are kept with their date, and shown with it.
 * @param onStored called with each page that goes into the store
 */
export const keepPage = (
  isAsked: IsAsked,
  onStored: (page: Response, event: ExtendableEvent) => Promise<void>,
): WorkboxPlugin => ({
  cacheKeyWillBeUsed: addressAlone,
  cacheWillUpdate: async ({ response }) =>
    isKeepable(response) && (await isAsked()) ? stampPage(response, new Date()) : null,
  cacheDidUpdate: ({ newResponse, event }) => onStored(newResponse, event),
  cachedResponseWillBeUsed: async ({ cachedResponse }) =>
    cachedResponse ? showStored(cachedResponse) : null,
});

/** What the network says wins: a page that is gone leaves the store, a server in trouble does not. */
export const heedNetwork = (cacheName: string): WorkboxPlugin => ({
  fetchDidSucceed: async ({ request, response }) => {
    const key = keyOf(request.url);
    if (isGone(response) && (await caches.has(cacheName))) {
      await (await caches.open(cacheName)).delete(key, matchOptions);
    }
    if (response.status >= 500 && (await caches.match(key, { ...matchOptions, cacheName }))) {
      throw new Error(`${response.status} ${key}`);
    }
    return response;
  },
});
