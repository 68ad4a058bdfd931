import { AxeBuilder } from '@axe-core/playwright';
import { describe, expect, it } from 'vitest';
import { readSitemap, useBrowser } from './browser.ts';

const open = useBrowser();
const listed = await readSitemap();
/** The sitemap leaves out what is made for frames. */
const framed = listed
  .filter((path) => path.startsWith('/data/charts/'))
  .map((path) => `${path}embed/`);
const paths = [...listed, '/404.html'];
const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

describe.each(['light', 'dark'] as const)('in the %s scheme', (colorScheme) => {
  it.each([...paths, ...framed])(
    '%s has no fault that axe can see, and no console error',
    async (path) => {
      const { page, faults } = await open(path, { colorScheme });
      const { violations } = await new AxeBuilder({ page }).withTags(standards).analyze();
      const found = violations.flatMap(({ id, nodes }) =>
        nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary ?? ''}`),
      );
      expect(found).toEqual([]);
      expect(faults).toEqual([]);
      await page.context().close();
    },
  );
});

describe('at 320 px, with the largest text, without JavaScript', () => {
  it.each(paths)('%s needs no sideways scrolling', async (path) => {
    const viewport = { width: 320, height: 640 };
    const { page } = await open(path, { viewport, javaScriptEnabled: false });
    await page.locator('.text-size summary').click();
    await page.getByLabel('特大').check();
    await page.locator('.text-size summary').click();
    const { scroll, client } = await page
      .locator('html')
      .evaluate((html) => ({ scroll: html.scrollWidth, client: html.clientWidth }));
    expect(scroll).toBeLessThanOrEqual(client);
    await page.context().close();
  });
});

describe('in print', () => {
  it('a story shows its sources and its address, and no navigation', async () => {
    const { page } = await open('/accounts/wang-wenzhou/');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.site-header').isVisible()).toBe(false);
    expect(await page.locator('.figure-note').first().isVisible()).toBe(true);
    expect(await page.locator('.print-only').textContent()).toContain('/accounts/wang-wenzhou/');
    await page.context().close();
  });
});

it('every character of a heading is in the heading font of its page', async () => {
  const { page } = await open('/accounts/wang-wenzhou/');
  const loaded = await page.evaluate(async () => {
    await document.fonts.ready;
    return [...document.fonts].map(({ family, status }) => `${family} ${status}`);
  });
  expect(loaded).toEqual([expect.stringContaining('loaded')]);
  await page.context().close();
});
