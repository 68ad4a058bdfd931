/** Where the site is not on an ordinary screen: on paper, in a system's own colours, without motion. */
import { describe, expect, it } from 'vitest';
import { content, richest } from '../picks.ts';
import { useBrowser } from './browser.ts';
import { readFaces } from './drawn-faces.ts';
import { kinds, story } from './kinds.ts';

const open = useBrowser();
/** What Chromium writes for an empty page is 1 KB; a page with a line of text and its font, 8 KB. */
const blankBytes = 8_000;

describe('in print', () => {
  it.each(Object.values(kinds))('%s is no blank sheet, and not wider than it', async (path) => {
    const { page } = await open(path);
    await page.emulateMedia({ media: 'print' });
    const pdf = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1');
    expect(pdf.length).toBeGreaterThan(blankBytes);
    // 170 mm, which is what the margins leave of A4.
    await page.setViewportSize({ width: 643, height: 900 });
    const width = await page.locator('html').evaluate((html) => html.scrollWidth);
    expect(width).toBeLessThanOrEqual(643);
    expect(await page.locator('main h1, main figcaption').first().textContent()).not.toBe('');
  });

  it.each([
    ['upright', 643],
    ['across', 971],
  ])(
    'a story %s takes the whole width of the sheet, its parts below one another',
    async (_, width) => {
      for (const path of [kinds.account, kinds.case, kinds.township, kinds.topic].filter(Boolean)) {
        const { page, close } = await open(path, { viewport: { width, height: 900 } });
        await page.emulateMedia({ media: 'print' });
        const left = await page
          .locator('main h1')
          .evaluate((h1) => h1.getBoundingClientRect().left);
        const blocks = await page
          .locator('.prose p:not(.passage-source), .story-foot')
          .evaluateAll((all) => all.map((each) => each.getBoundingClientRect().left));
        const inset = await page
          .locator('.prose')
          .evaluate((prose) => prose.getBoundingClientRect().left);
        expect(inset, path).toBe(left);
        expect(Math.max(...blocks) - left, path).toBeLessThan(60);
        const laidOut = await page
          .locator('main, main .wrap, .story, article, .prose, .passage, figure')
          .evaluateAll((all) =>
            all
              .map((each) => getComputedStyle(each).display)
              .filter((display) => /grid|flex/.test(display)),
          );
        expect(laidOut, path).toEqual([]);
        await close();
      }
    },
  );

  it('a story shows its sources and its address, and no navigation', async () => {
    const { page } = await open(story);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.site-header').isVisible()).toBe(false);
    expect(await page.locator('.no-print:visible').count()).toBe(0);
    expect(await page.locator('.figure-notes > p').isVisible()).toBe(true);
    expect(await page.locator('.figure-note:not(:visible)').count()).toBe(0);
    expect(await page.locator('.passage-source:not(:visible)').count()).toBe(0);
    expect(await page.locator('.print-only').innerText()).toContain(story);
  });

  it('is black on white for a reader of the dark scheme and of high contrast', async () => {
    const { page } = await open(story, { colorScheme: 'dark' });
    await page.locator('.settings summary').click();
    await page.getByLabel('高对比度').check();
    await page.emulateMedia({ media: 'print', colorScheme: 'dark', contrast: 'more' });
    const colours = await page.locator('body').evaluate((body) => {
      const { color, backgroundColor } = getComputedStyle(body);
      return [color, backgroundColor];
    });
    expect(colours).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
  });
});

/** A village with a chart and a note: it has everything whose colours say something. */
const coloured = content.cases.find(({ components }) => {
  const names = new Set(components.map(({ name }) => name));
  return names.has('Chart') && (names.has('Note') || names.has('Query'));
});

describe.skipIf(!coloured)('in forced colours', () => {
  it('a story keeps what its colours say: where one is, what opens, what a chart shows', async () => {
    const { page } = await open(`/cases/${coloured?.id}/`, { forcedColors: 'active' });
    const styles = await page.evaluate(() => {
      const styleOf = (selector: string) => getComputedStyle(document.querySelector(selector)!);
      return {
        current: styleOf('nav [aria-current]').borderBlockEndStyle,
        figure: styleOf('.prose .figure').textDecorationLine,
        note: styleOf('.note').borderInlineStartStyle,
        link: styleOf('.prose .chart a').textDecorationLine,
      };
    });
    expect(styles).toEqual({
      current: 'solid',
      figure: 'underline',
      note: 'solid',
      link: 'underline',
    });
    const picture = page.locator('.chart-picture').first();
    const [bar, ground] = await picture.evaluate((element) => {
      const { fill } = getComputedStyle(element.querySelector('path')!);
      return [fill, getComputedStyle(element).backgroundColor];
    });
    expect(bar).not.toBe(ground);
  });

  it('the focus and the chosen size stay visible', async () => {
    const { page } = await open('/', { forcedColors: 'active' });
    await page.locator('.settings summary').press('Enter');
    await page.keyboard.press('Tab');
    const { outline, appearance } = await page.evaluate(() => {
      const style = getComputedStyle(document.activeElement!);
      return { outline: style.outlineStyle, appearance: style.appearance };
    });
    // The system draws its own radio buttons, and marks the chosen one.
    expect([outline, appearance]).toEqual(['solid', 'auto']);
  });
});

const hasChart = richest(content.cases)?.components.some(({ name }) => name === 'Chart');
it('nothing moves by itself, with or without a wish for less motion', async () => {
  for (const reducedMotion of ['reduce', 'no-preference'] as const) {
    const { page, close } = await open(kinds.case ?? story, { reducedMotion });
    await page.locator('.prose .figure button').first().click();
    if (hasChart) await page.locator('.chart-table summary').first().click();
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
    await close();
  }
});

it('a heading is drawn in the Song face alone, by the shared font and one of the page', async () => {
  const { page } = await open(story);
  const loaded = await page.evaluate(async () => {
    await document.fonts.ready;
    return [...document.fonts]
      .filter(({ family }) => family.includes('Archive Song'))
      .map(({ status }) => status);
  });
  expect(loaded).toEqual(['loaded', 'loaded']);
  expect(await readFaces(page, 'h1')).toEqual([expect.stringContaining('Noto Serif SC')]);
});
