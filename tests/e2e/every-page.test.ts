/** Every page in every mode that a reader may choose. Each is opened twice: with scripts, and without. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { colourRules, findViolations, highContrastRules } from './axe.ts';
import { listPages, useBrowser } from './browser.ts';
import { findClippedText, readMain, readOverflow, spaceText } from './layout.ts';

const open = useBrowser();
const paths = await listPages();
const phone = { width: 320, height: 640 };

/** axe's word on the colours of a page in dark, and in high contrast in both schemes. */
async function lookAtColours(page: Page): Promise<Record<string, string[]>> {
  const violations: Record<string, string[]> = {};
  await page.emulateMedia({ colorScheme: 'dark' });
  violations['dark'] = await findViolations(page, colourRules);
  // As a reader switches it on; pages for frames have no switch, and follow the system.
  const input = page.locator('#high-contrast');
  const isSwitched = (await input.count()) > 0;
  const toggle = async () => {
    if (isSwitched) await input.evaluate((element: HTMLInputElement) => element.click());
  };
  await toggle();
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme, contrast: isSwitched ? null : 'more' });
    violations[`high contrast, ${colorScheme}`] = await findViolations(page, highContrastRules);
  }
  await page.emulateMedia({ colorScheme: 'light', contrast: null });
  await toggle();
  return violations;
}

describe.concurrent.each(paths)('%s', (path) => {
  it('has no fault that axe or the console shows, in light, dark, high contrast and at 320 px', async () => {
    const { page, faults } = await open(path, { colorScheme: 'light', reducedMotion: 'reduce' });
    const violations: Record<string, string[]> = { light: await findViolations(page) };
    Object.assign(violations, await lookAtColours(page));
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
    await page.setViewportSize(phone);
    violations['320 px'] = await findViolations(page);
    await spaceText(page);
    expect(await readOverflow(page), 'sideways scrolling with wide text spacing').toBe(0);
    expect(await findClippedText(page), 'text cut off by wide text spacing').toEqual([]);
    const found = Object.entries(violations).flatMap(([mode, each]) =>
      each.map((violation) => `${mode}: ${violation}`),
    );
    expect(found).toEqual([]);
    // The page for wrong addresses is itself sent as one.
    const own = path === '/404.html' ? [/status of 404/] : [];
    expect(faults).toEqual(own.map((each): unknown => expect.stringMatching(each)));
    await page.context().close();
  });

  it('is complete without JavaScript, and needs no sideways scrolling at 320 px in the largest text, in the care edition too', async () => {
    const { page } = await open(path, { viewport: phone, javaScriptEnabled: false });
    const settings = page.locator('.settings');
    if (await settings.count()) {
      await settings.locator('summary').click();
      await page.getByLabel('特大').check();
      await settings.locator('summary').click();
    }
    expect(await readOverflow(page)).toBe(0);
    if (await settings.count()) {
      await page.locator('#care').check();
      expect(await readOverflow(page), 'in the care edition').toBe(0);
    }
    const enhanced = await open(path, { viewport: phone });
    expect(await readMain(page)).toBe(await readMain(enhanced.page));
    await page.context().close();
    await enhanced.page.context().close();
  });
});
