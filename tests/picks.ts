/** Which entries of the content tests look at: chosen by what they have, so that any content has one or none. */
import { inject } from 'vitest';
import type { ChartForm } from '#schemas/chart.ts';
import { archiveId } from '#schemas/site.ts';
import { storyKinds } from '#schemas/story.ts';
import type { ContentFacts, EntryFacts } from './content-facts.ts';

/** What the built site was built from. */
export const content = inject('content');

/** The path of every story, accounts first. */
export const stories = storyKinds.flatMap((kind) =>
  content[kind].map(({ id }) => `/${kind}/${id}/`),
);

const villageId = richest(content.cases)?.data.places[0] ?? archiveId(content.site);

/** The place of the richest village, for searches; the site's own where it has no village. */
export const village = nameOfPlace(villageId);

/** How many households live in it, where the ledger says so. */
export const households = content.figures.find(
  ({ place, label }) => place === villageId && label === '全村户数',
);

/** The county that a place lies in, in an archive of several. */
export function countyOfPlace(id: string | undefined): string | undefined {
  if (id === undefined || content.counties.some((county) => county.id === id)) return id;
  return countyOfPlace(content.places.find((place) => place.id === id)?.data.within);
}

/** The entry with most kinds of parts, then with most parts, then the first by its address. */
export function richest<Entry extends EntryFacts<unknown>>(
  entries: readonly Entry[],
): Entry | undefined {
  const count = ({ components }: Entry) => components.length;
  const countKinds = ({ components }: Entry) => new Set(components.map(({ name }) => name)).size;
  return entries.toSorted(
    (one, other) => countKinds(other) - countKinds(one) || count(other) - count(one),
  )[0];
}

/** The document with most paragraphs. */
export const longest = (sources: ContentFacts['sources']) =>
  sources.toSorted((one, other) => other.data.paragraphs.length - one.data.paragraphs.length)[0];

/** Charts that come alive: those with several series to compare. */
export const lively = content.charts.filter(({ data }) => data.series.length > 1);

/** The first chart of the first of these forms that the content has, or else the first chart. */
export function chartOf(...forms: ChartForm[]) {
  const charts = content.charts.toSorted((one, other) => one.data.order - other.data.order);
  const fitting = forms.flatMap((form) => charts.filter(({ data }) => data.form === form));
  return [...fitting, ...charts][0];
}

export function nameOfPlace(id: string): string {
  return content.places.find((place) => place.id === id)?.data.name ?? content.site.name;
}
