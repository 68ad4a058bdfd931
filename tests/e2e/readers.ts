/** The readers that the tests open an EPUB in, served beside it. */
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';

const types: Record<string, string> = { '.js': 'text/javascript', '.epub': 'application/epub+zip' };

/**
 * Starts the server for a group of tests.
 * @returns a function that opens an empty page, on which `/book.epub` and node_modules/ can be fetched
 */
export function useReaders(epubFile: string, browserOf: () => Browser) {
  const server = createServer(({ url = '/' }, response) => {
    const path = normalize(new URL(url, 'http://x').pathname);
    const file = path === '/book.epub' ? epubFile : join('node_modules', path);
    if (path === '/')
      return void response
        .setHeader('content-type', 'text/html')
        .end('<!doctype html><div id="book" style="width:600px;height:800px"></div>');
    if (!existsSync(file)) return void response.writeHead(404).end();
    response
      .setHeader('content-type', types[extname(file)] ?? 'text/plain')
      .end(readFileSync(file));
  });
  beforeAll(() => new Promise<void>((done) => void server.listen(0, '127.0.0.1', done)));
  afterAll(() => void server.close());
  return async () => {
    const page = await (await browserOf().newContext()).newPage();
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    return page;
  };
}

type Shown = Record<string, unknown>;

/** What a reader of the epub.js family shows of a chapter: contents, heading, number of charts drawn. */
export async function readByEpubJs(page: Page, chapter: string): Promise<Shown> {
  await page.addScriptTag({ url: '/jszip/dist/jszip.min.js' });
  await page.addScriptTag({ url: '/@likecoin/epub-ts/dist/epub.umd.js' });
  return (await page.evaluate(`(async () => {
    const make = globalThis.ePub.default ?? globalThis.ePub;
    const book = make(await (await fetch('/book.epub')).arrayBuffer());
    const rendition = book.renderTo('book', { width: 600, height: 800 });
    const { toc } = await book.loaded.navigation;
    await rendition.display('${chapter}');
    const { document } = rendition.getContents()[0];
    await Promise.all([...document.images].map((image) => image.decode()));
    return { toc: toc.map(({ label }) => label.trim()), heading: document.querySelector('h1').textContent, charts: document.images.length };
  })()`)) as Shown;
}

/** What foliate shows: language, contents, and the note that the chapter's first mark leads to. */
export async function readByFoliate(page: Page, chapter: string): Promise<Shown> {
  return (await page.evaluate(`(async () => {
    const { makeBook } = await import('/foliate-js/view.js');
    const file = new File([await (await fetch('/book.epub')).blob()], 'book.epub', { type: 'application/epub+zip' });
    const book = await makeBook(file);
    const at = book.sections.findIndex(({ id }) => id.endsWith('${chapter}'));
    const text = await book.sections[at].createDocument();
    const mark = text.querySelector('[role=doc-noteref]').getAttribute('href');
    const target = book.resolveHref(book.sections[at].resolveHref(mark));
    return { language: book.metadata.language, toc: book.toc.map(({ label }) => label), here: target.index === at, note: target.anchor(text)?.textContent };
  })()`)) as Shown;
}
