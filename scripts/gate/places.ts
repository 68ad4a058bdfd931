/** The tree of places as the content has it, whether its fields are right or not. */
import { type PlaceRecord, type Places, indexPlaces } from '#lib/places.ts';
import type { Content, Entry } from './model.ts';
import { stringsAt, valueAt } from './paths.ts';

const known = new WeakMap<Content, Places>();

/** The tree of a content, built once. */
export function readPlaces(content: Content): Places {
  const places =
    known.get(content) ??
    indexPlaces(content.entries.filter(({ collection }) => collection === 'places').map(readPlace));
  known.set(content, places);
  return places;
}

/** Ids of the places that an entry names: its `place` or its `places`. */
export const placesOfEntry = ({ data }: Entry): string[] =>
  ['place', 'places[]'].flatMap((field) => stringsAt(data, field).map(({ value }) => value));

/** Read as it stands: what is wrong with a field, the schema says. */
function readPlace({ id, data }: Entry): PlaceRecord {
  const within = valueAt(data, ['within']);
  return {
    id,
    name: String(valueAt(data, ['name']) ?? id),
    kind: String(valueAt(data, ['kind'])),
    within: typeof within === 'string' ? within : undefined,
    also: stringsAt(data, 'also[]').map(({ value }) => value),
    order: Number(valueAt(data, ['order'])) || 0,
  };
}
