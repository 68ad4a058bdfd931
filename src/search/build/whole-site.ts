/** Gathers all pages of a small site into one file. */
import { gzipSync } from 'node:zlib';
import { type PageHead } from '#search/model/head-words.ts';
import { type WholePage, type WholeSite } from '#search/model/whole-site.ts';
import { type Fragment } from './index-page.ts';
import { type PackedPage, readPacked } from './pagefind-folder.ts';

/** What may travel to a browser that can do with less: bytes after compression. */
const mostBytes = 300_000;

/** Gathers page by page, and gives up where the site grows too large for one file. */
export class WholeSiteBuilder {
  #pages: WholePage[] | undefined = [];
  #bytes = 0;

  /** Adds the next page; of a site that has grown too large, nothing is kept. */
  addPage(fragment: PackedPage, head: PageHead): void {
    // Pages compressed each by itself are about twice what they are together.
    this.#bytes += fragment.bytes.length;
    if (this.#bytes > 2 * mostBytes) this.#pages = undefined;
    this.#pages?.push({ ...readPacked<Fragment>(fragment), ...head });
  }

  /** All pages, or undefined where they are too many. */
  finish(): WholeSite | undefined {
    const pages = this.#pages;
    return pages && gzipSync(JSON.stringify(pages)).length <= mostBytes ? pages : undefined;
  }
}
