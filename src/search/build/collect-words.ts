/**
 * Turns a site's text around: from the words of each page to the places of each word. All places
 * of the site are numbered through, so that four bytes a place hold the text and eight its order.
 */
import { commonPages, toPart, toSingle } from '#search/model/index-words.ts';
import { CborWriter } from './cbor.ts';

/** A word of the index with its places, as Pagefind 1.6.0 stores it. */
export interface IndexWord {
  word: string;
  /**
   * `[word, [[pages since the last one, [first position, then distances]], …]]` in CBOR, up to the
   * moment when the next word is read: there are millions, and none has memory of its own.
   */
  entry: Buffer;
}

/** Stands for a separator: no word. */
const separator = 0;
/** Gathers the words of all pages in their places, page by page. */
export class WordCollector {
  readonly #ids = new Map<string, number>();
  /** The word at each place of the site. */
  #places = new Uint32Array(65_536);
  #length = 0;
  /** The first place of each page. */
  readonly #pageStarts: number[] = [];
  readonly #writer = new CborWriter();

  /** @param words those of an earlier collector, whose places can then be added as they are */
  constructor(words: readonly string[] = []) {
    for (const word of words) this.#idOf(word);
  }

  /** How many places the pages have so far. */
  get placeCount(): number {
    return this.#length;
  }

  /** Adds the next page: what stands at each of its positions, empty for a separator. */
  addPage(words: readonly string[]): void {
    this.#begin(words.length + 1);
    for (const word of words)
      this.#places[this.#length++] = word === '' ? separator : this.#idOf(word);
    this.#places[this.#length++] = separator;
  }

  /** Adds the next page as an earlier collector kept it. */
  addKept(places: Uint32Array): void {
    this.#begin(places.length);
    this.#places.set(places, this.#length);
    this.#length += places.length;
  }

  /**
   * All that another collector needs to add these pages again.
   * @returns `places` of all pages, not copied; the page added as the nth begins at `starts[n]`
   */
  keep(): { words: string[]; places: Uint32Array; starts: readonly number[] } {
    const places = this.#places.subarray(0, this.#length);
    return { words: [...this.#ids.keys()], places, starts: this.#pageStarts };
  }

  /** Every word of the index in the order of Pagefind, which compares bytes. */
  *readWords(): Generator<IndexWord> {
    const sorted = Array.from(this.#ids, ([word, id]) => ({
      id,
      bytes: Buffer.from(toPart(word)),
    }));
    sorted.sort((a, b) => Buffer.compare(a.bytes, b.bytes));
    const order = sorted.map(({ id }) => id);
    const parts = [''].concat(Array.from(this.#ids.keys(), toPart));
    const { starts, places } = this.#sortPlaces();
    const { ends, pairs } = this.#sortPairs(order, starts, places);
    for (const id of order) {
      const [start, end] = [starts[id]!, starts[id + 1]!];
      // A word of an earlier collector that no page has any more.
      if (start === end) continue;
      yield this.#encode(toSingle(parts[id]!), places.subarray(start, end), true);
      for (let from = start, to = from; from < ends[id]!; from = to) {
        const next = this.#places[pairs[from]! + 1]!;
        while (to < ends[id]! && this.#places[pairs[to]! + 1] === next) to++;
        yield this.#encode(parts[id]! + parts[next]!, pairs.subarray(from, to), false);
      }
    }
  }

  #begin(length: number): void {
    const size = this.#length + length;
    if (size > this.#places.length) {
      const larger = new Uint32Array(2 * size);
      larger.set(this.#places);
      this.#places = larger;
    }
    this.#pageStarts.push(this.#length);
  }

  #idOf(word: string): number {
    const id = this.#ids.get(word) ?? this.#ids.size + 1;
    if (id > this.#ids.size) this.#ids.set(word, id);
    return id;
  }

  /** The places of each word in ascending order, word after word (a counting sort). */
  #sortPlaces(): { starts: Uint32Array; places: Uint32Array } {
    const starts = new Uint32Array(this.#ids.size + 2);
    for (let place = 0; place < this.#length; place++) starts[this.#places[place]! + 1]!++;
    for (let id = 1; id < starts.length; id++) starts[id]! += starts[id - 1]!;
    const ends = starts.slice();
    const places = new Uint32Array(this.#length);
    for (let place = 0; place < this.#length; place++)
      places[ends[this.#places[place]!]!++] = place;
    return { starts, places };
  }

  /**
   * The places of each word again, but by the word that follows on the same page: words are gone
   * through in their order, and each of their places is put behind what its forerunner has already.
   * @returns `pairs` of a word from its start to its end: not every place is followed by a word
   */
  #sortPairs(order: readonly number[], starts: Uint32Array, places: Uint32Array) {
    const ends = starts.slice();
    const pairs = new Uint32Array(this.#length);
    for (const id of order) {
      for (let at = starts[id]!; at < starts[id + 1]!; at++) {
        // Before the first word of a page stands the separator that ends the page before.
        const before = places[at]! - 1;
        const word = before < 0 ? separator : this.#places[before]!;
        if (word !== separator) pairs[ends[word]!++] = before;
      }
    }
    return { ends, pairs };
  }

  /** @param single whether the word is one character or number, of which common ones keep less */
  #encode(word: string, places: Uint32Array, single: boolean): IndexWord {
    const groups = this.#groupByPage(places);
    const writer = this.#writer.array(2).text(word).array(groups.length);
    let lastPage = 0;
    for (const { page, from, to } of groups) {
      const count = single && groups.length > commonPages ? 1 : to - from;
      writer
        .array(2)
        .number(page - lastPage)
        .array(count);
      let last = this.#pageStarts[page]!;
      for (let i = from; i < from + count; i++) {
        writer.number(places[i]! - last);
        last = places[i]!;
      }
      lastPage = page;
    }
    return { word, entry: writer.read() };
  }

  /** Which stretch of ascending places stands on which page. */
  #groupByPage(places: Uint32Array): { page: number; from: number; to: number }[] {
    const groups: { page: number; from: number; to: number }[] = [];
    for (let from = 0, to = 0; from < places.length; from = to) {
      const page = this.#findPage(places[from]!);
      const end = this.#pageStarts[page + 1] ?? this.#length;
      while (to < places.length && places[to]! < end) to++;
      groups.push({ page, from, to });
    }
    return groups;
  }

  #findPage(place: number): number {
    let low = 0;
    let high = this.#pageStarts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (this.#pageStarts[middle]! <= place) low = middle;
      else high = middle;
    }
    return low;
  }
}
