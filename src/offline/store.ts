/** What the page and the service worker agree on: names of stores, addresses, limits, messages. */

/** The worker's script, by site path. */
export const workerPath = '/offline-worker.js';
/** The page with the switch, which also answers for pages that are not stored. */
export const offlinePath = '/offline/';
/** Lists what the search needs without a network, by site path. */
export const searchListPath = '/pagefind/offline.json';
/** The one Trusted Types policy of the site: it knows one address, that of the worker. */
export const trustedPolicy = 'offline-worker';

/** How much is kept; what was not read for the longest time goes first. */
export const limits = {
  pages: 200,
  assets: 400,
  searchFiles: 800,
  /** A larger index is kept by the parts that were used. */
  searchBytes: 6_000_000,
  pageDays: 180,
} as const;

/** Names of the stores. They hold the base path: a portal may have other sites on its origin. */
export interface StoreNames {
  /** Holds the page of `offlinePath`. Its being there says that the reader has asked. */
  asked: string;
  pages: string;
  assets: string;
  search: string;
}

/** @param base path of the site, with a slash at both ends */
export const nameStores = (base: string): StoreNames => {
  const name = (part: string) => `story-archive-offline ${base} ${part}`;
  return {
    asked: name('asked'),
    pages: name('pages'),
    assets: name('assets'),
    search: name('search'),
  };
};

/** Headers of a stored page: when it was stored (ISO 8601), and its title (percent-encoded). */
export const storedAt = 'x-stored-at';
export const storedTitle = 'x-stored-title';

/** What a page asks of the worker: to store it with what it has loaded, or to drop all records. */
export type OfflineRequest =
  { type: 'store'; page: string; assets: readonly string[] } | { type: 'forget' };
/** What it answers: why it failed, or nothing. */
export interface OfflineAnswer {
  failure?: 'full' | 'network';
}

/** The contents of `searchListPath`, by addresses from the site's root without a slash before. */
export interface SearchList {
  bytes: number;
  files: readonly string[];
}

/** Whether an index is small enough to be kept whole. */
export const isSmall = ({ bytes, files }: SearchList): boolean =>
  bytes <= limits.searchBytes && files.length <= limits.searchFiles;

/** `2026-11-26T05:17:06Z` → `2026年11月26日`, where the reader is. */
export function formatDay(moment: string): string {
  const date = new Date(moment);
  return `${date.getFullYear()}年${date.getMonth() + 1}月${date.getDate()}日`;
}
