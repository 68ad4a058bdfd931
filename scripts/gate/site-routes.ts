/** The routes of entries whose names can stand in an address. */
import { idPattern, longestId } from '#schemas/common.ts';
import type { Entry } from './model.ts';
import { buildRoutes } from './routes.ts';

/** All routes of a site with these entries; a name that cannot stand in an address is to be changed first. */
export function listRoutes(entries: readonly Entry[]): string[] {
  const ids: Record<string, string[]> = {};
  const named = entries.filter(({ id }) => idPattern.test(id) && id.length <= longestId);
  for (const { collection, id } of named) (ids[collection] ??= []).push(id);
  return buildRoutes(ids);
}
