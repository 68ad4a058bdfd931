/** Every route of the site, derived from the ids of its content. */

import {
  type ShareKind,
  cardPath,
  citationPath,
  qrPath,
  squareCardPath,
} from '#share/share-paths.ts';

/** The ids of each collection, e.g. `{ cases: ['dahe'] }`; a missing collection has none. */
export type CollectionIds = Readonly<Record<string, readonly string[]>>;

/** Pages and files that exist whatever the content is. */
const fixedRoutes = [
  '/',
  '/accounts/',
  '/cases/',
  '/townships/',
  '/themes/',
  '/data/',
  '/data/figures/',
  '/data/figures.csv',
  '/data/csv/figures.csv',
  '/data/figures.json',
  '/data/datapackage.json',
  '/data/timeline.csv',
  '/data/csv/timeline.csv',
  '/sources/',
  '/glossary/',
  '/timeline/',
  '/search/',
  '/about/',
  '/accessibility/',
  '/corrections/',
  '/corrections.xml',
  '/privacy/',
  '/offline/',
  '/offline-worker.js',
  '/site-map/',
  '/404.html',
  '/about/inspection/',
  '/feed.json',
  '/feed.xml',
  '/llms.txt',
  '/robots.txt',
  '/sitemap-index.xml',
  '/sitemap.xml',
  '/favicon.ico',
  ...sharedFiles('home', ''),
];

/** What a collection adds once, if it has an entry: where nothing is compared, there is no comparison. */
const sharedRoutes: Readonly<Record<string, readonly string[]>> = {
  measures: ['/data/compare/', '/data/compare.csv', '/data/csv/compare.csv'],
};

const citationsOf = (kind: string, id: string) =>
  ['bib', 'ris', 'json'].map((extension) => citationPath(kind, id, extension));

/** What each entry of a collection adds. A new kind of page or download is one line here. */
const entryRoutes: Readonly<Record<string, (id: string) => string[]>> = {
  accounts: (id) => [
    `/accounts/${id}/`,
    ...sharedFiles('accounts', id),
    ...citationsOf('accounts', id),
  ],
  cases: (id) => [`/cases/${id}/`, ...sharedFiles('cases', id), ...citationsOf('cases', id)],
  townships: (id) => [
    `/townships/${id}/`,
    ...sharedFiles('townships', id),
    ...citationsOf('townships', id),
  ],
  themes: (id) => [`/themes/${id}/`, ...sharedFiles('themes', id), ...citationsOf('themes', id)],
  charts: (id) => [
    `/data/charts/${id}/`,
    `/data/charts/${id}/embed/`,
    ...sharedFiles('charts', id),
    ...['svg', 'png', 'csv', 'json'].map((extension) => `/data/charts/${id}.${extension}`),
    `/data/csv/charts/${id}.csv`,
    ...citationsOf('charts', id),
  ],
  figures: (id) => [
    `/data/figures/${id}/`,
    ...['csv', 'json'].map((extension) => `/data/figures/${id}.${extension}`),
    `/data/csv/figures/${id}.csv`,
  ],
  measures: (id) => [
    `/data/compare/${id}/`,
    `/data/compare/${id}.csv`,
    `/data/csv/compare/${id}.csv`,
  ],
  sources: (id) => [`/sources/${id}/`],
  counties: (id) =>
    ['', 'accounts/', 'cases/', 'townships/', 'themes/', 'sources/', 'data/'].map(
      (list) => `/counties/${id}/${list}`,
    ),
};

/**
 * The routes that one entry adds: its page and its files.
 * @param collection e.g. `cases`
 */
export function buildEntryRoutes(collection: string, id: string): string[] {
  return entryRoutes[collection]?.(id) ?? [];
}

/**
 * All routes, sorted, each ending in `/` or a file extension and without the base path.
 * @param ids the ids of the content's entries by collection
 */
export function buildRoutes(ids: CollectionIds): string[] {
  const routes = Object.keys(entryRoutes).flatMap((collection) =>
    (ids[collection] ?? []).flatMap((id) => buildEntryRoutes(collection, id)),
  );
  const shared = Object.entries(sharedRoutes).flatMap(([collection, paths]) =>
    ids[collection]?.length ? paths : [],
  );
  return [...fixedRoutes, ...shared, ...routes].sort();
}

/** The files that go with a page which people share. */
function sharedFiles(kind: ShareKind, id: string): string[] {
  return [cardPath(kind, id), squareCardPath(kind, id), qrPath(kind, id)];
}
