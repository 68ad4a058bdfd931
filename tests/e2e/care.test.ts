/** The care edition: one switch, with and without scripts, measured as /accessibility/ says it is. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { careMeasures } from '#messages/care.ts';
import { findViolations, highContrastRules } from './axe.ts';
import { siteUrl, useBrowser } from './browser.ts';
import { story } from './kinds.ts';
import { readOverflow } from './layout.ts';
import { giveVoice } from './voice.ts';

const open = useBrowser();
const path = story;
const [phone, desk] = [
  { width: 360, height: 740 },
  { width: 1280, height: 900 },
];
const modes = [phone, desk].flatMap((viewport) =>
  [true, false].map((javaScriptEnabled) => ({ viewport, javaScriptEnabled })),
);
const turnOn = (page: Page) => page.getByLabel('关怀版').check();
const measure = (page: Page, selector: string, property: string) =>
  page
    .locator(selector)
    .first()
    .evaluate(
      (element, name) => parseFloat(getComputedStyle(element).getPropertyValue(name)),
      property,
    );

describe.each(modes)('at $viewport.width px, scripts: $javaScriptEnabled', (mode) => {
  it('one switch in the first line changes text, contrast, spacing and targets, and back', async () => {
    const { page, faults } = await open(path, mode);
    const paper = () =>
      page.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor);
    const [size, ground] = [await measure(page, '.prose p', 'font-size'), await paper()];
    const care = page.locator('#care');
    // In the first line, or above the menu where a long name fills that.
    const menu = (await page.locator('.site-header nav').boundingBox())!;
    expect((await care.boundingBox())!.y).toBeLessThan(menu.y + menu.height);
    await turnOn(page);
    expect(await measure(page, '.prose p', 'font-size')).toBeCloseTo(careMeasures.bodyPx, 0);
    expect(await measure(page, '.prose p', 'font-size')).toBeGreaterThanOrEqual(
      careMeasures.bodyPx,
    );
    expect(await paper()).toBe('rgb(255, 255, 255)');
    expect(await page.locator('.ridge').isVisible()).toBe(false);
    expect(await readOverflow(page)).toBe(0);
    await care.uncheck();
    expect(await measure(page, '.prose p', 'font-size')).toBe(size);
    expect(await paper()).toBe(ground);
    expect(faults).toEqual([]);
  });

  it('keeps the measures that the accessibility page states', async () => {
    const { page } = await open(path, mode);
    await turnOn(page);
    const [font, line] = [
      await measure(page, '.prose p', 'font-size'),
      await measure(page, '.prose p', 'line-height'),
    ];
    expect(line / font).toBeCloseTo(careMeasures.lineHeight, 2);
    const next = ':is(.passage, .prose) > p:not([class]) + p:not([class])';
    if ((await page.locator(next).count()) > 0) {
      const gap = await measure(page, next, 'margin-block-start');
      expect(gap / line).toBeCloseTo(careMeasures.paragraphs, 2);
    }
    const targets = page.locator(
      '.site-header nav a, .care, .settings summary, .title-line .no-print :is(a, button):visible, .site-footer a',
    );
    expect(await targets.count()).toBeGreaterThan(10);
    for (const target of await targets.all()) {
      const { width, height } = (await target.boundingBox())!;
      expect(Math.min(width, height), await target.innerText()).toBeGreaterThanOrEqual(
        careMeasures.targetPx,
      );
    }
    await page.locator('.settings summary').click();
    await page.getByLabel('特大').check();
    expect(await measure(page, '.prose p', 'font-size')).toBeGreaterThanOrEqual(
      careMeasures.largestPx,
    );
    expect(await readOverflow(page)).toBe(0);
  });
});

describe('the care edition', () => {
  it('stays from page to page until it is switched off', async () => {
    const { page } = await open(path, { viewport: phone });
    await turnOn(page);
    await page.goto(`${siteUrl}/about/`);
    expect(await page.getByLabel('关怀版').isChecked()).toBe(true);
    expect(await measure(page, '.prose p', 'font-size')).toBeGreaterThanOrEqual(24);
    await page.getByLabel('关怀版').uncheck();
    await page.reload();
    expect(await page.getByLabel('关怀版').isChecked()).toBe(false);
  });

  it('keeps reading aloud in sight', async () => {
    const { page } = await open(path, { viewport: phone });
    await giveVoice(page, ['zh-CN']);
    await page.reload();
    await turnOn(page);
    await page.locator('.site-footer').scrollIntoViewIfNeeded();
    const button = page.getByRole('button', { name: '朗读', exact: true });
    const { y, height } = (await button.boundingBox())!;
    expect(Math.round(y + height)).toBe(phone.height);
    await button.click();
    await page.locator('.reader').waitFor();
  });

  it.each(['light', 'dark'] as const)(
    'has the contrast of level AAA in %s',
    async (colorScheme) => {
      const { page } = await open(path, { colorScheme });
      await turnOn(page);
      expect(await findViolations(page, highContrastRules)).toEqual([]);
    },
  );

  it('does not change the print', async () => {
    const { page } = await open(path);
    await turnOn(page);
    await page.emulateMedia({ media: 'print' });
    expect(await measure(page, 'html', 'font-size')).toBeCloseTo(14.67, 1);
  });
});

describe('the line under the title', () => {
  it('is walked by the keyboard: source, settings, reading, printing, sharing', async () => {
    const { page } = await open(path, { viewport: phone });
    await giveVoice(page, ['zh-CN']);
    await page.reload();
    await page.evaluate(() =>
      Object.assign(globalThis, { print: () => (document.title = 'printed') }),
    );
    const links = page.locator('.title-line a');
    const sources = (await links.count()) - (await page.locator('.title-line .no-print a').count());
    await links.first().focus();
    const seen = [];
    for (let step = 0; step < sources + 4; step++) {
      seen.push(await page.evaluate(() => document.activeElement?.textContent?.trim().slice(0, 2)));
      await page.keyboard.press('Tab');
    }
    expect(seen.slice(sources)).toEqual(['字号', '朗读', '打印', '分享']);
    await page.getByRole('button', { name: '打印' }).press('Enter');
    expect(await page.title()).toBe('printed');
    await page.getByRole('link', { name: '字号' }).press('Enter');
    expect(await page.locator('#settings').getAttribute('open')).toBe('');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('text-standard');
  });

  it('needs no script for what it shows then', async () => {
    const { page } = await open(path, { javaScriptEnabled: false });
    const shown = page.locator('.title-line .no-print :is(a, button):visible');
    expect(await shown.allTextContents()).toEqual(['字号', '分享']);
    await shown.first().click();
    const { y } = (await page.locator('#settings').boundingBox())!;
    expect(y).toBeGreaterThanOrEqual(0);
    expect(y).toBeLessThan(100);
  });
});
