/** The real books: checked by other programs' rules, opened in two readers, and read back from paper. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { PDFDict, PDFDocument, PDFName } from 'pdf-lib';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { nameArchive } from '#lib/places.ts';
import { archiveId } from '#schemas/site.ts';
import { buildBooks } from '#scripts/book/build-book.ts';
import { writeEpub } from '#scripts/book/epub/write-epub.ts';
import { buildFinder } from '#scripts/book/links.ts';
import { listNames } from '#scripts/book/names.ts';
import { openPrinter, type PrintedBook, writePdf } from '#scripts/book/pdf/write-pdf.ts';
import { installDebian } from '#scripts/debian.ts';
import { messages } from '#messages/zh-cn.ts';
import { readContent } from '#scripts/gate/read-content.ts';
import { content, countyOfPlace, nameOfPlace, richest, village } from '../picks.ts';
import { readByEpubJs, readByFoliate, useReaders } from './readers.ts';

/** The richest village, as a chapter of the book. */
const chapter = `cases-${richest(content.cases)?.id}.xhtml`;
const site = { dist: inject('dist'), base: inject('base') };
/** The parts that the stories make: in a series, those of each county. */
const sections = (['accounts', 'cases'] as const).flatMap((kind) => {
  const counties = new Set(
    content[kind].map(({ data }) => countyOfPlace(data.places[0])).filter((id) => id !== undefined),
  );
  const title = messages.kinds[kind];
  if (content.counties.length === 0) return content[kind].length > 0 ? [title] : [];
  return [...counties].map((id) => messages.series.listOf(nameOfPlace(id), title));
});
const facts = {
  title: content.site.name,
  archive: nameArchive(archiveId(content.site)),
  ridge: content.site.home.ridge ?? archiveId(content.site),
  subtitle: content.site.subtitle,
  description: '说明',
  publisher: content.site.name,
  version: '0.0.0',
  date: '2026-11-26',
  address: 'https://example.cn/',
};
const [book] = [...buildBooks(site, facts)];
const findPlace = buildFinder(book!.chapters, site);
const folder = mkdtempSync(join(tmpdir(), 'book-'));
const [epubFile, pdfFile] = [join(folder, 'book.epub'), join(folder, 'book.pdf')];
let epub: Uint8Array;
let browser: Browser;
let printed: PrintedBook;

beforeAll(async () => {
  browser = await chromium.launch(inject('browser'));
  const printer = await openPrinter(chromium, inject('browser'));
  printed = await writePdf(
    book!,
    listNames(readContent('content')),
    findPlace,
    () => undefined,
    printer.print,
  );
  await printer.close();
  writeFileSync(pdfFile, printed.pdf);
  epub = await writeEpub(book!, findPlace, printed.pages);
  writeFileSync(epubFile, epub);
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

const read = (program: string, ...args: string[]) =>
  spawnSync(program, args, { encoding: 'utf8' }).stdout;
const hasPoppler = spawnSync('pdfinfo', ['-v']).status === 0;

/** The Debian program, which is a Java archive. */
const checker = '/usr/bin/epubcheck';
const hasChecker = existsSync(checker) || (installDebian(['epubcheck']) && existsSync(checker));

describe('the EPUB', () => {
  it.runIf(hasChecker)(
    'is found without fault by EPUBCheck',
    () => {
      const { stdout, stderr } = spawnSync('java', ['-jar', checker, epubFile], {
        encoding: 'utf8',
      });
      expect(stdout + stderr).toContain('Messages: 0 fatals / 0 errors / 0 warnings / 0 infos');
    },
    180_000,
  );

  it('has no fault of accessibility in the longest text of each kind', async () => {
    const page = await (await browser.newContext()).newPage();
    const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
    const faults: string[] = [];
    const files = unzipSync(epub);
    await page.route('**/*', (route) => {
      const name = new URL(route.request().url()).pathname.slice(1);
      const contentType = {
        '.xhtml': 'application/xhtml+xml',
        '.css': 'text/css',
        '.svg': 'image/svg+xml',
      }[extname(name)];
      return route.fulfill({
        body: Buffer.from(files[name]!),
        ...(contentType && { contentType }),
      });
    });
    const texts = Object.keys(files).filter((each) => each.endsWith('.xhtml'));
    const kinds = Map.groupBy(texts, (each) => each.replace(/-.*/, ''));
    expect(kinds.size).toBeGreaterThan(5);
    for (const group of kinds.values()) {
      const [name] = group.toSorted((one, other) => files[other]!.length - files[one]!.length);
      await page.goto(`http://book.invalid/${name}`);
      const found =
        await page.evaluate(`${axe};axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] })
        .then(({ violations }) => violations.map(({ id, nodes }) => id + ' ' + nodes[0].html))`);
      faults.push(...(found as string[]).map((fault) => `${name}: ${fault}`));
    }
    await page.context().close();
    expect(faults).toEqual([]);
  });

  it.runIf(hasPoppler)('leads to the pages of the PDF: each number to a place on that page', () => {
    const files = unzipSync(epub);
    const text = (name: string) => new TextDecoder().decode(files[`EPUB/${name}`]);
    const [, list = ''] = /epub:type="page-list"(.*?)<\/nav>/s.exec(text('nav.xhtml')) ?? [];
    const entries = Array.from(
      list.matchAll(/href="([^"#]+)#?([^"]*)">(\d+)</g),
      ([, file, id, number]) => ({ file: file!, id: id!, number: Number(number) }),
    );
    const numbers = entries.map(({ number }) => number);
    expect(numbers).toEqual([...new Set(numbers)].sort((one, other) => one - other));
    // Title, contents and index are the PDF's own; between them few pages begin inside a paragraph.
    const between = numbers.at(-1)! - numbers[0]! + 1;
    expect(numbers.length / between).toBeGreaterThan(0.7);
    expect(between / printed.pageCount).toBeGreaterThan(0.7);
    const pages = read('pdftotext', pdfFile, '-').split('\f');
    const plain = (words: string) => words.replace(/\s|&[a-z]+;/g, '');
    // Where a page opens a chapter, its heading stands there.
    const openings = entries.filter(({ id }) => id === '');
    expect(openings.length).toBeGreaterThan(10);
    for (const { file, number } of openings) {
      const [, heading = ''] = /<h1[^>]*>(.*?)<\/h1>/s.exec(text(file)) ?? [];
      expect(plain(pages[number - 1]!), file).toContain(plain(heading.replace(/<[^>]*>/g, '')));
    }
    for (const { file, id } of entries) if (id) expect(text(file)).toContain(` id="${id}"`);
  });

  describe.skipIf(content.cases.length === 0)('opened in readers', () => {
    const open = useReaders(epubFile, () => browser);

    it('of the epub.js family: contents, a chapter, its chart', async () => {
      const page = await open();
      const shown = await readByEpubJs(page, chapter);
      expect(shown['toc']).toEqual(expect.arrayContaining([...sections, '附录', '版权页']));
      const { data, components } = richest(content.cases)!;
      expect(shown['heading']).toContain(data.title.slice(0, 4));
      const charts = components.filter(({ name }) => name === 'Chart');
      expect(shown['charts']).toBeGreaterThanOrEqual(charts.length);
      await page.context().close();
    });

    it('foliate: metadata, contents, and a note reached by its mark', async () => {
      const page = await open();
      const shown = await readByFoliate(page, chapter);
      expect(shown).toMatchObject({ language: 'zh-CN', here: true });
      expect(shown['toc']).toEqual(expect.arrayContaining(sections));
      expect(shown['note']).toContain('出处');
      await page.context().close();
    });
  });
});

describe('the PDF', () => {
  it('is A4, tagged, Chinese, with title and bookmarks', async () => {
    const document = await PDFDocument.load(printed.pdf);
    const { catalog } = document;
    expect(
      document
        .getPages()
        .every(
          (page) => Math.abs(page.getWidth() - 595) < 1 && Math.abs(page.getHeight() - 842) < 1,
        ),
    ).toBe(true);
    expect(catalog.lookup(PDFName.of('MarkInfo'), PDFDict).toString()).toContain('/Marked true');
    expect(catalog.get(PDFName.of('Lang'))?.toString()).toContain('zh-CN');
    expect(catalog.lookup(PDFName.of('Outlines'), PDFDict).get(PDFName.of('Count'))).toBeDefined();
    expect(document.getTitle()).toBe(`${content.site.name}：${content.site.subtitle}`);
    expect(printed.undrawn).toEqual([]);
  });

  it.runIf(hasPoppler)('has every face inside, in part, with its characters', () => {
    const lines = read('pdffonts', pdfFile).trim().split('\n').slice(2);
    expect(lines.length).toBeGreaterThan(2);
    for (const line of lines) expect(line).toMatch(/ yes yes yes +\d/);
    expect(lines.join()).not.toMatch(/DejaVu/);
  });

  it.runIf(hasPoppler)(
    'is copied as it reads: figures whole, no radicals in place of characters',
    () => {
      const text = read('pdftotext', pdfFile, '-');
      const counts = content.figures.filter(({ printed }) => /^\d+[户人]$/.test(printed));
      for (const { printed } of counts) {
        expect(text).not.toContain(printed.replace(/(?=[户人]$)/, ' '));
      }
      expect(counts.filter(({ printed }) => !text.includes(printed))).toEqual([]);
      expect(text).not.toMatch(/[\u2E80-\u2FDF]/);
    },
  );

  it.runIf(hasPoppler)('names in its contents and index the pages on which things stand', () => {
    const pages = read('pdftotext', '-layout', pdfFile, '-').split('\f');
    const first = pages.findIndex((page) => page.trim().startsWith('目录'));
    const contents = pages.slice(first, first + Math.ceil(book!.chapters.length / 20)).join('\n');
    for (const { title } of book!.chapters.filter(({ kind }) => kind === 'story')) {
      const number = Number(
        new RegExp(`${title.slice(0, 6)}.*?(\\d+)\\s*$`, 'm').exec(contents)?.[1],
      );
      expect(pages[number - 1]!.replace(/\s/g, ''), title).toContain(title.replace(/\s/g, ''));
      expect(pages[number - 1]!.trim()).toMatch(new RegExp(`${number}$`));
    }
    const index = pages.findLast((page) => page.trim().startsWith('索引'))!;
    const people = content.people.map(({ data }) => data.whole ?? `${data.family}${data.given}`);
    // Townships have their names for titles, at the top of a page.
    const townships = content.townships.map(({ data }) => nameOfPlace(data.place));
    for (const name of [...people, village, ...townships]) {
      const [, numbers = ''] = new RegExp(`${name}(?:（[^）]*）)?\\s+([\\d、]+)`).exec(index) ?? [];
      expect(numbers, name).toMatch(/\d/);
      for (const number of numbers.split('、').filter(Boolean)) {
        expect(pages[Number(number) - 1]!.replace(/\s/g, ''), number).toContain(name);
      }
    }
  });
});
