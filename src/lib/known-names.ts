/** The names that a title must not break: which field of which collection says them. */

/** The field that names an entry. */
export const nameFields = {
  people: 'name',
  places: 'name',
  themes: 'name',
  figures: 'title',
} as const;

/** A township is also called by its name alone: 东井岭 for 东井岭乡. */
const suffix = /(?<=.{2})[乡镇县村]$/u;

/** Names as texts say them, with the short forms of places. */
export const listNames = (names: Iterable<string>): ReadonlySet<string> =>
  new Set([...names].flatMap((name) => [name, name.replace(suffix, '')]));
