/** Which entries of the content tests look at: chosen by what they have, so that any content has one or none. */
import { inject } from 'vitest';
import type { ChartForm } from '#schemas/chart.ts';
import type { ContentFacts, EntryFacts } from './content-facts.ts';

/** What the built site was built from. */
export const content = inject('content');

/** The entry with most kinds of parts, then with most parts, then the first by its address. */
export const richest = <Entry extends EntryFacts<unknown>>(
  entries: readonly Entry[],
): Entry | undefined =>
  entries.toSorted(
    (one, other) => countKinds(other) - countKinds(one) || countParts(other) - countParts(one),
  )[0];

/** The place of the richest village, for searches; the site's own where it has no village. */
export const village = placeOf(richest(content.cases)?.data.places[0] ?? content.site.place);

/** Someone who has an account, as the archive writes the name. */
export const teller = nameOf(richest(content.accounts)?.data.people[0]?.id);

function placeOf(id: string): string {
  return content.places.find((place) => place.id === id)!.data.name;
}

function nameOf(id: string | undefined): string | undefined {
  const person = content.people.find((each) => each.id === id)?.data;
  return person && (person.whole ?? `${person.family}${person.given}`);
}

/** The document with most paragraphs. */
export const longest = (sources: ContentFacts['sources']) =>
  sources.toSorted((one, other) => other.data.paragraphs.length - one.data.paragraphs.length)[0];

const countParts = ({ components }: EntryFacts<unknown>) => components.length;
const countKinds = ({ components }: EntryFacts<unknown>) =>
  new Set(components.map(({ name }) => name)).size;

/** The first chart of the first of these forms that the content has, or else the first chart. */
export function chartOf(...forms: ChartForm[]) {
  const charts = content.charts.toSorted((one, other) => one.data.order - other.data.order);
  const fitting = forms.flatMap((form) => charts.filter(({ data }) => data.form === form));
  return [...fitting, ...charts][0];
}
