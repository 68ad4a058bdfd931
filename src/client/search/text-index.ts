/** Pagefind as the search needs it: exact phrases with their first position, facets, orders, pages. */
import { type Position, decodePositions } from '#lib/search/position-text.ts';
import { type Run } from '#lib/search/query.ts';
import { type FacetName, facetNames } from '#lib/search/state.ts';

interface PagefindResult {
  id: string;
  words: number[];
  data: () => Promise<PagefindPage>;
}

interface PagefindPage {
  url: string;
  raw_content: string;
  meta: Record<string, string>;
  filters: Record<string, string[]>;
  anchors: { element: string; id: string; location: number }[];
}

/** The part of Pagefind's interface in use. */
export interface Pagefind {
  search: (
    term: string | null,
    options?: { filters?: object; sort?: object },
  ) => Promise<{ results: PagefindResult[] }>;
  filters: () => Promise<Record<string, Record<string, number>>>;
}

/** A page of the index, decoded. */
export interface IndexedPage {
  url: string;
  meta: Readonly<Record<string, string>>;
  filters: Readonly<Record<string, readonly string[]>>;
  anchors: readonly { id: string; heading: boolean; position: number }[];
  positions: readonly Position[];
  words: readonly string[];
}

/** The ids that have a facet's value. */
export type Facets = ReadonlyMap<FacetName, ReadonlyMap<string, ReadonlySet<string>>>;

export class TextIndex {
  readonly #pagefind: Pagefind;
  readonly #pages = new Map<string, PagefindResult['data']>();
  readonly #phrases = new Map<string, Promise<ReadonlyMap<string, number>>>();
  readonly #orders = new Map<string, Promise<ReadonlyMap<string, number>>>();
  #facets: Promise<Facets> | undefined;

  constructor(pagefind: Pagefind) {
    this.#pagefind = pagefind;
  }

  /** The pages that hold a phrase, each with the position where it first stands. */
  findPhrase(run: Run): Promise<ReadonlyMap<string, number>> {
    const phrase = toPhrase(run);
    return remember(this.#phrases, phrase, async () => {
      const results = await this.#search(`"${phrase}"`);
      return new Map(results.map(({ id, words }) => [id, words[0] ?? Infinity]));
    });
  }

  /** Where the words of a run stand on each page that has them all, in ascending order. */
  async findWords(run: Run): Promise<ReadonlyMap<string, readonly number[]>> {
    const results = await this.#search([...new Set(run)].map((word) => toPhrase([word])).join(' '));
    return new Map(results.map(({ id, words }) => [id, words]));
  }

  /** Every facet with the pages of each of its values. */
  getFacets(): Promise<Facets> {
    this.#facets ??= this.#loadFacets().catch((error: unknown) => {
      this.#facets = undefined;
      throw error;
    });
    return this.#facets;
  }

  /** The rank of each page in an order. */
  getOrder(key: 'title' | 'order'): Promise<ReadonlyMap<string, number>> {
    return remember(this.#orders, key, async () => {
      const { results } = await this.#pagefind.search(null, { sort: { [key]: 'asc' } });
      return new Map(results.map(({ id }, rank) => [id, rank]));
    });
  }

  /** A page of which some search has given the id. */
  async getPage(id: string): Promise<IndexedPage> {
    const page = await this.#pages.get(id)!();
    const positions = decodePositions(
      page.raw_content.replaceAll('&lt;', '<').replaceAll('&gt;', '>'),
    );
    return {
      url: page.url,
      meta: page.meta,
      filters: page.filters,
      anchors: page.anchors.map(({ element, id, location }) => ({
        id,
        heading: element === 'b',
        position: location,
      })),
      positions,
      words: positions.map(({ folded }) => folded),
    };
  }

  async #search(term: string): Promise<PagefindResult[]> {
    const { results } = await this.#pagefind.search(term);
    for (const { id, data } of results) this.#pages.set(id, data);
    return results;
  }

  async #loadFacets(): Promise<Facets> {
    const counts = await this.#pagefind.filters();
    const facets = new Map<FacetName, Map<string, ReadonlySet<string>>>();
    for (const name of facetNames) {
      const values = new Map<string, ReadonlySet<string>>();
      for (const value of Object.keys(counts[name] ?? {})) {
        const { results } = await this.#pagefind.search(null, { filters: { [name]: [value] } });
        values.set(value, new Set(results.map(({ id }) => id)));
      }
      facets.set(name, values);
    }
    return facets;
  }
}

/** A run as Pagefind searches it; the decimal point has a form of its own there. */
function toPhrase(run: Run): string {
  return run.map((word) => word.replace('.', '．')).join(' ');
}

/** Keeps answers, but not failures: the next try may succeed. */
function remember<Value>(
  memory: Map<string, Promise<Value>>,
  key: string,
  load: () => Promise<Value>,
): Promise<Value> {
  const known = memory.get(key);
  if (known) return known;
  const value = load();
  memory.set(key, value);
  value.catch(() => memory.delete(key));
  return value;
}
