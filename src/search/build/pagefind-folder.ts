/**
 * Writes an index in the file format of Pagefind 1.6.0, as its browser engine reads it. Arrays in
 * CBOR: `pf_meta` is [version, [[page, words, group]], [[first word, last word, chunk]], filters,
 * sorts, meta fields], a `pf_index` chunk [[word, …]]; both and the pages' JSON behind a signature,
 * in gzip. Pages and chunks are numbered, in folders named by the content of them all: a name of
 * its own for each would be the largest part of what the first search has to fetch.
 */
import { createHash, hash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzipSync, gzip, gzipSync } from 'node:zlib';
import { CborWriter } from './cbor.ts';
import { type IndexWord } from './collect-words.ts';
import { type Fragment } from './index-page.ts';
import { pagefindVersion } from './pagefind-script.ts';

/**
 * Bytes of a chunk before compression. The first search fetches the list of chunks, some 10 bytes
 * each, and about three chunks, of which half the bytes travel; with 6.5 bytes a place of the text
 * (measured on 40 to 10,000 pages) this size makes the sum least.
 */
const chunkSizeFor = (placeCount: number) => Math.max(2000, Math.sqrt(44 * placeCount));
const signature = Buffer.from('pagefind_dcd');
const language = 'zh-cn';
/** Where files wait for the name of their folder. */
const unnamed = 'new';
/** So many files are compressed and written while the next are made. */
const mostWaiting = 32;
const compress = promisify(gzip);
/** Level 9 makes chunks 0.6% smaller and takes three times as long: 4 of 85 s at 5,000 stories. */
const compression = { level: 7 };

interface Chunk {
  first: string;
  last: string;
}

/** A page's file. */
export interface PackedPage {
  /** Digest of what it says. */
  digest: string;
  bytes: Uint8Array;
}

/** A page as Pagefind fetches it: signed, compressed, with the digest of its content. */
export function packPage(fragment: Fragment): PackedPage {
  const content = Buffer.from(JSON.stringify(fragment));
  return { digest: hash('sha256', content), bytes: gzipSync(sign(content), compression) };
}

/** What `packPage` packed. */
export function readPacked<Content>({ bytes }: PackedPage): Content {
  return JSON.parse(gunzipSync(bytes).subarray(signature.length).toString()) as Content;
}

/** Writes the files of an index into a folder, each under a name made from its hash. */
export class PagefindFolder {
  readonly #folder: string;
  readonly #hash = createHash('sha256');
  readonly #chunks: Chunk[] = [];
  readonly #waiting: Promise<void>[] = [];
  readonly #writer = new CborWriter();
  #pageCount = 0;

  /** @param folder where Pagefind's own script is, or will be */
  constructor(folder: string) {
    this.#folder = folder;
  }

  async prepare(): Promise<void> {
    for (const kind of ['fragment', 'index']) {
      await mkdir(join(this.#folder, kind, unnamed), { recursive: true });
    }
  }

  /** Writes the next page. */
  writePage({ digest, bytes }: PackedPage): void {
    this.#hash.update(digest);
    writeFileSync(this.#pathOf('fragment', `${this.#pageCount++}.pf_fragment`), bytes);
  }

  /**
   * Writes all words, neighbours together up to the size of a chunk; a word that is larger stands alone.
   * @param words in the order of their bytes
   * @param placeCount how many places of the site they stand at
   */
  async writeWords(words: Iterable<IndexWord>, placeCount: number): Promise<void> {
    const chunkSize = chunkSizeFor(placeCount);
    const entries = new CborWriter();
    let [first, last, count] = ['', '', 0];
    for (const { word, entry } of words) {
      if (count > 0 && entries.length + entry.length > chunkSize) {
        await this.#writeChunk({ first, last }, count, entries);
        count = 0;
      }
      if (count === 0) first = word;
      last = word;
      count++;
      entries.append(entry);
    }
    if (count > 0) await this.#writeChunk({ first, last }, count, entries);
  }

  /** Names the folders, and writes the list of their files. */
  async finish(): Promise<void> {
    await this.#settle();
    const name = this.#hash.digest('hex').slice(0, 8);
    for (const kind of ['fragment', 'index']) {
      await rename(join(this.#folder, kind, unnamed), join(this.#folder, kind, name));
    }
    const hash = `${language}_${name}`;
    const entry = {
      version: pagefindVersion,
      languages: { [language]: { hash, wasm: null, page_count: this.#pageCount } },
      include_characters: [],
    };
    const meta = await pack(this.#encodeMeta(name));
    await writeFile(join(this.#folder, `pagefind.${hash}.pf_meta`), meta);
    await writeFile(join(this.#folder, 'pagefind-entry.json'), JSON.stringify(entry));
  }

  async #writeChunk(chunk: Chunk, count: number, entries: CborWriter): Promise<void> {
    const content = this.#writer.array(1).array(count).append(entries.read()).take();
    this.#hash.update(content);
    const file = this.#pathOf('index', `${this.#chunks.length}.pf_index`);
    this.#chunks.push(chunk);
    const write = pack(content).then((packed) => writeFile(file, packed));
    // A failure is met where all are waited for, not as one that nobody awaits.
    write.catch(() => undefined);
    this.#waiting.push(write);
    if (this.#waiting.length >= mostWaiting) await this.#settle();
  }

  #pathOf(kind: string, name: string): string {
    return join(this.#folder, kind, unnamed, name);
  }

  async #settle(): Promise<void> {
    await Promise.all(this.#waiting.splice(0));
  }

  /** Facets and orders are files of our own, and so are the pages' lengths, which rank nothing here. */
  #encodeMeta(name: string): Buffer {
    const writer = new CborWriter().array(6).text(pagefindVersion).array(this.#pageCount);
    for (let page = 0; page < this.#pageCount; page++) {
      writer.array(3).text(`${name}/${page}`).number(1).text('');
    }
    writer.array(this.#chunks.length);
    this.#chunks.forEach(({ first, last }, i) => {
      writer.array(3).text(first).text(last).text(`${name}/${i}`);
    });
    return writer.array(0).array(0).array(0).take();
  }
}

const pack = (content: Buffer): Promise<Buffer> => compress(sign(content), compression);
const sign = (content: Buffer): Buffer => Buffer.concat([signature, content]);
