/** Someone types on while a save is under way. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { eventually, expectSaid, field, save, saved, write } from './editing-page.ts';

/**
 * Saves a new case, and the case that it has become, and types each time before the answer is there.
 * @param page on the form of a new case; it is closed
 * @param read gives the text of `cases/tuzhong.mdx`
 */
export async function typeWhileSaving(page: Page, read: () => string): Promise<void> {
  let letGo = (): void => undefined;
  await page.route('**/api/save', async (route) => {
    const { promise, resolve } = Promise.withResolvers<undefined>();
    letGo = () => resolve(undefined);
    await promise;
    await route.continue();
  });
  const saveTyping = async (at: string, text: string) => {
    const asked = page.waitForRequest('**/api/save');
    await save(page);
    await asked;
    await write(page, at, text);
    letGo();
    await expectSaid(page, '已存为草稿');
    await page.getByText('有改动没有保存').waitFor();
  };
  await write(page, 'title', '途中村：边存边写');
  await eventually(() => field(page, 'entryId').locator('input').inputValue()).toBe('tuzhong');
  await saveTyping('summary', '新建时还在写的话。');
  await eventually(() => page.url()).toContain('#/cases/tuzhong');
  expect(read()).toContain('summary: 待写');
  await saveTyping('body', '保存时还在写的正文。');
  await eventually(read).toMatch(/summary: 新建时还在写的话。[\s\S]*\n待写。\n$/);
  await page.unroute('**/api/save');
  await save(page);
  await saved(page);
  expect(read()).toMatch(/\n保存时还在写的正文。\n$/);
  // Nothing of it is offered for the next new entry.
  await page.goto(page.url().replace(/[^/]*$/, '+'));
  await field(page, 'title').waitFor();
  expect(await page.getByRole('button', { name: '接着写' }).count()).toBe(0);
  await page.close();
}
