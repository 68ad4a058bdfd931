/**
 * Sets the printed book in Chromium. It is set twice: where each place stands is only known once it
 * has been set, and the contents and the index tell it.
 */
import { readFileSync } from 'node:fs';
import { type BrowserType, type LaunchOptions } from 'playwright-core';
import { type IndexedNames, indexNames } from '#scripts/book/index-names.ts';
import { type FindPlace } from '#scripts/book/links.ts';
import type { Book, Chapter } from '#scripts/book/model.ts';
import { findUndrawn, gatherFonts } from './fonts.ts';
import { readPages, stampPdf } from './pages.ts';
import { writeDocument } from './write-document.ts';

/** What makes a PDF of a document: the browser, with the files that the document may load. */
export type Print = (html: string, files: ReadonlyMap<string, string>) => Promise<Uint8Array>;

/** A book in print. */
export interface PrintedBook {
  pdf: Uint8Array;
  pageCount: number;
  /** Page numbers, from 1, by the id of a place. */
  pages: ReadonlyMap<string, number>;
  /** Characters that no face has: they can be copied, but show as boxes. */
  undrawn: string[];
}

/** Page numbers settle when the index, which stands last, is the only thing that changes. */
const mostRuns = 4;

/**
 * The whole file.
 * @throws if page numbers do not settle, which a change of the page's styles could bring about
 */
export async function writePdf(
  book: Book,
  names: IndexedNames,
  findPlace: FindPlace,
  qrOf: (chapter: Chapter) => string | undefined,
  print: Print,
): Promise<PrintedBook> {
  const { chapters, index } = indexNames(book.chapters, names);
  const indexed = { ...book, chapters };
  const text = [
    JSON.stringify(book.edition),
    ...chapters.flatMap(({ body, title, charts }) => [
      body,
      title,
      ...charts.map(({ wide }) => wide),
    ]),
  ].join('');
  const fonts = gatherFonts(text);
  let pages: ReadonlyMap<string, number> = new Map();
  for (let run = 1; run <= mostRuns; run += 1) {
    const html = writeDocument(indexed, { findPlace, index, qrOf, fonts: fonts.css, pages });
    const pdf = await print(html, fonts.files);
    const { count, byId: now } = await readPages(pdf);
    const settled = [...now].every(([id, number]) => pages.get(id) === number);
    if (settled) {
      return {
        pdf: await stampPdf(pdf, book.edition),
        pageCount: count,
        pages: now,
        undrawn: findUndrawn(text),
      };
    }
    pages = now;
  }
  throw new Error(
    'PDF 的页码没有稳定下来：目录或索引的长度随页码变化，请检查 scripts/book/pdf/parts.css。',
  );
}

/**
 * A printer in a browser of Playwright's.
 * @returns the printer, and what ends the browser
 */
export async function openPrinter(
  chromium: BrowserType,
  options: LaunchOptions,
): Promise<{ print: Print; close: () => Promise<void> }> {
  const browser = await chromium.launch(options);
  const print: Print = async (html, files) => {
    const page = await browser.newPage();
    // Nothing is loaded but the document and its fonts.
    await page.route('**/*', (route) => {
      const { pathname, hostname } = new URL(route.request().url());
      const file = files.get(pathname);
      if (hostname !== 'book.invalid') return route.abort();
      if (pathname === '/')
        return route.fulfill({ body: html, contentType: 'text/html; charset=utf-8' });
      return file
        ? route.fulfill({ body: readFileSync(file), contentType: 'font/woff2' })
        : route.abort();
    });
    await page.goto('http://book.invalid/');
    await page.evaluate(() => document.fonts.ready);
    const pdf = await page.pdf({
      preferCSSPageSize: true,
      printBackground: true,
      tagged: true,
      outline: true,
    });
    await page.close();
    return new Uint8Array(pdf);
  };
  return { print, close: () => browser.close() };
}
