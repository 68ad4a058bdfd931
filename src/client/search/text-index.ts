/** Pagefind as the search needs it: exact phrases with their first position, and pages by number. */
import { toIndexWords } from '#lib/search/index-words.ts';
import { type Position, readPositions } from '#lib/search/positions.ts';
import { type Run } from '#lib/search/query.ts';
import { remember } from './remember.ts';

interface PagefindResult {
  /** The folder and number of the page: `1f2e3d4c/17`. */
  id: string;
  words: number[];
  data: () => Promise<PagefindPage>;
}

interface PagefindPage {
  url: string;
  raw_content: string;
  meta: Record<string, string>;
  anchors: { element: string; id: string; location: number }[];
}

/** The part of Pagefind's interface in use. */
export interface Pagefind {
  search: (term: string) => Promise<{ results: PagefindResult[] }>;
}

/** A page of the index, read into positions. */
export interface IndexedPage {
  url: string;
  meta: Readonly<Record<string, string>>;
  anchors: readonly { id: string; heading: boolean; position: number }[];
  positions: readonly Position[];
  words: readonly string[];
}

export class TextIndex {
  readonly #pagefind: Pagefind;
  readonly #pages = new Map<number, PagefindResult['data']>();
  readonly #phrases = new Map<string, Promise<ReadonlyMap<number, number>>>();
  readonly #places = new Map<string, Promise<ReadonlyMap<number, readonly number[]>>>();

  constructor(pagefind: Pagefind) {
    this.#pagefind = pagefind;
  }

  /** The pages that hold a phrase, each with the position where it first stands. */
  findPhrase(run: Run): Promise<ReadonlyMap<number, number>> {
    const words = toIndexWords(run).join(' ');
    return remember(this.#phrases, words, async () => {
      const found = await this.#search(`"${words}"`);
      return new Map(found.map(([page, positions]) => [page, positions[0] ?? Infinity]));
    });
  }

  /** Where a run stands on each page, in ascending order. */
  findPlaces(run: Run): Promise<ReadonlyMap<number, readonly number[]>> {
    const words = toIndexWords(run);
    return remember(this.#places, words.join(' '), async () => {
      const found = await this.#search([...new Set(words)].join(' '));
      return new Map(
        found.map(([page, positions]) => [page, findStreaks(positions, words.length)]),
      );
    });
  }

  /** A page that some search has found. */
  async getPage(page: number): Promise<IndexedPage> {
    const { url, meta, anchors, raw_content } = await this.#pages.get(page)!();
    const content = raw_content.replaceAll('&lt;', '<').replaceAll('&gt;', '>');
    const positions = readPositions(content);
    return {
      url,
      meta,
      anchors: anchors.map(({ element, id, location }) => ({
        id,
        heading: element === 'b',
        position: location,
      })),
      positions,
      words: positions.map(({ folded }) => folded),
    };
  }

  async #search(term: string): Promise<[page: number, positions: number[]][]> {
    const { results } = await this.#pagefind.search(term);
    return results.map(({ id, words, data }) => {
      const page = Number(id.slice(id.indexOf('/') + 1));
      this.#pages.set(page, data);
      return [page, words];
    });
  }
}

/** Where so many neighbouring positions begin: nearly always the run that they were asked for. */
function findStreaks(positions: readonly number[], length: number): number[] {
  const starts: number[] = [];
  let streak = 0;
  positions.forEach((position, i) => {
    streak = position === (positions[i - 1] ?? NaN) + 1 ? streak + 1 : 1;
    if (streak < length) return;
    starts.push(position - length + 1);
    streak = 0;
  });
  return starts;
}
