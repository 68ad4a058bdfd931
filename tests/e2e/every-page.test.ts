/**
 * Every page: what its words, links and pictures can break. One page of each kind is looked at without
 * scripts and in every mode that a reader may choose: what these change belongs to the kind, not to the
 * words of a page.
 */
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { inspectSite } from '#finish/inspection/inspection.ts';
import { colourRules, findViolations, highContrastRules } from './axe.ts';
import { isUnderPath, listPages, useBrowser } from './browser.ts';
import { kinds } from './kinds.ts';
import { findClippedText, readMain, readMainAsSent, readOverflow, spaceText } from './layout.ts';

const open = useBrowser();
const paths = await listPages();
const samples = new Set<string>(Object.values(kinds));
/** The page for wrong addresses is itself sent as one. */
const ownFaults = (path: string) => (path === '/404.html' ? [/status of 404/] : []);
const phone = { width: 320, height: 640 };

/** axe's word on a page in dark, in high contrast in both schemes, and at 320 px. */
async function lookInModes(page: Page): Promise<Record<string, string[]>> {
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
  await page.setViewportSize(phone);
  violations['320 px'] = await findViolations(page);
  return violations;
}

/** The main part without scripts, and what is wider than a phone in the largest text and in the care edition. */
async function readWithoutScripts(path: string) {
  const { page, close } = await open(path, { viewport: phone, javaScriptEnabled: false });
  const settings = page.locator('.settings');
  const overflow: number[] = [];
  if (await settings.count()) {
    await settings.locator('summary').click();
    await page.getByLabel('特大').check();
    await settings.locator('summary').click();
    overflow.push(await readOverflow(page));
    await page.locator('#care').check();
  }
  overflow.push(await readOverflow(page));
  const [main, sent] = [await readMain(page), await readMainAsSent(page)];
  await close();
  return { main, sent, overflow };
}

describe.skipIf(isUnderPath).concurrent.each(paths)('%s', (path) => {
  it('has no fault that axe or the console shows, and is as wide as a phone, in large and in spaced text', async () => {
    const { page, faults, close } = await open(path, {
      colorScheme: 'light',
      reducedMotion: 'reduce',
    });
    const violations: Record<string, string[]> = { light: await findViolations(page) };
    if (samples.has(path)) Object.assign(violations, await lookInModes(page));
    const found = Object.entries(violations).flatMap(([mode, each]) =>
      each.map((violation) => `${mode}: ${violation}`),
    );
    expect(found).toEqual([]);
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
    expect(await readMain(page), 'what scripts change in the text').toBe(
      await readMainAsSent(page),
    );
    await page.setViewportSize(phone);
    await page.evaluate(() => document.querySelector<HTMLInputElement>('#text-huge')?.click());
    expect(await readOverflow(page), 'sideways scrolling in the largest text').toBe(0);
    await page.evaluate(() => document.querySelector<HTMLInputElement>('#text-standard')?.click());
    await spaceText(page);
    expect(await readOverflow(page), 'sideways scrolling with wide text spacing').toBe(0);
    expect(await findClippedText(page), 'text cut off by wide text spacing').toEqual([]);
    expect(faults).toEqual(ownFaults(path).map((each): unknown => expect.stringMatching(each)));
    await close();
  });
});

describe.skipIf(isUnderPath).concurrent.each([...samples])('%s without JavaScript', (path) => {
  it('is complete on a phone, in the largest text and in the care edition', async () => {
    const { main, sent, overflow } = await readWithoutScripts(path);
    expect(overflow).toEqual(overflow.map(() => 0));
    // With scripts it says the same: see above.
    expect(main).toBe(sent);
  });
});

describe.runIf(isUnderPath).concurrent('under a path', () => {
  it.each(paths)('%s asks for nothing that is not there', async (path) => {
    const { page, faults, close } = await open(path);
    await page.waitForLoadState('networkidle');
    expect(faults).toEqual(ownFaults(path).map((each): unknown => expect.stringMatching(each)));
    await close();
  });

  // At the root tests/dist asks the same.
  it('no link is lost', async () => {
    const { links } = await inspectSite(inject('dist'), inject('base'), { everyPage: true });
    expect(links.faults).toEqual([]);
    expect(links.table.rows.length).toBeGreaterThan(0);
  });
});
