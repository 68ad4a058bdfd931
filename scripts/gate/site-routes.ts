/** The routes of entries whose names can stand in an address. */
import { idPattern, longestId } from '#schemas/common.ts';
import { keepByObject } from './keep-by-object.ts';
import type { Content } from './model.ts';
import { buildRoutes } from './routes.ts';

/**
 * All routes of a site with these entries, sorted; a name that cannot stand in an address is to be
 * changed first.
 * @param ids of each collection, such as `publicIds` of the content
 */
export const listRoutes = keepByObject((ids: Content['ids']): ReadonlySet<string> => {
  const isNamed = (id: string) => idPattern.test(id) && id.length <= longestId;
  const named = [...ids].map(([collection, all]) => [collection, [...all].filter(isNamed)]);
  return new Set(buildRoutes(Object.fromEntries(named)));
});
