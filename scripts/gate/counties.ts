/** The counties of a series as the content has them, and which of them an entry belongs to. */
import { placeOfFigure } from '#schemas/figure.ts';
import type { Content, Entry } from './model.ts';
import { stringsAt, valueAt } from './paths.ts';
import { placesOfEntry, readPlaces } from './places.ts';

const isStory: ReadonlySet<string> = new Set(['accounts', 'cases', 'townships', 'themes']);
const knownSeries = new WeakMap<Content, ReadonlySet<string>>();

/** Ids of the counties of a series; none in an archive of one place. */
export function readSeries(content: Content): ReadonlySet<string> {
  const series = knownSeries.get(content) ?? new Set(content.ids.get('counties') ?? []);
  knownSeries.set(content, series);
  return series;
}

/** The county of the series that a place is or lies in. */
export function countyOfPlace(content: Content, place: string): string | undefined {
  const series = readSeries(content);
  const line = [
    place,
    ...readPlaces(content)
      .ancestorsOf(place)
      .map(({ id }) => id),
  ];
  return line.find((id) => series.has(id));
}

/** The counties of several places, each once. */
const countiesOfPlaces = (content: Content, places: readonly (string | undefined)[]): string[] => [
  ...new Set(places.flatMap((place) => (place && countyOfPlace(content, place)) ?? [])),
];

/** The county of a figure of the ledger. */
export function countyOfFigure(content: Content, id: string): string | undefined {
  const located = content.figures.get(id);
  if (!located) return undefined;
  const { data } = located.entry;
  const textAt = (field: string) => stringsAt(data, field)[0]?.value;
  const ledger = { place: textAt('place'), subject: textAt('subject') ?? located.entry.id };
  return countyOfPlace(content, placeOfFigure(located.record, ledger));
}

/** The counties that an entry belongs to; none where it is shared, or where nothing says so. */
export function countiesOfEntry(content: Content, entry: Entry): readonly string[] {
  const { collection, id, data } = entry;
  if (collection === 'counties') return readSeries(content).has(id) ? [id] : [];
  if (collection === 'places') return countiesOfPlaces(content, [id]);
  if (collection === 'figures') {
    return countiesOfPlaces(content, [String(valueAt(data, ['place']) ?? entry.id)]);
  }
  if (isStory.has(collection) || collection === 'people' || collection === 'sources') {
    return countiesOfPlaces(content, placesOfEntry(entry));
  }
  if (collection === 'charts') return countiesOfFigures(content, entry);
  if (collection !== 'events') return [];
  const stories = stringsAt(data, 'stories[]').map(({ value }) => value);
  const own = countiesOf(content, stories);
  return own.length > 0
    ? own
    : countiesOf(content, [`sources/${String(valueAt(data, ['source']))}`]);
}

/** By `collection/id`. */
const countiesOf = (content: Content, names: readonly string[]): string[] => [
  ...new Set(
    content.entries
      .filter(({ collection, id }) => names.includes(`${collection}/${id}`))
      .flatMap((entry) => countiesOfEntry(content, entry)),
  ),
];

/** A chart is of the county of its first figure: the others have to be of it as well. */
function countiesOfFigures(content: Content, { data, definition }: Entry): string[] {
  const patterns = Object.entries(definition.references).filter(([, kind]) => kind === 'figure');
  const ids = patterns.flatMap(([pattern]) => stringsAt(data, pattern).map(({ value }) => value));
  return ids.flatMap((id) => countyOfFigure(content, id) ?? []).slice(0, 1);
}
