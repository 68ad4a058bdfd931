/** The search page: reads the URL and the box, asks the engine, shows what it answers. */
import { maximumWords } from '#lib/search/query.ts';
import {
  type FacetName,
  facetNames,
  readState,
  type SearchState,
  sortNames,
  writeState,
} from '#lib/search/state.ts';
import { searchMessages as words } from '#messages/search.ts';
import { h } from './dom.ts';
import { walkResults } from './keyboard.ts';
import { type Engine, loadEngine } from './load.ts';
import { type Labels, renderFacets, renderFigures, renderResult, renderWaysOn } from './render.ts';
import { countFacets, findFigures, findWaysOn, type Outcome, search } from './search.ts';
import { buildView } from './view.ts';

const pageSize = 20;
/** The first results are shown before the others have been fetched. */
const firstLot = 3;
const lot = 40;
const typingPause = 150;
const noFacets: SearchState['facets'] = { kind: [], township: [], theme: [], year: [] };

/** Makes the search page work. */
export function startSearchPage(root: HTMLElement): void {
  new SearchPage(root).start();
}

class SearchPage {
  readonly #root: HTMLElement;
  readonly #base: string;
  readonly #labels: Labels;
  readonly #input: HTMLInputElement;
  readonly #list: HTMLOListElement;
  readonly #title = document.title;
  #state: SearchState;
  #engine: Promise<Engine> | undefined;
  /** Number of the newest search: answers to older ones are dropped. */
  #turn = 0;
  #timer = 0;
  /** Whether the newest entry of the history is a query still being typed. */
  #typing = false;

  constructor(root: HTMLElement) {
    this.#root = root;
    this.#base = root.dataset['base'] ?? '/';
    this.#labels = JSON.parse(this.#part('labels').textContent) as Labels;
    this.#input = root.querySelector('input[name=q]')!;
    this.#list = root.querySelector('[data-search-results]')!;
    this.#state = readState(location.search);
  }

  start(): void {
    this.#root.querySelector('details')!.open = matchMedia('(min-width: 60rem)').matches;
    this.#listen();
    walkResults(this.#root, this.#input);
    this.#input.value = this.#state.query;
    void this.#run();
    if (!this.#state.query) this.#input.focus({ preventScroll: true });
  }

  #part(name: string): HTMLElement {
    return this.#root.querySelector(`[data-part=${name}]`)!;
  }

  #listen(): void {
    const input = this.#input;
    const type = () => {
      clearTimeout(this.#timer);
      this.#timer = window.setTimeout(() => this.#typed(), typingPause);
    };
    input.addEventListener('focus', () => void this.#getEngine().catch(() => undefined));
    input.addEventListener('input', (event) => {
      // Half-typed pinyin of an input method is no query yet.
      if (!(event as InputEvent).isComposing) type();
    });
    input.addEventListener('compositionend', type);
    this.#root.querySelector('form')!.addEventListener('submit', (event) => {
      event.preventDefault();
      clearTimeout(this.#timer);
      this.#typed();
      this.#typing = false;
    });
    this.#root.addEventListener('change', ({ target }) => {
      if (target instanceof HTMLInputElement && target.type === 'checkbox') this.#choose();
      if (target instanceof HTMLSelectElement) {
        this.#go({ sort: sortNames.find((name) => name === target.value) ?? 'relevance', page: 1 });
      }
    });
    this.#root.addEventListener('click', (event) => this.#click(event));
    window.addEventListener('popstate', () => {
      this.#state = readState(location.search);
      this.#typing = false;
      input.value = this.#state.query;
      void this.#run();
    });
  }

  #click(event: MouseEvent): void {
    const target = event.target instanceof Element ? event.target : null;
    if (target?.closest('[data-search-more]')) {
      const shown = this.#list.children.length;
      this.#go({ page: this.#state.page + 1 }, false);
      this.#focusAfter = shown;
    }
    if (target?.closest('[data-search-retry]')) void this.#run();
    if (target?.closest('[data-search-unfilter]')) this.#go({ facets: noFacets, page: 1 });
    const link = target?.closest<HTMLAnchorElement>('[data-search-link]');
    if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      const { query } = readState(new URL(link.href).search);
      this.#input.value = query;
      this.#go({ query, facets: noFacets, page: 1 });
    }
  }

  #focusAfter: number | undefined;

  #typed(): void {
    const query = this.#input.value.trim();
    if (query === this.#state.query.trim()) return;
    this.#state = { ...this.#state, query, page: 1 };
    this.#write(this.#typing ? 'replaceState' : 'pushState');
    this.#typing = true;
    void this.#run();
  }

  #choose(): void {
    const boxes = [...this.#root.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];
    const chosen = (name: FacetName) =>
      boxes.filter((box) => box.name === name && box.checked).map(({ value }) => value);
    const facets = Object.fromEntries(facetNames.map((name) => [name, chosen(name)]));
    this.#go({ facets: facets as Record<FacetName, string[]>, page: 1 });
  }

  #go(change: Partial<SearchState>, push = true): void {
    this.#state = { ...this.#state, ...change };
    this.#write(push ? 'pushState' : 'replaceState');
    this.#typing = false;
    void this.#run();
  }

  #write(method: 'pushState' | 'replaceState'): void {
    history[method](null, '', location.pathname + writeState(this.#state));
  }

  #getEngine(): Promise<Engine> {
    this.#engine ??= loadEngine(`${this.#base}pagefind/`).catch((error: unknown) => {
      this.#engine = undefined;
      throw error;
    });
    return this.#engine;
  }

  async #run(): Promise<void> {
    const turn = ++this.#turn;
    const state = this.#state;
    const isCurrent = () => turn === this.#turn;
    document.title = (state.query && `${state.query} — `) + this.#title;
    if (!state.query.trim()) return this.#rest('');
    this.#list.dataset['state'] = 'loading';
    this.#say(words.loading);
    try {
      const engine = await this.#getEngine();
      const outcome = await search(engine, state);
      if (!isCurrent()) return;
      if (!outcome) return this.#rest(words.nothingToSearch);
      await this.#show(engine, outcome, state, isCurrent);
    } catch (error) {
      if (isCurrent()) this.#fail(error);
    }
  }

  async #show(
    engine: Engine,
    outcome: Outcome,
    state: SearchState,
    isCurrent: () => boolean,
  ): Promise<void> {
    const { ids } = outcome;
    const shown = ids.slice(0, state.page * pageSize);
    await this.#fill(engine, outcome, shown, isCurrent);
    if (!isCurrent()) return;
    this.#list.dataset['count'] = String(ids.length);
    this.#say(this.#summarise(outcome, shown.length));
    const [figures, counts, waysOn] = await Promise.all([
      findFigures(engine, outcome),
      countFacets(engine, outcome, state.facets),
      ids.length === 0 ? findWaysOn(engine, outcome) : undefined,
    ]);
    if (!isCurrent()) return;
    this.#part('figures').replaceChildren(...renderFigures(figures, `${this.#base}data/figures/`));
    this.#showFacets(renderFacets(counts, this.#labels));
    this.#part('ways').replaceChildren(
      ...(waysOn ? renderWaysOn(waysOn, state.query, outcome.unfiltered.length, this.#base) : []),
    );
    this.#part('browse').hidden = ids.length > 0;
    this.#part('sort').hidden = ids.length < 2;
    this.#part('sort').querySelector('select')!.value = state.sort;
    const rest = ids.length - shown.length;
    this.#part('more').replaceChildren(
      ...(rest > 0
        ? [
            h(
              'button',
              { type: 'button', 'data-search-more': true },
              words.more(Math.min(rest, pageSize)),
            ),
          ]
        : []),
    );
    this.#list.dataset['state'] = 'done';
  }

  /** Shows the results lot by lot; what stays the same stays where it is. */
  async #fill(
    engine: Engine,
    outcome: Outcome,
    ids: readonly string[],
    isCurrent: () => boolean,
  ): Promise<void> {
    const list = this.#list;
    const key = JSON.stringify([outcome.runs, this.#state.sort, outcome.ids]);
    const kept = list.dataset['key'] === key ? Math.min(list.children.length, ids.length) : 0;
    if (ids.length === 0) list.replaceChildren();
    for (let from = kept; from < ids.length;) {
      const to = from + (from === 0 ? firstLot : lot);
      const pages = await Promise.all(ids.slice(from, to).map((id) => engine.index.getPage(id)));
      if (!isCurrent()) return;
      const items = pages.map((page) =>
        renderResult(buildView(page, outcome.runs), outcome.runs, this.#labels),
      );
      if (from === 0) list.replaceChildren(...items);
      else list.append(...items);
      from = to;
    }
    while (list.children.length > ids.length) list.lastElementChild!.remove();
    list.dataset['key'] = key;
    if (this.#focusAfter !== undefined)
      list.children[this.#focusAfter]?.querySelector('a')?.focus();
    this.#focusAfter = undefined;
  }

  #summarise({ ids, query, names }: Outcome, shown: number): string {
    const count =
      shown < ids.length ? words.countShown(ids.length, shown) : words.count(ids.length);
    return [
      ids.length === 0 ? words.none : count,
      names.length > 0 && words.pinyin(names.map(({ name }) => name).join('、')),
      query.cut && words.cut(maximumWords),
    ]
      .filter(Boolean)
      .join('。');
  }

  #showFacets(groups: readonly HTMLElement[]): void {
    const focused = document.activeElement;
    const place = this.#part('facets');
    const again =
      focused instanceof HTMLInputElement && place.contains(focused)
        ? `input[name="${focused.name}"][value="${focused.value}"]`
        : undefined;
    place.querySelector('[data-part=groups]')!.replaceChildren(...groups);
    place.hidden = groups.length === 0;
    if (again) place.querySelector<HTMLElement>(again)?.focus();
  }

  /** Nothing asked: the index of pages. */
  #rest(message: string): void {
    this.#clear();
    this.#part('browse').hidden = false;
    this.#list.dataset['state'] = 'done';
    this.#say(message);
  }

  #fail(error: unknown): void {
    console.warn(error);
    this.#engine = undefined;
    this.#clear();
    this.#list.dataset['state'] = 'error';
    this.#say(words.failed);
    this.#part('ways').replaceChildren(
      h('h2', {}, words.failed),
      h('p', {}, words.failedWhy),
      h('p', {}, h('button', { type: 'button', 'data-search-retry': true }, words.retry)),
    );
    this.#part('browse').hidden = false;
  }

  #clear(): void {
    this.#list.replaceChildren();
    delete this.#list.dataset['key'];
    this.#list.dataset['count'] = '0';
    for (const name of ['figures', 'ways', 'more']) this.#part(name).replaceChildren();
    for (const name of ['facets', 'sort']) this.#part(name).hidden = true;
  }

  #say(message: string): void {
    this.#part('status').textContent = message;
  }
}
