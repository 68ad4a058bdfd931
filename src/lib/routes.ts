/** Every route of the site, derived from the ids of its content. */

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
  '/sources/',
  '/search/',
  '/about/',
  '/accessibility/',
  '/404.html',
  '/robots.txt',
  '/sitemap-index.xml',
];

/** What each entry of a collection adds. A new kind of page or download is one line here. */
const entryRoutes: Readonly<Record<string, (id: string) => string[]>> = {
  accounts: (id) => [`/accounts/${id}/`],
  cases: (id) => [`/cases/${id}/`],
  townships: (id) => [`/townships/${id}/`],
  themes: (id) => [`/themes/${id}/`],
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
