/** Reading settings: text size and contrast, by hand, by keyboard, by the system. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { siteUrl, useBrowser } from './browser.ts';
import { story } from './kinds.ts';

const open = useBrowser();
const rootSize = (page: Page) =>
  page.locator('html').evaluate((html) => parseFloat(getComputedStyle(html).fontSize));
const paper = (page: Page) =>
  page.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor);
const [white, black] = ['rgb(255, 255, 255)', 'rgb(0, 0, 0)'];
const openPanel = (page: Page) => page.locator('.settings summary').click();

describe('text size', () => {
  it('changes without JavaScript', async () => {
    const { page } = await open('/', { javaScriptEnabled: false });
    const before = await rootSize(page);
    await openPanel(page);
    await page.getByLabel('特大').check();
    expect(await rootSize(page)).toBe(before * 1.375);
  });

  it.each([320, 360, 768])(
    'of the largest kind keeps its panel on a screen of %i px',
    async (width) => {
      for (const path of ['/', story, '/search/']) {
        const { page, close } = await open(path, { viewport: { width, height: 640 } });
        await openPanel(page);
        await page.getByLabel('特大').check();
        const box = (await page.locator('.settings > div').boundingBox())!;
        expect(box.x, path).toBeGreaterThanOrEqual(0);
        expect(box.x + box.width, path).toBeLessThanOrEqual(width);
        await close();
      }
    },
  );

  it('stays from page to page', async () => {
    const { page } = await open('/');
    const before = await rootSize(page);
    await openPanel(page);
    await page.getByLabel('大', { exact: true }).check();
    await page.goto(`${siteUrl}/about/`);
    expect(await rootSize(page)).toBe(before * 1.1875);
    await openPanel(page);
    expect(await page.getByLabel('大', { exact: true }).isChecked()).toBe(true);
  });
});

describe('high contrast', () => {
  it('is switched without JavaScript, and off again', async () => {
    const { page } = await open('/', { javaScriptEnabled: false });
    const before = await paper(page);
    await openPanel(page);
    await page.getByLabel('高对比度').check();
    expect(await paper(page)).toBe(white);
    await page.getByLabel('高对比度').uncheck();
    expect(await paper(page)).toBe(before);
  });

  it('stays from page to page, in dark too, until it is switched off', async () => {
    const { page } = await open('/');
    await openPanel(page);
    await page.getByLabel('高对比度').check();
    await page.goto(`${siteUrl}/about/`);
    expect(await paper(page)).toBe(white);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await paper(page)).toBe(black);
    await openPanel(page);
    await page.getByLabel('高对比度').uncheck();
    await page.reload();
    expect(await paper(page)).not.toBe(black);
  });

  it('is there from the first where the system asks for it, and needs no switch', async () => {
    const { page } = await open(story, { contrast: 'more', javaScriptEnabled: false });
    expect(await paper(page)).toBe(white);
    // From the first: the link in the head is enough.
    await page.locator('body link').evaluateAll((links) => links.forEach((link) => link.remove()));
    expect(await paper(page)).toBe(white);
    await page.reload();
    await openPanel(page);
    expect(await page.getByLabel('高对比度').isVisible()).toBe(false);
    expect(await page.getByText('已按系统设置使用高对比度').isVisible()).toBe(true);
  });
});

it('storage that somebody filled with something else changes nothing', async () => {
  const { page, faults } = await open('/');
  const before = [await rootSize(page), await paper(page)];
  await page.evaluate(() => {
    for (const { name } of document.querySelectorAll<HTMLInputElement>('.settings input')) {
      localStorage.setItem(name, '"><img src=x onerror=alert(1)>');
    }
  });
  await page.reload();
  await openPanel(page);
  expect([await rootSize(page), await paper(page)]).toEqual(before);
  expect(await page.locator('img[src=x]').count()).toBe(0);
  expect(faults).toEqual([]);
});

it('storage that is refused costs the memory, not the choice', async () => {
  const { page, faults } = await open('/');
  await page.addInitScript(() =>
    Object.defineProperty(globalThis, 'localStorage', {
      get: () => {
        throw new DOMException('refused', 'SecurityError');
      },
    }),
  );
  await page.reload();
  await openPanel(page);
  await page.getByLabel('高对比度').check();
  expect(await paper(page)).toBe(white);
  expect(faults).toEqual([]);
});

it('the panel is worked by the keyboard, and its targets are 44 px high', async () => {
  const { page } = await open('/', { viewport: { width: 360, height: 740 } });
  await page.locator('.settings summary').press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowDown');
  expect(await page.getByLabel('大', { exact: true }).isChecked()).toBe(true);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  expect(await page.getByLabel('高对比度').isChecked()).toBe(true);
  const targets = page.locator('.settings :is(summary, label, button):visible');
  expect(await targets.count()).toBeGreaterThanOrEqual(5);
  for (const target of await targets.all()) {
    const { height, x, width } = (await target.boundingBox())!;
    expect(height).toBeGreaterThanOrEqual(44);
    expect(x).toBeGreaterThanOrEqual(0);
    expect(x + width).toBeLessThanOrEqual(360);
  }
});
