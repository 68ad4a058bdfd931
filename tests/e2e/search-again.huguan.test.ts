/** What stands above the results, and suggestions. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { findViolations } from './axe.ts';
import { useBrowser } from './browser.ts';
import { readResults, searchFor } from './search-support.ts';

const open = useBrowser();
const part = (page: Page, name: string) => page.locator(`[data-part=${name}]`);

describe('above the results', () => {
  it('a question has its figure with its source, and the sentence with the figure', async () => {
    const { page, faults } = await searchFor(open, '大河村有多少户');
    const cells = part(page, 'figures').locator('tbody td');
    expect(await cells.allTextContents()).toEqual([
      '242户',
      '大河村　全村户数',
      '原文未注明',
      '原文第31段',
    ]);
    expect(await part(page, 'reading').textContent()).toBe(
      '没有完全一致的结果；以下网页含有其中的 大河村。',
    );
    expect(await page.locator('.search-excerpt').first().textContent()).toContain('242户');
    expect(faults).toEqual([]);
  });

  it('each page says what it lacks', async () => {
    const { page } = await searchFor(open, '王文周的护照号');
    expect(await page.locator('.search-lacks').first().textContent()).toBe('不含：护照号');
  });

  it('a slip leads to the name that was meant', async () => {
    const { page, results } = await searchFor(open, '王文州');
    expect(results[0]).toBe('/accounts/wang-wenzhou/');
    expect(await part(page, 'reading').textContent()).toContain('您要找的是不是“王文周”？');
    await part(page, 'reading').getByRole('link', { name: '王文周' }).click();
    await page.waitForURL(({ searchParams }) => searchParams.get('q') === '王文周');
    expect(await part(page, 'reading').textContent()).toBe('');
  });

  it('a person has a card: role, story, figures', async () => {
    const { page } = await searchFor(open, '王文周');
    const text = await part(page, 'card').innerText();
    for (const said of ['桥上乡大河村党支部书记', '誓将脱贫攻坚进行到底', '242户', '5400元'])
      expect(text).toContain(said);
    expect(await findViolations(page)).toEqual([]);
  });
});

describe('suggestions', () => {
  it('are worked by the arrows, Enter and Escape, and told to screen readers', async () => {
    const { page } = await open('/search/', { viewport: { width: 360, height: 700 } });
    const box = page.getByRole('combobox', { name: '搜索本站' });
    await page.locator('input[name=q]:focus').waitFor();
    await page.keyboard.type('王');
    await page.getByRole('option', { name: '王文周' }).waitFor();
    expect(await box.getAttribute('aria-expanded')).toBe('true');
    expect(await findViolations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    expect(await box.getAttribute('aria-expanded')).toBe('false');
    expect(await box.inputValue()).toBe('王');
    await page.keyboard.type('文');
    await page.getByRole('option', { name: '王文周' }).waitFor();
    await page.keyboard.press('ArrowDown');
    const active = await box.getAttribute('aria-activedescendant');
    expect(await page.locator(`#${active}[aria-selected=true]`).textContent()).toBe('王文周');
    await page.keyboard.press('Enter');
    await page.waitForURL(({ searchParams }) => searchParams.get('q') === '王文周');
    expect((await readResults(page))[0]).toBe('/accounts/wang-wenzhou/');
    expect(await page.locator('.search-suggestions [role=option]').count()).toBe(0);
  });
});
