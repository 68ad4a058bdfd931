/** Lists of all pages that a search needs now and then: the values of the facets, the orders. */
import { type FacetLists, type Lookup } from '#search/model/lookup.ts';
import { kindOfPage, pageKinds, type KindRuns } from '#search/model/page-kinds.ts';
import { type FacetName, facetNames } from '#search/model/state.ts';
import { compareKeys } from './compare.ts';
import { type Particulars } from './index-page.ts';

/** Gathers them page by page. */
export class PageLists {
  readonly #facets = new Map(
    facetNames.map((name) => [name, new Map<string, number[]>()] as const),
  );
  readonly #keys: Readonly<Record<string, string>>[] = [];

  readonly #kinds: [kind: number, count: number][] = [];

  /** Adds the next page. */
  addPage({ filters, sort }: Particulars, path: string): void {
    const page = this.#keys.push(sort) - 1;
    this.#addKind(pageKinds.indexOf(kindOfPage(path)));
    for (const [name, values] of this.#facets) {
      for (const value of filters[name] ?? []) {
        const pages = values.get(value);
        if (pages) pages.push(page);
        else values.set(value, [page]);
      }
    }
  }

  /** Each value with its pages: the first, then the distance to each next one. */
  readFacets(): FacetLists {
    // Without a series there is no word of counties.
    const used = [...this.#facets].filter(([name, values]) => name !== 'county' || values.size > 0);
    const facets = Array.from(used, ([name, values]): [FacetName, FacetLists[FacetName]] => [
      name,
      Array.from(values, ([value, pages]): [string, number[]] => [
        value,
        pages.map((page, i) => page - (pages[i - 1] ?? 0)),
      ]).sort(([a], [b]) => compareKeys(a, b)),
    ]);
    return Object.fromEntries(facets) as FacetLists;
  }

  /** The kinds of the pages, in the order of their numbers. */
  readKinds(): KindRuns {
    return this.#kinds;
  }

  /** The numbers of all pages in an order. */
  readOrder(name: keyof Lookup['orders']): number[] {
    const keys = this.#keys;
    return Array.from(keys, (_, page) => page).sort(
      (a, b) => compareKeys(keys[a]![name] ?? '', keys[b]![name] ?? '') || a - b,
    );
  }

  #addKind(kind: number): void {
    const last = this.#kinds.at(-1);
    if (last?.[0] === kind) last[1]++;
    else this.#kinds.push([kind, 1]);
  }
}
