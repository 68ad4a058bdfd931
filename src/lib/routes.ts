/** Every route of the site, derived from the ids of its content. */

import { type ShareKind, cardPath, qrPath, squareCardPath } from '#lib/share-paths.ts';

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
  '/data/figures.json',
  '/data/datapackage.json',
  '/sources/',
  '/about/',
  '/accessibility/',
  '/404.html',
  '/robots.txt',
  '/sitemap-index.xml',
  ...sharedFiles('home', ''),
];

/** What each entry of a collection adds. A new kind of page or download is one line here. */
const entryRoutes: Readonly<Record<string, (id: string) => string[]>> = {
  accounts: (id) => [`/accounts/${id}/`, ...sharedFiles('accounts', id)],
  cases: (id) => [`/cases/${id}/`, ...sharedFiles('cases', id)],
  townships: (id) => [`/townships/${id}/`, ...sharedFiles('townships', id)],
  themes: (id) => [`/themes/${id}/`, ...sharedFiles('themes', id)],
  charts: (id) => [
    `/data/charts/${id}/`,
    `/data/charts/${id}/embed/`,
    ...sharedFiles('charts', id),
    ...['svg', 'png', 'csv', 'json'].map((extension) => `/data/charts/${id}.${extension}`),
  ],
  sources: (id) => [`/sources/${id}/`],
};

/**
 * All routes, sorted, each ending in `/` or a file extension and without the base path.
 * @param ids the ids of the content's entries by collection
 */
export function buildRoutes(ids: CollectionIds): string[] {
  const routes = Object.entries(entryRoutes).flatMap(([collection, routesOf]) =>
    (ids[collection] ?? []).flatMap(routesOf),
  );
  return [...fixedRoutes, ...routes].sort();
}

/** The files that go with a page which people share. */
function sharedFiles(kind: ShareKind, id: string): string[] {
  return [cardPath(kind, id), squareCardPath(kind, id), qrPath(kind, id)];
}
