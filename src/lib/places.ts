/** The tree of places: who lies in whom, full names, and names that tell places of one name apart. */

/** A place as its record has it. */
export interface PlaceRecord {
  id: string;
  name: string;
  kind: string;
  within?: string | undefined;
  also: readonly string[];
  order: number;
}

export interface Places {
  /** Every place by id. */
  byId: ReadonlyMap<string, PlaceRecord>;
  /** The places that one lies in, the nearest first; a circle is left where it closes. */
  ancestorsOf: (id: string) => readonly PlaceRecord[];
  /** What lies directly in a place, in its order. */
  childrenOf: (id: string) => readonly PlaceRecord[];
  /** 甲省乙市丙县丁乡: the names from the top down; empty where there is no such place. */
  fullNameOf: (id: string) => string;
  /** The place itself or the nearest one around it that is of a kind. */
  ofKind: (id: string, kind: string) => PlaceRecord | undefined;
  /** 王家庄, or 桥上乡王家庄 where the archive has another place of that name. */
  nameApart: (id: string) => string;
}

/**
 * Builds the tree in one pass over the records.
 * @param records in any order; an unknown `within` counts as none
 */
export function indexPlaces(records: readonly PlaceRecord[]): Places {
  const byId = new Map(records.map((place) => [place.id, place]));
  const children = Map.groupBy(
    records.toSorted((one, other) => one.order - other.order),
    ({ within }) => within,
  );
  const ancestorsOf = (id: string) => listAncestors(byId, id);
  const fullNameOf = (id: string) => nameFrom(byId.get(id), ancestorsOf(id), Infinity);
  const apart = tellApart(records, ancestorsOf);
  return {
    byId,
    ancestorsOf,
    childrenOf: (id) => children.get(id) ?? [],
    fullNameOf,
    ofKind: (id, kind) => [byId.get(id), ...ancestorsOf(id)].find((place) => place?.kind === kind),
    nameApart: (id) => apart.get(id) ?? byId.get(id)?.name ?? '',
  };
}

function listAncestors(byId: ReadonlyMap<string, PlaceRecord>, id: string): PlaceRecord[] {
  const ancestors: PlaceRecord[] = [];
  const met = new Set([id]);
  let next = byId.get(id)?.within;
  while (next !== undefined && !met.has(next)) {
    met.add(next);
    const place = byId.get(next);
    if (place) ancestors.push(place);
    next = place?.within;
  }
  return ancestors;
}

/** A name behind those of so many of the places around it. */
const nameFrom = (
  place: PlaceRecord | undefined,
  ancestors: readonly PlaceRecord[],
  depth: number,
): string =>
  place
    ? [...ancestors.slice(0, depth).map(({ name }) => name)].reverse().join('') + place.name
    : '';

/** Of places with one name each gets as many names before its own as tell all of them apart. */
function tellApart(
  records: readonly PlaceRecord[],
  ancestorsOf: Places['ancestorsOf'],
): Map<string, string> {
  const apart = new Map<string, string>();
  for (const alike of Map.groupBy(records, ({ name }) => name).values()) {
    if (alike.length < 2) continue;
    const lines = alike.map((place) => ({ place, ancestors: ancestorsOf(place.id) }));
    const deepest = Math.max(...lines.map(({ ancestors }) => ancestors.length));
    const namesAt = (depth: number) =>
      lines.map(({ place, ancestors }) => nameFrom(place, ancestors, depth));
    let depth = 1;
    while (depth < deepest && new Set(namesAt(depth)).size < alike.length) depth += 1;
    namesAt(depth).forEach((name, at) => apart.set(alike[at]!.id, name));
  }
  return apart;
}

/** The last character of a name that says what kind of place it is. */
const ending = /(?<=.{2})(?<!自治)[省市县区乡镇]$/u;

/** 丙某 for 丙某县; a name whose kind cannot be cut off (吉县, 自治县) stays as it is. */
export const shortenPlace = (name: string): string => name.replace(ending, '');

/** The archive's name in files and packages, from the id of its place: `yangli-story-archive`. */
export const nameArchive = (place: string): string => `${place}-story-archive`;
