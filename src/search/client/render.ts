/** Turns results, facets, figures and ways on into elements. */
import { addHighlight } from '#search/model/highlight-link.ts';
import type { FigureRow } from '#search/model/lookup.ts';
import type { Run } from '#search/model/query.ts';
import { facetNames } from '#search/model/state.ts';
import { searchMessages as words } from '#search/messages.ts';
import { h, markParts } from './dom.ts';
import type { FacetCounts } from './search.ts';
import type { WaysOn } from './ways-on.ts';
import type { ResultView } from './view.ts';

/** The names of counties, townships and themes by id, as the page brings them. */
export type Labels = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** The address of a path of the site, fragment included. */
export type AddressOf = (path: string) => string;

/** The townships of a result, as readers know them. */
export const nameTownships = ({ townships }: ResultView, labels: Labels): string =>
  townships.flatMap((id) => labels['township']?.[id] ?? []).join('、');

/** One result: title, particulars, the true sentence, its section. */
export function renderResult(
  view: ResultView,
  runs: readonly Run[],
  labels: Labels,
  lacks: readonly string[],
): HTMLLIElement {
  const place = nameTownships(view, labels);
  const facts = [
    words.kinds[view.kind],
    labels['county']?.[view.county],
    view.name,
    place !== view.name && place,
    view.date && words.revised(view.date),
  ].filter(Boolean);
  const link = h('a', { href: view.url }, ...markParts(view.title));
  // The address stays the page's own until it is followed; then it takes the words along.
  for (const event of ['pointerdown', 'click', 'keydown']) {
    link.addEventListener(event, () => link.setAttribute('href', addHighlight(view.url, runs)));
  }
  return h(
    'li',
    { 'data-search-result': true },
    h('h2', {}, link),
    h('p', { class: 'search-facts' }, facts.join(' · ')),
    lacks.length > 0 && h('p', { class: 'search-lacks' }, words.lacks(lacks)),
    view.excerpt.length > 0 && h('p', { class: 'search-excerpt' }, ...markParts(view.excerpt)),
    view.section &&
      h(
        'p',
        { class: 'search-section' },
        h('a', { href: addHighlight(view.section.url, runs) }, words.section(view.section.title)),
      ),
  );
}

/** How many boxes of a facet are in sight. */
const shownBoxes = 5;

/** The facets as groups of checkboxes; a group with nothing to choose is left out. */
export function renderFacets(counts: FacetCounts, labels: Labels): HTMLFieldSetElement[] {
  return facetNames
    .filter((name) => counts[name].length > 1 || counts[name].some(({ chosen }) => chosen))
    .map((name) => {
      const label = (value: string) =>
        name === 'year'
          ? words.year(value)
          : (labels[name]?.[value] ?? words.kinds[value] ?? value);
      const boxes = counts[name].map(({ value, count, chosen }) =>
        h(
          'label',
          {},
          h('input', { type: 'checkbox', name, value, ...(chosen && { checked: true }) }),
          h('span', {}, label(value)),
          ' ',
          h('span', { class: 'search-number' }, String(count)),
        ),
      );
      return h('fieldset', {}, h('legend', {}, words.facetNames[name]), ...foldBoxes(boxes));
    });
}

/** The first few boxes and those that are ticked; the others wait behind 显示更多. */
function foldBoxes(boxes: readonly HTMLLabelElement[]): HTMLElement[] {
  const isShown = (box: HTMLElement, at: number) =>
    at < shownBoxes || box.querySelector('[checked]') !== null;
  const folded = boxes.filter((box, at) => !isShown(box, at));
  // One box takes no more room than the line that would open it.
  if (folded.length < 2) return [...boxes];
  return [
    ...boxes.filter(isShown),
    h('details', {}, h('summary', {}, words.moreChoices(folded.length)), ...folded),
  ];
}

/** Hits by figure as a small table. */
export function renderFigures(rows: readonly FigureRow[], addressOf: AddressOf): HTMLElement[] {
  if (rows.length === 0) return [];
  const ledger = addressOf('/data/figures/');
  const head = words.figureColumns.map((title) => h('th', { scope: 'col' }, title));
  const body = rows
    .slice(0, 8)
    .map((row) =>
      h(
        'tr',
        {},
        h('td', { class: 'search-figure' }, h('a', { href: `${ledger}#${row.id}` }, row.printed)),
        h('td', {}, `${row.subject}　${row.label}`),
        h('td', { class: 'muted' }, row.asOf),
        h(
          'td',
          {},
          h('a', { href: addressOf(pathOfSource(row.source)) }, nameParagraph(row.source)),
        ),
      ),
    );
  return [
    h('h2', { id: 'search-figures' }, words.figures),
    h(
      'div',
      { class: 'sideways', tabindex: '0', role: 'region', 'aria-labelledby': 'search-figures' },
      h('table', {}, h('thead', {}, h('tr', {}, ...head)), h('tbody', {}, ...body)),
    ),
    ...(rows.length > 8 ? [h('p', {}, h('a', { href: ledger }, words.allFigures))] : []),
  ];
}

/** `county-chapter#p31` is a paragraph of a source's page. */
function pathOfSource(source: string): string {
  const [id = '', paragraph = ''] = source.split('#');
  return `/sources/${id}/#${paragraph}`;
}

function nameParagraph(source: string): string {
  return words.paragraph(source.split('#p')[1] ?? '');
}

/** What a reader can do when nothing was found. */
export function renderWaysOn(
  { names, terms }: WaysOn,
  query: string,
  unfiltered: number,
  addressOf: AddressOf,
): HTMLElement[] {
  const link = (text: string) =>
    h(
      'a',
      { href: `?${new URLSearchParams({ q: text }).toString()}`, 'data-search-link': true },
      text,
    );
  const between = (items: HTMLElement[]) =>
    items.flatMap((item, i) => (i > 0 ? ['、', item] : [item]));
  const nearest = names.map(({ name, path }) =>
    h('span', {}, link(name), '（', h('a', { href: addressOf(path) }, words.openPage), '）'),
  );
  const counts = terms.map(({ text, count }) =>
    count > 0
      ? h('span', {}, link(text), `\u00a0${count}\u00a0页`)
      : h('span', {}, words.termCount(text, 0)),
  );
  return [
    h('h2', {}, words.noneFor(query)),
    h('p', {}, words.noneHelp),
    ...(unfiltered > 0
      ? [
          h(
            'p',
            {},
            words.noneFiltered(unfiltered),
            h('button', { type: 'button', 'data-search-unfilter': true }, words.clearFacets),
          ),
        ]
      : []),
    ...(nearest.length > 0 ? [h('p', {}, words.nearest, ...between(nearest))] : []),
    ...(counts.length > 0 ? [h('p', {}, words.eachTerm, ...between(counts))] : []),
  ];
}
