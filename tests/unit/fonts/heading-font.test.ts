import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { create, type Font } from 'fontkitten';
import { beforeAll, beforeEach, expect, it } from 'vitest';
import { type HeadingFont, letterPage, shareFont } from '#fonts/heading-font.ts';

const name = '@fontsource/noto-serif-sc/files/noto-serif-sc-chinese-simplified-600-normal.woff2';
const full = readFileSync(createRequire(import.meta.url).resolve(name));
const fullFont = '_astro/noto-serif-sc-x.y.woff2';
const page = (heading: string) =>
  `<head><link rel="preload" href="/zt/${fullFont}" as="font"><style>@font-face{src:url(/zt/${fullFont})}</style></head><main><h1>${heading}</h1></main><footer></footer>`;

let dist: string;
const cwd = process.cwd();
beforeAll(() => {
  process.chdir(mkdtempSync(join(tmpdir(), 'heading-font-')));
  return () => process.chdir(cwd);
});
beforeEach(() => {
  dist = mkdtempSync(join(tmpdir(), 'heading-font-'));
  mkdirSync(join(dist, '_astro'));
  writeFileSync(join(dist, fullFont), full);
  writeFileSync(join(dist, 'index.html'), page('壶关故事'));
});

/** A site of sixteen pages: 壶 stands on all, 关 on two, 故 and 事 at home only. */
const counts = new Map([
  ['壶', 16],
  ['关', 2],
  ['故', 1],
  ['事', 1],
  ['县', 15],
  ['村', 1],
]);
const share = (pageCount = 16) => shareFont({ dist, base: '/zt/', fullFont }, counts, pageCount);
/** The table of characters ends on a mark of its own, U+FFFF. */
const characterSet = (file: string) =>
  String.fromCodePoint(...(create(readFileSync(join(dist, file))) as Font).characterSet).replace(
    '\uffff',
    '',
  );

it('shared is what the home page and one page in eight have in common, and the space', async () => {
  const { shared } = await share();
  expect(shared.characters).toBe(' 关壶');
  expect(characterSet(shared.file)).toBe(' 关壶');
});

it('a page names the shared font in its styles and its head', async () => {
  const font = await share();
  const { html } = await letterPage(font, page('壶关'));
  expect(html).toBe(page('壶关').replaceAll(fullFont, font.shared.file));
});

it('what a page has beyond the shared glyphs comes in a font and a sheet of its own', async () => {
  const font = await share();
  const { html, files } = await letterPage(font, page('壶县村'));
  const [own = '', sheet = ''] = files;
  expect(characterSet(own)).toBe('县村');
  expect(readFileSync(join(dist, sheet), 'utf8')).toBe(
    `@font-face{font-family:Archive Song;src:url(${own.slice('_astro/'.length)});font-weight:600;font-display:swap;unicode-range:u+53bf,u+6751}`,
  );
  expect(html).toContain(
    `<link rel="preload" href="/zt/${own}" as="font" type="font/woff2" crossorigin></head>`,
  );
  expect(html).toContain(`</main><link rel="stylesheet" href="/zt/${sheet}"><footer>`);
});

it('pages with the same rest share its files', async () => {
  const font = await share();
  const first = await letterPage(font, page('壶村'));
  const second = await letterPage(font, page('村关'));
  expect(second.files).toEqual(first.files);
});

it('a page without the styles of the site is left as it is', async () => {
  const html = '<h1>已迁移</h1>';
  const font = await share();
  const before = readdirSync(join(dist, '_astro'));
  expect(await letterPage(font, html)).toEqual({ html, files: [], bytes: 0 });
  expect(readdirSync(join(dist, '_astro'))).toEqual(before);
});

it.each([
  [500, 'woff2'],
  [501, 'woff'],
] as const)('of %i pages the own fonts are %s', async (pageCount, format) => {
  const font: HeadingFont = await share(pageCount);
  const { files, html } = await letterPage(font, page('村'));
  expect(files[0]).toMatch(new RegExp(`\\.${format}$`));
  expect(html).toContain(`type="font/${format}"`);
  expect(font.shared.file).toMatch(/\.woff2$/);
});
