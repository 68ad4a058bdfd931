/** The names that a title must not break: how the entries of each collection are called. */
import { fullName } from './person-name.ts';

/** The field that names an entry; a person's name is made of several. */
const nameFields: Readonly<Record<string, string>> = {
  places: 'name',
  themes: 'name',
  figures: 'title',
};

/** The collections whose entries have names. */
export const namedCollections = ['people', 'places', 'themes', 'figures'] as const;

/**
 * The name of an entry; empty for one of a collection without names.
 * @param data the entry's fields, valid or not
 */
export function nameOf(collection: string, data: unknown): string {
  const fields = (data ?? {}) as Record<string, unknown>;
  if (collection === 'people') return String(fullName(fields));
  return String(fields[nameFields[collection] ?? ''] ?? '');
}

/** A township is also called by its name alone: 东井岭 for 东井岭乡. */
const suffix = /(?<=.{2})[乡镇县村]$/u;

/** Names as texts say them, with the short forms of places. */
export const listNames = (names: Iterable<string>): ReadonlySet<string> =>
  new Set([...names].flatMap((name) => [name, name.replace(suffix, '')]));
