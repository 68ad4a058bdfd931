/** The parts of the search page that change, and how each of them is filled. */
import { type Run, maximumWords } from '#search/model/query.ts';
import { searchMessages as words } from '#search/messages.ts';
import { h } from './dom.ts';
import { FacetPanel } from './facet-panel.ts';
import {
  type AddressOf,
  type Labels,
  nameTownships,
  renderFacets,
  renderFigures,
  renderResult,
  renderWaysOn,
} from './render.ts';
import { type Card, renderCard, renderReading } from './render-reading.ts';
import type { Outcome } from './outcome.ts';
import type { FacetCounts } from './search.ts';
import type { WaysOn } from './ways-on.ts';
import type { FigureRow } from '#search/model/lookup.ts';
import type { ResultView } from './view.ts';

export const pageSize = 20;

/** The search page as its parts: the box, the list, the facets and the words about them. */
export class Screen {
  readonly input: HTMLInputElement;
  readonly list: HTMLOListElement;
  readonly facets: FacetPanel;
  /** The site's base path, with a slash at the end. */
  readonly base: string;
  readonly #root: HTMLElement;
  readonly #addressOf: AddressOf;
  readonly #labels: Labels;
  readonly #title = document.title;

  constructor(root: HTMLElement, addressOf?: AddressOf) {
    this.#root = root;
    this.base = root.dataset['base'] ?? '/';
    this.#addressOf = addressOf ?? ((path) => this.base + path.slice(1));
    this.#labels = JSON.parse(this.#part('labels').textContent) as Labels;
    this.input = root.querySelector('input[name=q]')!;
    this.list = root.querySelector('[data-search-results]')!;
    this.facets = new FacetPanel(this.#part('facets'));
  }

  /** A search has begun; what stands there stays until its answer comes. */
  showLoading(query: string): void {
    this.setTitle(query);
    this.list.dataset['state'] = 'loading';
    this.#say(words.loading);
  }

  setTitle(query: string): void {
    document.title = (query && `${query}｜`) + this.#title;
  }

  /** Adds results behind those that stay. */
  showResults(
    views: readonly ResultView[],
    runs: readonly Run[],
    lacks: readonly (readonly string[])[],
    kept: number,
  ): void {
    const items = views.map((view, i) => renderResult(view, runs, this.#labels, lacks[i] ?? []));
    this.#keepPlace(() => {
      while (this.list.children.length > kept) this.list.lastElementChild!.remove();
      this.list.append(...items);
    });
  }

  /** A reader who stands on a result that goes is led to the same page's new one, or to the box. */
  #keepPlace(change: () => void): void {
    const stood = this.list.querySelector<HTMLAnchorElement>('a:focus');
    change();
    if (!stood || stood.isConnected) return;
    const links = [...this.list.querySelectorAll('a')];
    (links.find(({ pathname }) => pathname === stood.pathname) ?? this.input).focus();
  }

  /** How many pages were found, and what the query was taken for. */
  summarise({ ids, query, names, again }: Outcome, shown: number): void {
    const count =
      shown < ids.length ? words.countShown(ids.length, shown) : words.count(ids.length);
    const parts = [
      ids.length === 0 ? words.none : count,
      names.length > 0 &&
        words.pinyin(
          names
            .slice(0, 8)
            .map(({ name }) => name)
            .join('、'),
        ),
      query.cut && words.cut(maximumWords),
    ];
    this.#fill('reading', renderReading(again));
    this.list.dataset['count'] = String(ids.length);
    this.#say(parts.filter(Boolean).join('。'));
  }

  /** Everything around the results; then the search is done. */
  showRest(
    outcome: Outcome,
    rest: {
      query: string;
      sort: string;
      shown: number;
      figures: readonly FigureRow[];
      card: Card | undefined;
      /** Missing while nobody looks at the facets. */
      counts: FacetCounts | undefined;
      waysOn: WaysOn | undefined;
    },
  ): void {
    const found = outcome.ids.length;
    const hidden = Math.min(found - rest.shown, pageSize);
    this.#fill('figures', renderFigures(rest.figures, this.#addressOf));
    this.#fill('card', rest.card ? this.#renderCard(rest.card) : []);
    this.#fill(
      'ways',
      rest.waysOn
        ? renderWaysOn(rest.waysOn, rest.query, outcome.unfiltered.length, this.#addressOf)
        : [],
    );
    this.#fill(
      'more',
      hidden > 0
        ? [h('button', { type: 'button', 'data-search-more': true }, words.more(hidden))]
        : [],
    );
    if (rest.counts) this.facets.show(renderFacets(rest.counts, this.#labels));
    else this.facets.offer(found);
    this.#part('browse').hidden = found > 0;
    this.#part('sort').hidden = found < 2;
    this.#part('sort').querySelector('select')!.value = rest.sort;
    this.list.dataset['state'] = 'done';
  }

  /** Nothing asked: the index of pages. */
  showIdle(message: string): void {
    this.#clear();
    this.list.dataset['state'] = 'done';
    this.#say(message);
  }

  /** @param canRetry whether the network may be the reason, rather than this browser */
  showFailure(canRetry: boolean): void {
    this.#clear();
    this.list.dataset['state'] = 'error';
    const title = canRetry ? words.failed : words.tooOld;
    this.#say(title);
    const retry = h('button', { type: 'button', 'data-search-retry': true }, words.retry);
    this.#fill('ways', [
      h('h2', {}, title),
      h('p', {}, canRetry ? words.failedWhy : words.tooOldWhy),
      ...(canRetry ? [h('p', {}, retry)] : []),
    ]);
  }

  #renderCard(card: Card): HTMLElement[] {
    const place = nameTownships(card.view, this.#labels);
    return renderCard(card, place, this.#addressOf('/data/figures/'));
  }

  #clear(): void {
    this.#keepPlace(() => this.list.replaceChildren());
    this.list.dataset['count'] = '0';
    for (const name of ['reading', 'card', 'figures', 'ways', 'more']) this.#fill(name, []);
    this.facets.hide();
    this.#part('sort').hidden = true;
    this.#part('browse').hidden = false;
  }

  #say(message: string): void {
    this.#part('status').textContent = message;
  }

  #fill(name: string, children: readonly Node[]): void {
    this.#part(name).replaceChildren(...children);
  }

  #part<Part extends HTMLElement>(name: string): Part {
    return this.#root.querySelector<Part>(`[data-part=${name}]`)!;
  }
}
