/**
 * One walk through the site in each browser, as a reader would go. `npm test` goes the short way, at
 * 360 px; `npm run test:browsers` goes all of it, at 1280 px too, and takes pictures.
 */
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { hasKinds, kinds } from '../e2e/kinds.ts';
import { openPuppeteer } from './open-puppeteer.ts';
import { openWebKit } from './open-webkit.ts';
import * as page from './page-facts.ts';
import { spell } from '#lib/pinyin.ts';
import { content, lively, village } from '../picks.ts';
import { type Size, until, type Walker } from './walker.ts';

const siteUrl = inject('siteUrl');
const isWhole = inject('wholeWalk');
const { webkit, ...puppeteer } = inject('browsers');
const sizes: Size[] = [
  { width: 360, height: 900 },
  ...(isWhole ? [{ width: 1280, height: 900 }] : []),
];

/** What each query must find first, or among its figures. */
const queries: [query: string, found: string][] = [
  [village, village],
  ...(content.site.place === 'huguan'
    ? ([
        ['大河村有多少户', '242户'],
        ['光伏', '光伏'],
        ['"率先摘掉"', '率先摘掉'],
      ] as [string, string][])
    : []),
  [spell(village).full.replaceAll(' ', ''), village],
];

const openers = [
  ...Object.entries(puppeteer).map(
    ([name, launch]) => [name, (size: Size) => openPuppeteer(launch, size)] as const,
  ),
  ...(webkit ? [['webkit', (size: Size) => openWebKit(webkit, size)] as const] : []),
];
const walks = openers.flatMap(([name, open]) => sizes.map((size) => ({ name, open, size })));

describe.each(walks)('$name at $size.width px', { concurrent: false }, ({ name, open, size }) => {
  /** What Chromium 90 lacks goes without a trace. */
  const isOld = name === 'chromium90';
  let walker: Walker;
  beforeAll(async () => {
    walker = await open(size);
  });
  afterAll(() => walker.close());
  const go = (path: string) => walker.open(siteUrl + path);
  const picture = async (what: string) => {
    if (isWhole) await walker.screenshot(`.cache/browsers/${name}-${size.width}-${what}.png`);
  };
  const onlyWhole = isWhole ? it : it.skip;

  it.each((['home', 'case', 'chart', 'ledger'] as const).filter((kind) => hasKinds(kind)))(
    'the page "%s" is complete and styled',
    async (kind) => {
      await go(kinds[kind]);
      await picture(kind);
      expect(await walker.run(page.readLook)).toEqual({
        ground: 'rgb(250, 246, 238)',
        heading: 'Archive Song',
        links: 6,
        isTooWide: false,
        deadLinks: 0,
        deadButtons: [],
      });
      expect(walker.faults).toEqual([]);
    },
  );

  it.skipIf(!hasKinds('chart'))('a chart is one picture, in its colours', async () => {
    await go(kinds.chart);
    const { pictures, colours } = await walker.run(page.readChart);
    expect(pictures).toBe(1);
    // What is told of has the one accent; what it is compared with, grey.
    expect(colours).toContain('rgb(160, 60, 34)');
    if (content.site.place === 'huguan') expect(colours).toContain('rgb(101, 91, 78)');
  });

  it('a figure leads to its note, and the note to its source', async () => {
    await go(kinds.case);
    await walker.click('.prose .figure button');
    await until('the note is in sight', () => walker.run(page.isNoteInSight));
    await picture('note');
    const source = await walker.run(page.readSourceLink);
    await walker.open(source);
    const heading = String(await walker.run(page.readHeading));
    expect(heading).toContain(
      content.sources.map(({ data }) => data.title).find((title) => heading.includes(title)),
    );
    expect(walker.faults).toEqual([]);
  });

  it.each(isWhole ? queries : queries.slice(0, 1))(
    'a search for %s finds %s',
    async (query, found) => {
      await go(kinds.search);
      await walker.type('main input[name=q]', query);
      await until(`the search finds ${found}`, () => walker.run(page.hasFound, found));
      await picture(`search-${queries.findIndex(([each]) => each === query) + 1}`);
      expect(walker.faults).toEqual([]);
    },
  );

  (lively.length > 0 ? onlyWhole : it.skip)(
    'a chart comes alive under the pointer, or stays a picture',
    async () => {
      await go(`/data/charts/${lively[0]!.id}/`);
      await walker.hover('.chart-picture');
      const isAlive = () => walker.run(page.isAlive);
      if (isOld) expect(await isAlive()).toBe(false);
      else await until('the chart is alive', isAlive);
      await picture('live-chart');
      expect(walker.faults).toEqual([]);
    },
  );

  onlyWhole('the text size holds on the next page, or is not offered', async () => {
    await go(kinds.about);
    expect(await walker.run(page.areSettingsOffered)).toBe(!isOld);
    if (isOld) return;
    await walker.click('.settings summary');
    await picture('settings');
    await walker.click('label:has(#text-huge)');
    await go(kinds.case);
    await until('text is large', async () => (await walker.run(page.readTextSize)) === '22px');
    await walker.run(page.forget);
  });

  // Chromium 90 without a screen breaks down when something is selected by a press.
  it.skipIf(!isWhole || isOld)('the citation can be copied', async () => {
    await go(kinds.case);
    // The details at the foot are closed.
    await walker.click('.share summary');
    await walker.click('.citation-files button');
    await until('the button has answered', () => walker.run(page.isCitationTaken));
  });

  onlyWhole('the story prints', async () => {
    await go(kinds.case);
    const pdf = await walker.print();
    // WebKit's driver cannot print.
    if (pdf) expect(pdf.length).toBeGreaterThan(50_000);
    else expect(name).toBe('webkit');
  });
});
