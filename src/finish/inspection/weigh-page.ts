/** What a page weighs on the wire before its reader acts: in brotli, except for fonts and pictures. */
import { readFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import type { PageFacts } from './page-facts.ts';

export interface PageWeight {
  path: string;
  /** Bytes of the HTML with the styles of its kind. */
  html: number;
  /** Everything that it loads, itself included. */
  page: number;
  /** Scripts, with what they import at once. */
  script: number;
}

/** In a fifteenth of the time, and never lighter than what is sent. */
const quality = { fully: constants.BROTLI_MAX_QUALITY, quickly: 4 };
const compress = (content: Buffer, how: keyof typeof quality = 'fully') =>
  promisify(brotliCompress)(content, {
    params: { [constants.BROTLI_PARAM_QUALITY]: quality[how] },
  });
const compressed = /\.(?:woff2?|png|jpe?g|webp|avif)$/;

/** Weighs pages of one built site; each file that several pages load is weighed once. */
export class Scales {
  readonly #dist: string;
  readonly #files = new Map<string, Promise<number>>();

  /** @param dist folder of the built site */
  constructor(dist: string) {
    this.#dist = dist;
  }

  /** @param how the page itself is compressed: quickly tells only that it is no heavier */
  async weigh(
    { path, loads }: Pick<PageFacts, 'path' | 'loads'>,
    how?: keyof typeof quality,
  ): Promise<PageWeight> {
    const file = path.endsWith('/') ? `${path}index.html` : path;
    const html = (await compress(await readFile(join(this.#dist, file)), how)).length;
    const scripts = await Promise.all(loads.scripts.map((script) => this.#withImports(script)));
    const script = await this.#sum(scripts.flat());
    return { path, html, page: html + script + (await this.#sum(loads.others)), script };
  }

  async #sum(files: readonly string[]): Promise<number> {
    const sizes = await Promise.all([...new Set(files)].map((file) => this.#weighFile(file)));
    return sizes.reduce((total, size) => total + size, 0);
  }

  #weighFile(file: string): Promise<number> {
    const known = this.#files.get(file) ?? this.#measure(file);
    this.#files.set(file, known);
    return known;
  }

  /** A file that is not there weighs nothing: the check of links names it. */
  async #measure(file: string): Promise<number> {
    const content = await readFile(join(this.#dist, file)).catch(() => undefined);
    if (!content) return 0;
    return compressed.test(file) ? content.length : (await compress(content)).length;
  }

  /** A script and what it imports at once; what it imports on demand waits for the reader. */
  async #withImports(file: string): Promise<string[]> {
    const code = await readFile(join(this.#dist, file), 'utf8').catch(() => '');
    const imports = Array.from(
      code.matchAll(/(?:from|import)\s*["']\.\/([\w.-]+\.js)["']/g),
      ([, name]) => posix.join(file, '..', name!),
    );
    const further = await Promise.all(imports.map((each) => this.#withImports(each)));
    return [file, ...further.flat()];
  }
}
