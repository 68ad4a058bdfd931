/**
 * What the last index held of each page: a page that is the same to the byte is not read again.
 * Reading pages and cutting them into words is half the work of an index.
 */
import { hash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { digestFiles, keep, readKept } from '#lib/kept-file.ts';
import { type PageHead } from '#search/model/head-words.ts';
import { type WordCollector } from './collect-words.ts';
import { type PackedPage } from './pagefind-folder.ts';
import { type SearchablePage } from './read-page.ts';

/** Other code in these, or other versions of Node or of libraries, and every page is read anew. */
const sources = ['../model', '.'];
const reader = '../../lib/html.ts';

/** Of more places, at four bytes each, the file could not be read back in one piece. */
const mostPlaces = 2 ** 28;

/** At the end of the file stands how many places it begins with. */
const countBytes = 4;

/** A page as the index knows it, except for its words. */
export interface KnownPage extends Pick<SearchablePage, 'title' | 'particulars' | 'figures'> {
  /** Every character that it shows. */
  characters: string;
  /** What stands in its head. */
  head: PageHead;
  /** Its file in the index. */
  fragment: PackedPage;
}

/** What is kept of all pages beside their places. */
interface Memory {
  recipe: string;
  words: string[];
  /** By key, with where the page's places begin and end. */
  pages: Map<string, { page: KnownPage; from: number; to: number }>;
}

/** Places as a collector of the memory's words kept them. */
interface ReadMemory extends Memory {
  places: Uint32Array;
}

const nothing: ReadMemory = {
  recipe: '',
  words: [],
  pages: new Map(),
  places: new Uint32Array(),
};

/** What the last build knew of pages, for those that have not changed since, and what the next may know. */
export class PageMemory {
  readonly #file: string | undefined;
  readonly #recipe: string;
  readonly #last: ReadMemory;
  readonly #next: { key: string; page: KnownPage }[] = [];

  /** @param cache folder that lasts between builds; without it nothing is remembered */
  constructor(cache?: string) {
    this.#file = cache && join(cache, 'pages');
    this.#recipe = this.#file ? digestSources() : '';
    this.#last = (this.#file && readMemory(this.#file, this.#recipe)) || nothing;
  }

  /** The words of the last index, for the collector of this one. */
  get words(): readonly string[] {
    return this.#last.words;
  }

  /** A page as the last index knew it, by `keyOf`. */
  recall(key: string): { page: KnownPage; places: Uint32Array } | undefined {
    const found = this.#last.pages.get(key);
    return found && { page: found.page, places: this.#last.places.subarray(found.from, found.to) };
  }

  /** Notes the next page that was added to the collector. */
  note(key: string, page: KnownPage): void {
    this.#next.push({ key, page });
  }

  /** Keeps what was noted for the next index. */
  async keep(collector: WordCollector): Promise<void> {
    if (!this.#file || collector.placeCount > mostPlaces) return;
    const { words, places, starts } = collector.keep();
    const memory: Memory = { recipe: this.#recipe, words, pages: new Map() };
    this.#next.forEach(({ key, page }, at) =>
      memory.pages.set(key, { page, from: starts[at]!, to: starts[at + 1] ?? places.length }),
    );
    // The places first, where they are aligned: they are neither copied to be written nor when read.
    await keep(
      this.#file,
      new Uint8Array(places.buffer, places.byteOffset, places.byteLength),
      serialize(memory),
      new Uint8Array(Uint32Array.of(places.length).buffer),
    );
  }
}

/** Tells pages apart by all that their entry is made from. */
export const keyOf = (path: string, html: string): string => hash('sha256', `${path}\0${html}`);

function digestSources(): string {
  const files = sources
    .map((name) => join(import.meta.dirname, name))
    .flatMap((folder) => Array.from(readdirSync(folder).sort(), (name) => join(folder, name)));
  const versions = join(import.meta.dirname, '../../../package.json');
  return process.version + digestFiles([versions, join(import.meta.dirname, reader), ...files]);
}

function readMemory(file: string, recipe: string): ReadMemory | undefined {
  const bytes = readKept(file);
  if (!bytes) return undefined;
  try {
    const { buffer, byteOffset, byteLength } = bytes;
    const count = new DataView(buffer, byteOffset).getUint32(byteLength - countBytes, true);
    const places = new Uint32Array(buffer, byteOffset, count);
    const memory = deserialize(bytes.subarray(places.byteLength, -countBytes)) as Memory;
    return memory.recipe === recipe ? { ...memory, places } : undefined;
  } catch {
    // Written by other code, or by a later version of Node.
    return undefined;
  }
}
