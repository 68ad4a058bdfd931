/** What stands above the results, suggestions, and browsers that cannot run Pagefind's engine. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { findViolations } from './axe.ts';
import { siteUrl, useBrowser } from './browser.ts';
import { readResults, readStatus, searchFor, searchPath } from './search-support.ts';

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

describe('without WebAssembly', () => {
  const openWithout = async (query: string, whole: boolean) => {
    const watched = await open('/about/');
    const { page } = watched;
    await page.addInitScript('delete globalThis.WebAssembly');
    if (!whole) {
      await page.route('**/lookup.json', async (route) => {
        const response = await route.fetch();
        const lookup = (await response.json()) as { whole?: string };
        delete lookup.whole;
        await route.fulfill({ json: lookup });
      });
    }
    await page.goto(siteUrl + searchPath(query));
    return watched;
  };

  it('a small site is searched all the same', async () => {
    const { page, faults } = await openWithout('大河村', true);
    const plain = await searchFor(open, '大河村');
    expect(await readResults(page)).toEqual(plain.results);
    expect(await page.locator('.search-excerpt').first().textContent()).toContain('大河村');
    await page.locator('[data-search-result] h2 a').first().click();
    await page.waitForURL(/\/cases\/dahe\/\?hl=/);
    expect(faults).toEqual([]);
  });

  it('on a large one the browser is said to be too old, not the network to be gone', async () => {
    const { page } = await openWithout('大河村', false);
    await page.waitForSelector('[data-state=error]', { state: 'attached' });
    expect(await readStatus(page)).toContain('您的浏览器版本太旧，不能使用搜索');
    expect(await page.locator('[data-search-retry]').count()).toBe(0);
    expect(await part(page, 'browse').isVisible()).toBe(true);
  });
});

describe('without its script', () => {
  it('the page says so', async () => {
    const { page } = await open('/about/');
    await page.route(/\/_astro\/page\.[^/]*\.js$/, (route) => route.abort());
    await page.goto(siteUrl + searchPath('大河村'));
    await page.waitForSelector('[data-state=error]', { state: 'attached' });
    expect(await readStatus(page)).toContain('搜索没有成功');
  });
});
