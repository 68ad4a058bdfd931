/** Pages are read once to learn what they share, once to be finished, and written once. */
import * as files from 'node:fs';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { finishPages } from '#finish/finish.ts';
import { type HeadingFont, useSharedFont } from '#fonts/heading-font.ts';
import { cutStyles } from '#finish/page-styles.ts';
import { nameScopes, shortenScopes } from '#finish/short-scopes.ts';
import { joinSurveys, surveyPages } from '#finish/survey.ts';
import { Threads } from '#finish/threads.ts';

vi.mock('node:fs', { spy: true });
vi.mock('#fonts/cut-font.ts', () => ({
  cutFont: (_: unknown, characters: string) =>
    Promise.resolve(Buffer.from(`font of ${characters}`)),
}));

const sheet = {
  href: '/_astro/style.a.css',
  css: 'p{top:0}a[data-astro-cid-one]{top:0}b[data-astro-cid-two]{top:0}@font-face{src:url(/_astro/noto-serif-sc-a.b.woff2)}',
};
const page = (body: string) =>
  `<html><head><meta charset="utf-8"><link rel="preload" href="/_astro/noto-serif-sc-a.b.woff2" as="font"><link rel="stylesheet" href="${sheet.href}"></head><body><main>${body}</main></body></html>`;
const pages = {
  'cases/a/index.html': page('<h1>甲村</h1><a data-astro-cid-one href="#x">x</a>'),
  'cases/b/index.html': page('<h1>乙村</h1>'),
  'index.html': page('<h1>首页</h1><b data-astro-cid-two></b>'),
};
const built = [
  { file: 'cases/a/index.html', kind: 'case' },
  { file: 'cases/b/index.html', kind: 'case' },
  { file: 'index.html', kind: 'home' },
];
let dist: string;

beforeEach(() => {
  dist = mkdtempSync(join(tmpdir(), 'one-pass-'));
  mkdirSync(join(dist, '_astro'));
  for (const [file, html] of Object.entries(pages)) {
    mkdirSync(dirname(join(dist, file)), { recursive: true });
    writeFileSync(join(dist, file), html);
  }
  vi.mocked(files.readFileSync).mockClear();
  vi.mocked(files.writeFileSync).mockClear();
});
afterEach(() => rmSync(dist, { recursive: true }));

async function finish() {
  // Two batches, as two threads would have them.
  const surveys = [
    surveyPages({ dist, pages: built.slice(0, 1) }),
    surveyPages({ dist, pages: built.slice(1) }),
  ];
  const { scopes, characters } = joinSurveys(surveys);
  const scopeNames = nameScopes(new Set([...scopes.values()].flatMap((each) => [...each])));
  const font: HeadingFont = {
    dist,
    base: '/',
    fullFont: '_astro/noto-serif-sc-a.b.woff2',
    source: { file: '', digest: '' },
    format: 'woff2',
    shared: { characters: '村', file: '_astro/song.shared.woff2', bytes: 1 },
  };
  const shorten = (css: string) => useSharedFont(font, shortenScopes(css, scopeNames));
  const styles = cutStyles(sheet, scopes, shorten);
  const plan = { dist, base: '/', styles, scopeNames, font };
  const finished = await finishPages({ plan, pages: built });
  return { characters, finished };
}

const timesWith = (spy: unknown, file: string) =>
  vi
    .mocked(spy as typeof files.readFileSync)
    .mock.calls.filter(([path]) => path === join(dist, file)).length;

it('each page is read twice and written once, each font and its sheet written once', async () => {
  const { finished } = await finish();
  for (const { file } of built) {
    expect(timesWith(files.readFileSync, file), file).toBe(2);
    expect(timesWith(files.writeFileSync, file), file).toBe(1);
  }
  expect(finished.fonts).toHaveLength(6);
  for (const file of finished.fonts) {
    expect(timesWith(files.writeFileSync, file), file).toBe(1);
  }
});

it('every edit is made: styles of the kind, short scopes, the fonts, the policy last', async () => {
  const { characters, finished } = await finish();
  expect(Object.fromEntries(characters)).toEqual({ 甲: 1, 乙: 1, 村: 2, 首: 1, 页: 1 });
  const html = readFileSync(join(dist, 'cases/b/index.html'), 'utf8');
  // The other case has the component, so both pages of the kind have its rule.
  expect(html).toContain(
    '<style>p{top:0}a[data-s0]{top:0}@font-face{src:url(/_astro/song.shared.woff2)}</style>',
  );
  expect(html).toMatch(/<meta charset="utf-8"><meta http-equiv="content-security-policy"/);
  const own = finished.fonts.filter((file) => html.includes(file));
  expect(readFileSync(join(dist, own[0]!), 'utf8')).toBe('font of 乙');
});

it('what the inspection and the host need to know is told page by page', async () => {
  const { finished } = await finish();
  expect(finished.facts.map(({ path }) => path)).toEqual(['/cases/a/', '/cases/b/', '/']);
  expect(finished.facts[0]!.links.faults).toEqual(['/cases/a/#x']);
  expect([...finished.needs.keys()]).toEqual(['case', 'home']);
  expect(finished.needs.get('case')!.styles.size).toBe(1);
});

it('threads give their results in the order of the items, and pass on what goes wrong', async () => {
  const module = new URL('../../../src/finish/survey.ts', import.meta.url);
  const many = Array.from({ length: 130 }, (_, at) => built[at % built.length]!);
  const seen: string[] = [];
  const toTask = (batch: typeof many) => ({ dist, pages: batch });
  const threads = new Threads(many.length);
  await threads.run(
    module,
    'surveyPages',
    many,
    toTask as never,
    (survey: { characters: string }) => {
      seen.push(survey.characters);
    },
  );
  expect(seen.length).toBe(3);
  const broken = [{ file: 'missing.html', kind: 'home' }];
  await expect(
    threads.run(module, 'surveyPages', broken, toTask as never, () => undefined),
  ).rejects.toThrow('missing.html');
  await threads.close();
});
