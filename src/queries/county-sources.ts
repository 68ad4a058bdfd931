/** The documents of a county: those about it, or about what it lies in. */
import { type CountyView, getCountyOf } from '#queries/counties.ts';
import { getPlaces } from '#queries/places.ts';
import { getSource, getSources } from '#queries/sources.ts';

/** Every source, or those that a county's pages may rest on. @param county none for all */
export async function getSourcesOf(county: string | undefined) {
  const sources = await getSources();
  if (county === undefined) return sources;
  const { ancestorsOf } = await getPlaces();
  const around = new Set([county, ...ancestorsOf(county).map(({ id }) => id)]);
  return sources.filter(
    ({ source: { place = county } }) =>
      [place, ...ancestorsOf(place).map(({ id }) => id)].includes(county) || around.has(place),
  );
}

/** The county that documents are about: the first that says one. */
export async function findCountyOfSources(
  sources: readonly { id: string }[],
): Promise<CountyView | undefined> {
  const records = await Promise.all(sources.map(({ id }) => getSource(id)));
  return getCountyOf(records.flatMap(({ place }) => place ?? []));
}
