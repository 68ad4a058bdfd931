/** The small files beside the index, each fetched when it is first needed. */
import { memoize } from '#lib/memoize.ts';
import {
  type FacetLists,
  filesFor,
  type FigureRow,
  type Lookup,
  type NameRow,
  type PackedNames,
  type TitleRow,
  readVariants,
  unpackNames,
} from '#search/model/lookup.ts';
import type { FacetName } from '#search/model/state.ts';
import type { Simplify } from '#search/model/tokens.ts';

/** The numbers of the pages that have a facet's value. */
export type Facets = ReadonlyMap<FacetName, ReadonlyMap<string, ReadonlySet<number>>>;

/** A beginning that more names share than these files hold says too little. */
const maximumFiles = 3;

/** Answers what the files beside the index hold; each is fetched once. */
export class LookupFiles {
  readonly #fetch: FetchJson;
  readonly #lookup: Lookup;

  /** @param fetch fetches a file by its name */
  constructor(fetch: FetchJson, lookup: Lookup) {
    this.#fetch = memoize(fetch);
    this.#lookup = lookup;
  }

  /** The subject of a question that names none. */
  get subject(): string {
    return this.#lookup.subject;
  }

  /** Names that can be looked up by a key with this beginning; not all, if there are very many. */
  async getNames(beginning: string): Promise<NameRow[]> {
    const files = filesFor(this.#lookup.names, beginning).slice(0, maximumFiles);
    const packed = await Promise.all(files.map((file) => this.#get<PackedNames>(file)));
    return packed.flatMap(unpackNames);
  }

  /** Titles that begin so, and others. */
  getTitles(beginning: string): Promise<TitleRow[]> {
    return this.#getRows<TitleRow>(filesFor(this.#lookup.titles, beginning).slice(0, 1));
  }

  /** Figures with this key, and others. */
  getFigures(key: string): Promise<FigureRow[]> {
    return this.#getRows<FigureRow>(filesFor(this.#lookup.figures, key, key));
  }

  /** The figures of a subject, and others. */
  getSubject(subject: string): Promise<FigureRow[]> {
    return this.#getRows<FigureRow>(filesFor(this.#lookup.subjects, subject, subject));
  }

  /** The site's own form of each variant of its characters. */
  async getSimplify(): Promise<Simplify> {
    return readVariants(await this.#get<string>(this.#lookup.variants));
  }

  /** Every facet with the pages of each of its values. */
  async getFacets(): Promise<Facets> {
    const lists = await this.#get<FacetLists>(this.#lookup.facets);
    return new Map(
      Object.entries(lists).map(([name, values]) => [
        name as FacetName,
        new Map(values.map(([value, distances]) => [value, new Set(addUp(distances))])),
      ]),
    );
  }

  /** The rank of each page in an order. */
  async getOrder(name: keyof Lookup['orders']): Promise<ReadonlyMap<number, number>> {
    const pages = await this.#get<readonly number[]>(this.#lookup.orders[name]);
    return new Map(pages.map((page, rank) => [page, rank]));
  }

  async #getRows<Row>(files: readonly string[]): Promise<Row[]> {
    return (await Promise.all(files.map((file) => this.#get<readonly Row[]>(file)))).flat();
  }

  #get<Value>(file: string): Promise<Value> {
    return this.#fetch(file) as Promise<Value>;
  }
}

/** Fetches a file of the index by its name. */
export type FetchJson = (file: string) => Promise<unknown>;

/** @throws if it cannot be fetched */
export async function fetchJson<Value>(address: string, options?: RequestInit): Promise<Value> {
  const response = await fetch(address, options);
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  const text = await response.text();
  try {
    return JSON.parse(text) as Value;
  } catch {
    // A gate of the network, not the site, has answered.
    throw new Error(`No JSON: ${address}`);
  }
}

function addUp(distances: readonly number[]): number[] {
  let sum = 0;
  return distances.map((distance) => (sum += distance));
}
