/** The EPUB by its own rules, read by libxml2: every file is XML, listed, named once, and linked well. */
import { rmSync } from 'node:fs';
import { posix } from 'node:path';
import { unzipSync } from 'fflate';
import { XmlDocument, type XmlElement } from 'libxml2-wasm';
import { afterAll, describe, expect, it } from 'vitest';
import { buildBooks } from '#scripts/book/build-book.ts';
import { checkBooks } from '#scripts/book/check-books.ts';
import { writeEpub } from '#scripts/book/epub/write-epub.ts';
import { buildFinder } from '#scripts/book/links.ts';
import { facts, longTitle, writeSite } from './site-fixture.ts';

const dist = writeSite();
afterAll(() => rmSync(dist, { recursive: true }));
const site = { dist, base: '/zt/' };
const [book] = [...buildBooks(site, facts)];
const epub = await writeEpub(book!, buildFinder(book!.chapters, site));
const files = unzipSync(epub);
const names = Object.keys(files);
const space = {
  o: 'http://www.idpf.org/2007/opf',
  h: 'http://www.w3.org/1999/xhtml',
  d: 'http://purl.org/dc/elements/1.1/',
};
const parse = (name: string) => XmlDocument.fromBuffer(files[name]!);
const documents = new Map(
  names.filter((name) => /\.(?:xhtml|opf|svg|xml)$/.test(name)).map((name) => [name, parse(name)]),
);
const select = (name: string, path: string) =>
  documents.get(name)!.find(path, space) as XmlElement[];
const values = (name: string, path: string) => select(name, path).map(({ content }) => content);

describe('an EPUB', () => {
  it('is known by its first bytes', () => {
    expect(names[0]).toBe('mimetype');
    expect(Buffer.from(epub.slice(30, 58)).toString()).toBe('mimetypeapplication/epub+zip');
  });

  it('lists every file and nothing else', () => {
    const listed = values('EPUB/package.opf', '//o:item/@href').map((href) => `EPUB/${href}`);
    expect(listed.sort()).toEqual(names.filter((name) => /^EPUB\/(?!package)/.test(name)).sort());
  });

  it('reads every text, in the order of the book', () => {
    const byId = new Map(
      select('EPUB/package.opf', '//o:item').map((item) => [
        item.attr('id')!.value,
        item.attr('href')!.value,
      ]),
    );
    const order = values('EPUB/package.opf', '//o:itemref/@idref').map((id) => byId.get(id));
    expect(order.slice(0, 4)).toEqual(['cover.xhtml', 'title.xhtml', 'nav.xhtml', 'about.xhtml']);
    expect(order.at(-1)).toBe('colophon.xhtml');
    expect(order).toHaveLength(names.filter((name) => name.endsWith('.xhtml')).length);
  });

  it('tells its edition, its licence and what helps people who read otherwise', () => {
    expect(values('EPUB/package.opf', '//d:title')).toEqual(['壶关故事档案：试 & 验']);
    expect(values('EPUB/package.opf', '//o:meta[@property="dcterms:modified"]')).toEqual([
      '2026-11-26T00:00:00Z',
    ]);
    expect(
      values('EPUB/package.opf', '//o:meta[@property="schema:accessibilityFeature"]'),
    ).toContain('alternativeText');
    expect(values('EPUB/colophon.xhtml', '//h:code')).toEqual([book!.edition.fingerprint]);
  });

  it('has ids once a file, and links that end at one', () => {
    const ids = new Map([...documents.keys()].map((name) => [name, values(name, '//@id')]));
    for (const [name, own] of ids) expect(new Set(own).size, name).toBe(own.length);
    const links = names
      .filter((name) => name.endsWith('.xhtml'))
      .flatMap((name) =>
        values(name, '//h:a/@href | //h:img/@src')
          .filter((href) => !/^https?:/.test(href))
          .map((href) => [name, href] as const),
      );
    expect(links.length).toBeGreaterThan(20);
    for (const [name, href] of links) {
      const [path = '', id] = href.split('#');
      const target = path === '' ? name : posix.join(posix.dirname(name), path);
      expect(names, `${name} → ${href}`).toContain(target);
      if (id) expect(ids.get(target), `${name} → ${href}`).toContain(id);
    }
  });

  it('has contents by part, with a title of any length, and a list of charts', () => {
    expect(values('EPUB/nav.xhtml', '//h:nav[@id="toc"]/h:ol/h:li/h:a')).toEqual([
      '书名页',
      '关于本站',
      '讲述',
      '甲的数字',
      '附录',
      '版权页',
    ]);
    expect(values('EPUB/nav.xhtml', '//h:nav[@id="toc"]//h:a')).toContain(longTitle);
    expect(values('EPUB/nav.xhtml', '//h:nav[@id="loi"]//h:a')).toEqual(['很宽的图']);
  });

  it('keeps characters that no face has, and a chart wider than any page as a picture that shrinks', () => {
    expect(values('EPUB/accounts-li.xhtml', '//h:section//h:p')).toEqual(['𠮷\u{F0000}字 a & b <']);
    expect(Buffer.from(files['EPUB/book.css']!).toString()).toMatch(/img \{\s+max-width: 100%/);
  });

  it('has the same bytes every time', async () => {
    const again = await writeEpub(book!, buildFinder(book!.chapters, site));
    expect(Buffer.compare(epub, again)).toBe(0);
  });
});

describe('the books of a release', () => {
  const name = `data/site/book/${book!.edition.name}`;
  const pdf = Buffer.from('%PDF-1.7\n…\n%%EOF\n');

  it('that are whole are found so', () => {
    expect(
      checkBooks(
        new Map([
          [`${name}.epub`, epub],
          [`${name}.pdf`, pdf],
        ]),
      ),
    ).toEqual([]);
  });

  it('that are cut short are named', () => {
    const files = new Map([
      [`${name}.epub`, epub.slice(0, 900)],
      [`${name}.pdf`, pdf.subarray(0, 12)],
    ]);
    expect(checkBooks(files)).toEqual([
      `${name}.epub 不是完整的 EPUB 文件。`,
      `${name}.pdf 不是完整的 PDF 文件。`,
    ]);
  });
});
