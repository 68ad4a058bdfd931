/** The places with a home: the one that the site is about, or each county of a series. */
import { memoize } from '#lib/memoize.ts';
import type { PlaceRecord } from '#lib/places.ts';
import { getPlace, getPlaces } from '#queries/places.ts';
import { getSeries } from '#queries/series.ts';
import { getSite } from '#queries/site.ts';
import type { Site } from '#schemas/site.ts';

/** A place with what its home shows. */
export interface CountyView {
  id: string;
  name: string;
  /** Told apart from another of that name, and with what it lies in. */
  fullName: string;
  /** Of its home: `/`, or its own address in a series. */
  path: string;
  description: string;
  order: number;
  place: PlaceRecord;
  ancestors: readonly PlaceRecord[];
  home: Site['home'];
  counted: Site['counted'];
}

/** The address of a county's home in a series. */
export const countyPath = (id: string): string => `/counties/${id}/`;

/** Every county in its order; of an archive of one place, that place. */
export const getCounties = memoize(async (): Promise<readonly CountyView[]> => {
  const series = await getSeries();
  if (series.length > 0) {
    return Promise.all(series.map(({ id, data }) => describe(id, countyPath(id), data)));
  }
  const { place, ...site } = await getSite();
  return [await describe(place ?? '', '/', { ...site, order: 1 })];
});

/** A county of a series, by the id of its place. @throws if there is none */
export async function getCounty(id: string): Promise<CountyView> {
  const county = (await getCounties()).find((each) => each.id === id);
  if (!county) throw new Error(`没有 content/counties/${id}.yaml。`);
  return county;
}

/** The county that some of these places are or lie in; of one place, all is about it. */
export async function getCountyOf(places: readonly string[]): Promise<CountyView | undefined> {
  const [counties, { ancestorsOf }] = await Promise.all([getCounties(), getPlaces()]);
  if ((await getSeries()).length === 0) return counties[0];
  const ids = new Set(places.flatMap((id) => [id, ...ancestorsOf(id).map((place) => place.id)]));
  return counties.find(({ id }) => ids.has(id));
}

/** `getStaticPaths` of the counties' homes: none without a series. */
export async function getCountyPaths() {
  return (await getSeries()).map(({ id }) => ({ params: { county: id } }));
}

async function describe(
  id: string,
  path: string,
  {
    description,
    order,
    home,
    counted,
  }: Pick<CountyView, 'description' | 'order' | 'home' | 'counted'>,
): Promise<CountyView> {
  const [place, places] = await Promise.all([getPlace(id), getPlaces()]);
  const ancestors = places.ancestorsOf(id);
  const fullName = places.fullNameOf(id);
  const name = places.nameApart(id);
  return { id, name, fullName, path, description, order, place, ancestors, home, counted };
}
