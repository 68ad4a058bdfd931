/** Makes the books of the built site and publishes them in it, for `npm run book` and `npm run release`. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { nameArchive } from '#lib/places.ts';
import { archiveId } from '#schemas/site.ts';
import { buildBooks } from '#scripts/book/build-book.ts';
import { writeEpub } from '#scripts/book/epub/write-epub.ts';
import type { IndexedNames } from '#scripts/book/index-names.ts';
import { buildFinder, type FindPlace } from '#scripts/book/links.ts';
import type { Book, Chapter } from '#scripts/book/model.ts';
import { listNames } from '#scripts/book/names.ts';
import { openPrinter, type Print, writePdf } from '#scripts/book/pdf/write-pdf.ts';
import { publishBooks } from '#scripts/book/publish.ts';
import { beginEdition, bookStore } from '#scripts/book/store.ts';
import { readContent } from '#scripts/gate/read-content.ts';
import { recompress } from '#scripts/host/precompress.ts';
import { browserOptions } from './browser.ts';
import type { EditionOfSite } from './edition.ts';

export interface BookOptions {
  /** Folder of the built site. */
  dist: string;
  /** Where the books are kept. */
  store: string;
  /** Chapters of a volume at most. */
  size: number | undefined;
  /** Whether to make the EPUB alone. */
  epubOnly: boolean;
}

export const defaults: BookOptions = {
  dist: 'dist',
  store: bookStore,
  size: undefined,
  epubOnly: false,
};

/** What prints books, and the names that their indexes look for. */
interface Press {
  print: Print;
  names: IndexedNames;
}

/**
 * Makes EPUB and PDF, volume by volume, and tells of each. Where there is no browser, the EPUB alone.
 * @throws if the site cannot be read or a file not be written; what was there before stays
 */
export async function makeBooks(edition: EditionOfSite, options: BookOptions): Promise<void> {
  const { version, date, base, address, site } = edition;
  const built = { dist: options.dist, base };
  const { name, subtitle, description } = site;
  const facts = {
    archive: nameArchive(archiveId(site)),
    ridge: site.home.ridge ?? archiveId(site),
    title: name,
    subtitle,
    description,
    publisher: site.host.name ?? name,
    version,
    date,
    address,
  };
  const { keep, finish, end } = beginEdition(options.store, version, date);
  const printer = options.epubOnly ? undefined : await findPrinter();
  try {
    // Read once for all volumes: of an archive of thousands of stories it takes seconds.
    const press = printer && { ...printer, names: listNames(readContent('content')) };
    for (const book of buildBooks(built, facts, options.size)) {
      const findPlace = buildFinder(book.chapters, built);
      const pages = press && (await printBook(book, findPlace, press));
      const epub = await writeEpub(book, findPlace, pages);
      keep(`${book.edition.name}.epub`, epub);
      console.log(`${book.edition.name}.epub：${book.chapters.length} 章，${megabytes(epub)}。`);
    }
    finish();
  } finally {
    end();
    await printer?.close();
  }
  await recompress(options.dist, publishBooks(options.dist, base, options.store));

  async function printBook(book: Book, findPlace: FindPlace, { print, names }: Press) {
    const printed = await writePdf(book, names, findPlace, qrOf, print);
    keep(`${book.edition.name}.pdf`, printed.pdf);
    console.log(`${book.edition.name}.pdf：${printed.pageCount} 页，${megabytes(printed.pdf)}。`);
    if (printed.undrawn.length > 0) {
      console.warn(
        `没有字体的字：${printed.undrawn.join(' ')}。PDF 里可以复制，但可能显示为方框；EPUB 用读者自己的字体。`,
      );
    }
    return printed.pages;
  }

  function qrOf({ path }: Chapter): string | undefined {
    const code = join(options.dist, 'qr', `${path.replace(/^\/|\/$/g, '')}.svg`);
    return existsSync(code) ? readFileSync(code, 'utf8') : undefined;
  }
}

async function findPrinter() {
  try {
    return await openPrinter(chromium, browserOptions());
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    // A browser that is found but does not start says so in one line, before pages of its log.
    const [said] = reason.split(/\n\s*(?:Browser logs|Call log)/);
    console.warn(`没有可用的 Chromium，这次只生成 EPUB，不生成 PDF。\n${said}`);
    return undefined;
  }
}

const megabytes = ({ length }: Uint8Array) => `${(length / 1e6).toFixed(1)} MB`;
