/** Does what Pagefind's engine does, over a site that is whole in memory: no WebAssembly, no requests. */
import { readHead } from '#search/model/head-words.ts';
import { toPart, toSingle } from '#search/model/index-words.ts';
import { readPositions } from '#search/model/positions.ts';
import type { WholePage, WholeSite } from '#search/model/whole-site.ts';
import type { Pagefind } from './text-index.ts';

/** Answers a search over a site in one file, with as much of Pagefind as our search asks for. */
export class WholeIndex implements Pagefind {
  readonly #site: WholeSite;
  /** For each word of the index its places by page; made at the first search. */
  #places: Map<string, Map<number, number[]>> | undefined;

  readonly #addressOf: (path: string) => string;

  /** @param addressOf the address of a page, by its path on the site */
  constructor(site: WholeSite, addressOf: (path: string) => string = (path) => path) {
    this.#site = site;
    this.#addressOf = addressOf;
  }

  search(word: string): ReturnType<Pagefind['search']> {
    this.#places ??= indexSite(this.#site);
    const results = Array.from(this.#places.get(word) ?? [], ([number, words]) => {
      const page = this.#site[number]!;
      const { content, meta, anchors } = page;
      const url = this.#addressOf(page.url);
      return {
        id: `whole/${number}`,
        words,
        data: () => Promise.resolve({ url, raw_content: content, meta, anchors: [...anchors] }),
      };
    });
    return Promise.resolve({ results });
  }
}

function indexSite(site: WholeSite): Map<string, Map<number, number[]>> {
  const all = new Map<string, Map<number, number[]>>();
  const add = (word: string, page: number, position: number) => {
    let pages = all.get(word);
    if (!pages) all.set(word, (pages = new Map<number, number[]>()));
    const places = pages.get(page);
    if (places) places.push(position);
    else pages.set(page, [position]);
  };
  site.forEach((page, number) => {
    const parts = readWords(page).map((word) => word && toPart(word));
    parts.forEach((part, position) => {
      if (part === '') return;
      add(toSingle(part), number, position);
      if (parts[position + 1]) add(part + parts[position + 1]!, number, position);
    });
  });
  return all;
}

function readWords(page: WholePage): string[] {
  return [...readHead(page), ...readPositions(page.content).map(({ folded }) => folded)];
}
