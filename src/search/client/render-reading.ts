/** What stands above the results: how the query was read, and who or what its name is. */
import type { FigureRow } from '#search/model/lookup.ts';
import { searchMessages as words } from '#search/messages.ts';
import { h } from './dom.ts';
import type { SecondReading } from './outcome.ts';
import type { ResultView } from './view.ts';

/** A person or a place: what it is, its story, its figures. */
export interface Card {
  view: ResultView;
  figures: readonly FigureRow[];
}

/** One sentence on how the query was read, for the eye and for screen readers. */
export function describeReading({ meant, pieces, as }: SecondReading): string {
  if (meant) return words.meant(meant.name);
  if (pieces) return words.pieces([...new Set(pieces.map(({ text }) => text))]);
  return words.readAs(as ?? '');
}

/** The sentence; a name that was meant is a link to its own search. */
export function renderReading(again: SecondReading | undefined): HTMLElement[] {
  if (!again) return [];
  const { meant } = again;
  if (!meant) return [h('p', {}, describeReading(again))];
  const link = h(
    'a',
    {
      href: `?${new URLSearchParams({ q: again.as ?? meant.name }).toString()}`,
      'data-search-link': true,
    },
    meant.name,
  );
  const [before = '', after = ''] = words.meant('\n').split('\n');
  return [h('p', {}, before, link, after)];
}

/**
 * The card of a person or a place.
 * @param place names of the townships, where the card names none
 */
export function renderCard({ view, figures }: Card, place: string, ledger: string): HTMLElement[] {
  const facts = [words.kinds[view.kind], view.role || place].filter(Boolean).join(' · ');
  const rows = figures.map(({ id, label, printed }) =>
    h('div', {}, h('dt', {}, label), h('dd', {}, h('a', { href: `${ledger}#${id}` }, printed))),
  );
  return [
    h('h2', {}, view.name),
    h('p', { class: 'search-facts' }, facts),
    h('p', {}, h('a', { href: view.url }, ...view.title.map(({ text }) => text))),
    ...(rows.length > 0 ? [h('dl', {}, ...rows)] : []),
  ];
}
