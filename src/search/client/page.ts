/** The search page: reads the address and the box, asks the engine, hands the answers to the screen. */
import '#lib/fill-at.ts';
import { memoize } from '#lib/memoize.ts';
import {
  facetNames,
  type MovedFacets,
  readState,
  type SearchState,
  sortNames,
} from '#search/model/state.ts';
import { searchMessages as words } from '#search/messages.ts';
import { Address } from './address.ts';
import { walkResults } from './keyboard.ts';
import { findCard, readAnswer } from './find-card.ts';
import { type Engine, isOwnFault, loadEngine } from './load.ts';
import type { AddressOf } from './render.ts';
import { ResultList } from './result-list.ts';
import { pageSize, Screen } from './screen.ts';
import { findFigures } from './figures.ts';
import type { Outcome } from './outcome.ts';
import { countFacets, hasFacets, search } from './search.ts';
import { listenToTyping } from './typing.ts';

const noFacets: SearchState['facets'] = {
  kind: [],
  county: [],
  township: [],
  theme: [],
  year: [],
};

/** Where the index comes from, and where its pages are. */
export interface SearchSource {
  load: () => Promise<Engine>;
  addressOf?: AddressOf;
}

/**
 * Makes the search page work.
 * @param source by default the index beside the pages
 */
export function startSearchPage(root: HTMLElement, source?: SearchSource): void {
  const folder = `${root.dataset['base'] ?? '/'}pagefind/`;
  new SearchPage(root, source ?? { load: () => loadEngine(folder) }).start();
}

class SearchPage {
  readonly #root: HTMLElement;
  readonly #load: () => Promise<Engine>;
  readonly #screen: Screen;
  readonly #results: ResultList;
  readonly #address: Address;
  /** Made anew when a search has failed: the engine may be what failed. */
  #getEngine: () => Promise<Engine>;
  /** Number of the newest search: answers to older ones are dropped. */
  #turn = 0;

  constructor(root: HTMLElement, { load, addressOf }: SearchSource) {
    this.#root = root;
    this.#load = load;
    this.#getEngine = memoize(load);
    this.#screen = new Screen(root, addressOf);
    this.#results = new ResultList(this.#screen);
    this.#address = new Address(readMoved(root));
  }

  start(): void {
    const { input } = this.#screen;
    listenToTyping(input, {
      come: () => void this.#getEngine().catch(() => undefined),
      type: () => this.#typed(),
      send: () => this.#address.settle(),
    });
    this.#listenToRest(input);
    walkResults(this.#root, input);
    // No result waits for it.
    void import('./suggest.ts').then(({ SuggestionBox }) =>
      new SuggestionBox(
        input,
        () => this.#getEngine(),
        () => this.#typed(),
      ).start(),
    );
    void this.#getEngine().catch(() => undefined);
    if (location.search) {
      input.value = this.#address.state.query;
      void this.#run();
    } else {
      // What was typed while this script was loading counts.
      this.#typed();
    }
  }

  #listenToRest(input: HTMLInputElement): void {
    this.#root.addEventListener('change', ({ target }) => {
      if (target instanceof HTMLSelectElement) {
        this.#go({ sort: sortNames.find((name) => name === target.value) ?? 'relevance' });
      } else if (target !== input) {
        const facets = facetNames.map((name) => [name, this.#screen.facets.readChoices(name)]);
        this.#go({ facets: Object.fromEntries(facets) as SearchState['facets'] });
      }
    });
    this.#root.addEventListener('click', (event) => this.#click(event));
    // Who opens the facets asks for their counts; a toggle does not bubble.
    this.#root.addEventListener('toggle', () => this.#completeFacets(), true);
    // WebKit empties the box when the reader comes back, after the page has loaded.
    window.addEventListener('pageshow', () => {
      input.value ||= this.#address.state.query;
    });
    window.addEventListener('popstate', () => {
      this.#address.restore();
      input.value = this.#address.state.query;
      void this.#run();
    });
  }

  #click(event: MouseEvent): void {
    const target = event.target instanceof Element ? event.target : null;
    if (target?.closest('[data-search-more]')) {
      this.#results.focusNext();
      this.#go({ page: this.#address.state.page + 1 });
    }
    if (target?.closest('[data-search-retry]')) void this.#run();
    if (target?.closest('[data-search-unfilter]')) this.#go({ facets: noFacets });
    const link = target?.closest<HTMLAnchorElement>('[data-search-link]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const { query } = readState(new URL(link.href).search);
    this.#screen.input.value = query;
    this.#go({ query, facets: noFacets });
  }

  #completeFacets(): void {
    const { facets, list } = this.#screen;
    const missing = facets.open && facets.empty && list.children.length > 1;
    if (missing && list.dataset['state'] === 'done') void this.#run();
  }

  #typed(): void {
    if (this.#address.type(this.#screen.input.value.trim())) void this.#run();
  }

  #go(change: Partial<SearchState>): void {
    this.#address.change(change);
    void this.#run();
  }

  async #run(): Promise<void> {
    const turn = ++this.#turn;
    const { state } = this.#address;
    const isCurrent = () => turn === this.#turn;
    this.#screen.setTitle(state.query);
    if (!state.query.trim()) return this.#rest('');
    this.#screen.showLoading(state.query);
    try {
      const engine = await this.#getEngine();
      const outcome = await search(engine, state);
      if (!isCurrent()) return;
      if (!outcome) return this.#rest(words.nothingToSearch);
      await this.#show(engine, outcome, state, isCurrent);
    } catch (error) {
      if (!isCurrent()) return;
      console.warn(error);
      this.#getEngine = memoize(this.#load);
      this.#results.forget();
      this.#screen.showFailure(!isOwnFault(error));
    }
  }

  #rest(message: string): void {
    this.#results.forget();
    this.#screen.showIdle(message);
  }

  async #show(
    engine: Engine,
    outcome: Outcome,
    state: SearchState,
    isCurrent: () => boolean,
  ): Promise<void> {
    const shown = outcome.ids.slice(0, state.page * pageSize);
    // Where a question was asked, its figure says which sentence answers.
    const asked = findFigures(engine, outcome);
    // Its failure is met below, where the results may fail first.
    asked.catch(() => undefined);
    const answers = outcome.again ? (await asked).map(readAnswer) : [];
    const first = await this.#results.show(engine, outcome, shown, answers, isCurrent);
    if (!isCurrent()) return;
    this.#screen.summarise(outcome, shown.length);
    const counted = this.#screen.facets.open || hasFacets(state);
    const [figures, card, counts, waysOn] = await Promise.all([
      asked,
      findCard(engine, outcome, first),
      counted ? countFacets(engine, outcome, state.facets) : undefined,
      outcome.ids.length === 0 ? loadWaysOn(engine, outcome) : undefined,
    ]);
    if (!isCurrent()) return;
    const { query, sort } = state;
    this.#screen.showRest(outcome, {
      query,
      sort,
      shown: shown.length,
      figures,
      card,
      counts,
      waysOn,
    });
  }
}

/** The page brings them only where there are any. */
function readMoved(root: HTMLElement): MovedFacets {
  const part = root.querySelector('[data-part=moved]');
  return part ? (JSON.parse(part.textContent) as MovedFacets) : {};
}

async function loadWaysOn(engine: Engine, outcome: Outcome) {
  const { findWaysOn } = await import('./ways-on.ts');
  return findWaysOn(engine, outcome);
}
