import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { base, pages } from './site.ts';

/** Bytes, as design section 4 sets them. */
const budgets = { html: 14_600, page: 60_000, script: 3_000 };
/** Tables to look things up in, not pages to read: they may take a second round trip. */
const tables = { pages: /^\/(?:data|sources)\//, html: 24_000 };

const brotliBytes = (text: string | Buffer) => brotliCompressSync(text).length;

describe('weight of a page (brotli)', () => {
  it.each(pages)('$path fits in its round trips', ({ html, path }) => {
    const budget = tables.pages.test(path) ? tables.html : budgets.html;
    expect(brotliBytes(html)).toBeLessThanOrEqual(budget);
  });

  it.each(pages)('$path keeps its budget with fonts and scripts', ({ html, $ }) => {
    const files = $('script[src], link[rel="preload"]')
      .toArray()
      .map((element) => $(element).attr('src') ?? $(element).attr('href') ?? '');
    const bytesOf = (file: string) => {
      const content = readFileSync(`dist/${file.slice(base.length)}`);
      return file.endsWith('.woff2') ? content.length : brotliBytes(content);
    };
    const total = files.reduce((sum, file) => sum + bytesOf(file), brotliBytes(html));
    const scripts = files.filter((file) => file.endsWith('.js'));
    expect(total).toBeLessThanOrEqual(budgets.page);
    expect(scripts.reduce((sum, file) => sum + bytesOf(file), 0)).toBeLessThanOrEqual(
      budgets.script,
    );
  });
});
