/** Pagefind as the search needs it: where a run stands on which page, and pages by number. */
import { memoize } from '#lib/memoize.ts';
import { coverRun } from '#search/model/index-words.ts';
import { type Position, readPositions } from '#search/model/positions.ts';
import type { Run } from '#search/model/query.ts';

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

/** On each page the positions where something stands, in ascending order. */
export type Places = ReadonlyMap<number, readonly number[]>;

/** Asks Pagefind for places of runs, and for pages, each of which is fetched once. */
export class TextIndex {
  readonly #pagefind: Pagefind;
  readonly #pages = new Map<number, PagefindResult['data']>();

  constructor(pagefind: Pagefind) {
    this.#pagefind = pagefind;
  }

  /** Where a run begins. */
  findRun(run: Run): Promise<Places> {
    return this.#findJoined(run.join(' '));
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

  readonly #findJoined = memoize(async (run: string): Promise<Places> => {
    const cover = coverRun(run.split(' '));
    const lists = await Promise.all(cover.map(({ word }) => this.#findWord(word)));
    return intersect(lists.map((places, i) => ({ places, offset: cover[i]!.offset })));
  });

  readonly #findWord = memoize(async (word: string): Promise<Places> => {
    const { results } = await this.#pagefind.search(word);
    return new Map(
      results.map(({ id, words, data }) => {
        const page = Number(id.slice(id.indexOf('/') + 1));
        this.#pages.set(page, data);
        return [page, words];
      }),
    );
  });
}

/** The positions from which every list has one at its offset. */
function intersect(lists: readonly { places: Places; offset: number }[]): Places {
  const [first, ...others] = [...lists].sort((a, b) => a.places.size - b.places.size);
  const common = new Map<number, readonly number[]>();
  for (const [page, positions] of first!.places) {
    let starts = positions.map((position) => position - first!.offset);
    for (const { places, offset } of others) {
      if (starts.length === 0) break;
      const set = new Set(places.get(page));
      starts = starts.filter((start) => set.has(start + offset));
    }
    if (starts.length > 0) common.set(page, starts);
  }
  return common;
}
