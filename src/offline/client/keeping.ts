/** Turns offline reading on and off, and tells what is stored. */
import {
  nameStores,
  type OfflineAnswer,
  type OfflineRequest,
  storedAt,
  storedTitle,
  trustedPolicy,
  workerPath,
} from '#offline/store.ts';
import type { offlineMessages } from '#offline/messages.ts';

/** Why nothing was stored. */
export type Failure = keyof typeof offlineMessages.failures;

/** A page in the store. */
export interface StoredPage {
  address: string;
  title: string;
  /** ISO 8601. */
  storedAt: string;
}

/** The worker may be busy with a slow network; afterwards the stores are deleted without it. */
const forgetMilliseconds = 3000;

/** Why this browser cannot store pages at all; undefined where it can. */
export function findObstacle(): Failure | undefined {
  if (!isSecureContext) return 'insecure';
  return 'serviceWorker' in navigator && 'caches' in globalThis ? undefined : 'unsupported';
}

/** The stored pages, the latest first; undefined while the reader has not asked for any. */
export async function listStored(base: string): Promise<StoredPage[] | undefined> {
  const names = nameStores(base);
  try {
    if (!(await caches.has(names.asked))) return undefined;
    const pages: StoredPage[] = [];
    if (await caches.has(names.pages)) {
      const cache = await caches.open(names.pages);
      for (const { url } of await cache.keys()) {
        const headers = (await cache.match(url, { ignoreVary: true }))?.headers;
        if (headers) pages.push(describe(url, headers));
      }
    }
    return pages.sort((a, b) => b.storedAt.localeCompare(a.storedAt));
  } catch {
    // Private windows of some browsers have stores that refuse.
    return undefined;
  }
}

const describe = (url: string, headers: Headers): StoredPage => ({
  address: url,
  title: decodeURIComponent(headers.get(storedTitle) ?? '') || url,
  storedAt: headers.get(storedAt) ?? '',
});

/**
 * Starts the worker and stores the page that is read.
 * @returns why it failed; then nothing is left behind
 */
export async function startKeeping(base: string): Promise<Failure | undefined> {
  const failure = findObstacle() ?? (await tryKeeping(base));
  if (failure) await stopKeeping(base);
  return failure;
}

async function tryKeeping(base: string): Promise<Failure | undefined> {
  try {
    await caches.open(nameStores(base).asked);
    const address = trust(base + workerPath.slice(1));
    await navigator.serviceWorker.register(address, { scope: base, updateViaCache: 'none' });
    const { active } = await navigator.serviceWorker.ready;
    if (!active) return 'refused';
    const loaded = performance.getEntriesByType('resource').map(({ name }) => new URL(name));
    const { failure } = await ask(active, {
      type: 'store',
      page: location.pathname,
      assets: loaded.filter(({ origin }) => origin === location.origin).map((url) => url.pathname),
    });
    return failure;
  } catch (error) {
    if (!navigator.onLine) return 'network';
    return error instanceof DOMException && error.name === 'QuotaExceededError'
      ? 'full'
      : 'refused';
  }
}

/** Ends the worker and deletes all that it stored. */
export async function stopKeeping(base: string): Promise<void> {
  const stores = Object.values(nameStores(base));
  // First of all: without this store, the worker stores nothing more.
  await caches.delete(nameStores(base).asked).catch(() => false);
  const registration = await findRegistration(base);
  if (registration?.active) await ask(registration.active, { type: 'forget' }, forgetMilliseconds);
  await registration?.unregister();
  await Promise.all(stores.map((name) => caches.delete(name).catch(() => false)));
}

/** The site's own registration: a page may be under that of a portal. */
async function findRegistration(base: string) {
  const registration = await navigator.serviceWorker.getRegistration(base).catch(() => undefined);
  return registration && new URL(registration.scope).pathname === base ? registration : undefined;
}

/** @param patience how long to wait for the answer, in milliseconds; without it, for ever */
function ask(
  worker: ServiceWorker,
  request: OfflineRequest,
  patience?: number,
): Promise<OfflineAnswer> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }: MessageEvent<OfflineAnswer>) => resolve(data);
    worker.postMessage(request, [port2]);
    if (patience !== undefined) setTimeout(() => resolve({}), patience);
  });
}

interface TrustedTypes {
  createPolicy: (
    name: string,
    rules: { createScriptURL: () => string },
  ) => { createScriptURL: (input: string) => string };
}

let trusted: string | undefined;

/** The worker's address as a policy of Trusted Types wants it; the policy can be made only once. */
function trust(address: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  trusted ??=
    trustedTypes
      ?.createPolicy(trustedPolicy, { createScriptURL: () => address })
      .createScriptURL('') ?? address;
  return trusted;
}
