/** The tree of places, and which townships have a page. */
import { getCollection } from 'astro:content';
import { memoize } from '#lib/memoize.ts';
import { type PlaceRecord, type Places, indexPlaces } from '#lib/places.ts';
import { getListedStories } from '#queries/publication.ts';
import { isSeries } from '#queries/series.ts';

/** The tree of all places. */
export const getPlaces = memoize(async (): Promise<Places> =>
  indexPlaces((await getCollection('places')).map(({ id, data }) => ({ id, ...data }))),
);

/** One place. @throws if there is no such place */
export async function getPlace(id: string): Promise<PlaceRecord> {
  const place = (await getPlaces()).byId.get(id);
  if (!place) throw new Error(`没有 content/places/${id}.yaml。`);
  return place;
}

/** Ids of the townships' pages by the place that each is about; drafts and withdrawn ones too. */
const getTownshipPages = memoize(
  async (): Promise<ReadonlyMap<string, string>> =>
    new Map((await getCollection('townships')).map(({ id, data }) => [data.place, id])),
);

/**
 * The townships that places lie in, each once: ids of their pages, or of the places themselves where
 * those have none. A county or what lies straight in it has no township.
 */
export async function getTownshipsOf(ids: readonly string[]): Promise<string[]> {
  const [places, pages] = await Promise.all([getPlaces(), getTownshipPages()]);
  const townships = ids.flatMap((id) => places.ofKind(id, 'township')?.id ?? []);
  return [...new Set(townships)].map((id) => pages.get(id) ?? id);
}

/** The townships that no listed page tells of, in their order. */
export async function getTownshipsWithoutPage(): Promise<PlaceRecord[]> {
  const [places, listed] = await Promise.all([getPlaces(), getListedStories('townships')]);
  const told = new Set(listed.map(({ data }) => ('place' in data ? data.place : '')));
  return [...places.byId.values()]
    .filter(({ id, kind }) => kind === 'township' && !told.has(id))
    .sort((one, other) => one.order - other.order);
}

/** What a story is called by its places: told apart from others of that name, and where they lie. */
export async function namePlaces(ids: readonly string[]): Promise<{ name: string; role: string }> {
  const [places, series] = await Promise.all([getPlaces(), isSeries()]);
  const name = ids.map(places.nameApart).join('、');
  const around = ids.flatMap(
    (id) => places.ofKind(id, 'township') ?? places.ancestorsOf(id)[0] ?? [],
  );
  // Readers of several counties have to hear which one.
  const county = ({ id }: PlaceRecord) =>
    (series && places.ancestorsOf(id).find(({ kind }) => kind === 'county')?.name) || '';
  const names = [...new Set(around.map((place) => county(place) + place.name))];
  // A name that needed its township says it already.
  return { name, role: names.filter((each) => !name.includes(each)).join('、') };
}
