/** Serves an EPUB beside the packages of the readers that the tests open it in. */
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import type { Browser } from 'playwright-core';
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
