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
