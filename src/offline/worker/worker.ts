/**
 * The service worker: keeps what a reader reads after they asked for it, and answers with it where
 * there is no network. Installing it stores nothing.
 */
import { clientsClaim } from 'workbox-core';
import type { Strategy } from 'workbox-strategies';
import { offlinePath, type OfflineAnswer, type OfflineRequest } from '#offline/store.ts';
import { chooseKeeping, keyOf } from './choose-keeping.ts';
import { keepSearch } from './keep-search.ts';
import { listAssets } from './stored-page.ts';
import { keep, openStores } from './stores.ts';

const scope = globalThis as unknown as ServiceWorkerScope;
const root = scope.registration.scope;
const base = new URL(root).pathname;
const offlinePage = base + offlinePath.slice(1);
const stores = openStores(base, keepAssetsOf);
/** What needs no more than its store. */
const strategies = {
  asset: stores.assets,
  picture: stores.pictures,
  searchAsset: stores.searchAssets,
};

// No version of the worker has stores that the next could not read, so none waits for the other.
scope.addEventListener('install', (event) => event.waitUntil(scope.skipWaiting()));
clientsClaim();

scope.addEventListener('fetch', (event) => {
  const { request } = event;
  const { method, url, mode, destination } = request;
  const keeping = chooseKeeping({ method, url, mode, destination }, root);
  if (keeping === 'none') return;
  if (keeping === 'page') return event.respondWith(answerPage(event));
  if (keeping === 'searchFile') return event.respondWith(answerSearch(event));
  event.respondWith(strategies[keeping].handle({ event, request }));
});

scope.addEventListener('message', (event) => {
  const message = event.data as OfflineRequest;
  const work = message.type === 'forget' ? stores.forget() : storeNow(message, event);
  const answer = work.then(
    (): OfflineAnswer => ({}),
    (error: unknown): OfflineAnswer => ({ failure: isFull(error) ? 'full' : 'network' }),
  );
  event.waitUntil(answer.then((outcome) => event.ports[0]?.postMessage(outcome)));
});

/** The network's page, the stored one, or the one that says that there is neither. */
async function answerPage(event: FetchEvent): Promise<Response> {
  const strategy = storeOf(event.request.url);
  const [response, isDone] = strategy.handleAll({ event, request: event.request });
  // A full disk must not keep a reader from the page.
  event.waitUntil(isDone.catch(() => undefined));
  return response.catch(() => stores.answerNotStored());
}

/** `lookup.json` is what every search fetches first, and asks about each time. */
function answerSearch(event: FetchEvent): Promise<Response> {
  const { request } = event;
  const response = stores.searchFiles.handle({ event, request });
  if (!keyOf(request.url).endsWith('/lookup.json')) return response;
  const keepRest = async () => {
    await response;
    if (await caches.has(stores.names.asked)) await keepSearch(stores, base, event);
  };
  // What is lacking then is fetched after the next search.
  event.waitUntil(keepRest().catch(() => undefined));
  return response;
}

async function storeNow({ page, assets }: StoreRequest, event: ExtendableEvent): Promise<void> {
  const pages = [...new Set([offlinePage, keyOf(page)])];
  await Promise.all(pages.map((address) => keep(storeOf(address), address, event)));
  const own = assets.filter((address) => listAssets(address, base).length > 0);
  await Promise.all(own.map((address) => keep(stores.assets, address, event)));
}
type StoreRequest = Extract<OfflineRequest, { type: 'store' }>;

const storeOf = (url: string): Strategy =>
  new URL(url, root).pathname === offlinePage ? stores.shell : stores.pages;

/** A page may have been put together from what the browser had: its files are stored by name. */
async function keepAssetsOf(page: Response, event: ExtendableEvent): Promise<void> {
  const addresses = listAssets(await page.text(), base);
  await Promise.all(
    addresses.map(async (address) => {
      const file = await keep(stores.assets, address, event);
      if (!address.endsWith('.css')) return;
      const further = listAssets(await file.text(), base);
      await Promise.all(further.map((each) => keep(stores.assets, each, event)));
    }),
  );
}

const isFull = (error: unknown): boolean =>
  error instanceof DOMException && error.name === 'QuotaExceededError';
