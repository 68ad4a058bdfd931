/** The state of the search as the address holds it; the history of the browser remembers it. */
import { type MovedFacets, readState, type SearchState, writeState } from '#search/model/state.ts';

/** Reads the state from the address, and writes it there as the reader searches. */
export class Address {
  readonly #moved: MovedFacets;
  #state: SearchState;
  /** Whether the newest entry of the history is a query still being typed. */
  #typing = false;

  /** @param moved facets that go by other values now */
  constructor(moved: MovedFacets) {
    this.#moved = moved;
    this.#state = readState(location.search, moved);
  }

  get state(): SearchState {
    return this.#state;
  }

  /**
   * Takes a query as far as it is typed; while it is being typed the history keeps one entry of it.
   * @returns whether it is another one
   */
  type(query: string): boolean {
    if (query === this.#state.query.trim()) return false;
    this.#state = { ...this.#state, query, page: 1 };
    this.#write(this.#typing ? 'replaceState' : 'pushState');
    this.#typing = true;
    return true;
  }

  /** The query is typed to its end: what is typed next gets an entry of its own. */
  settle(): void {
    this.#typing = false;
  }

  /** A change by choice: it gets an entry in the history, and the results start anew. */
  change(change: Partial<SearchState>): void {
    this.#state = { ...this.#state, page: 1, ...change };
    this.#write('pushState');
    this.#typing = false;
  }

  /** Takes the state that the reader went back to. */
  restore(): void {
    this.#state = readState(location.search, this.#moved);
    this.#typing = false;
  }

  #write(method: 'pushState' | 'replaceState'): void {
    try {
      history[method](null, '', location.pathname + writeState(this.#state));
    } catch {
      // A page opened from disk may not change its address; the search works without.
    }
  }
}
