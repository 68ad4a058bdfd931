import { type Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { siteUrl, useBrowser } from './browser.ts';

const open = useBrowser();
const address = (query: string, rest = '') => `/search/?q=${encodeURIComponent(query)}${rest}`;

/** Waits for the answer and gives the paths of the results. */
async function readResults(page: Page): Promise<string[]> {
  await page.waitForSelector('[data-search-results][data-state=done]', { state: 'attached' });
  const hrefs = await page
    .locator('[data-search-result]')
    .evaluateAll((items) => items.map((item) => item.querySelector('a')?.pathname ?? ''));
  const base = new URL(siteUrl).pathname.replace(/\/$/, '');
  return hrefs.map((path) => path.slice(base.length));
}

const status = (page: Page) => page.locator('[role=status]').textContent();

async function searchFor(query: string, rest = '') {
  const watched = await open(address(query, rest));
  return { ...watched, results: await readResults(watched.page) };
}

describe('a search', () => {
  it.each([
    ['大河村', '/cases/dahe/'],
    ['王文周', '/accounts/wang-wenzhou/'],
    ['dahecun', '/cases/dahe/'],
    ['dhc', '/cases/dahe/'],
    ['wang wenzhou', '/accounts/wang-wenzhou/'],
    ['東井嶺鄉', '/townships/dongjingling/'],
    ['誓将脱贫攻坚进行到底', '/accounts/wang-wenzhou/'],
  ])('for %s gives %s first', async (query, first) => {
    const { page, faults, results } = await searchFor(query);
    expect(results[0]).toBe(first);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it.each([
    ['33,119', '33119'],
    ['３３１１９', '33119'],
    ['５．６２％', '5.62%'],
    ['“大河村”', '大河村'],
  ])('for %s finds the same as for %s', async (query, same) => {
    const one = await searchFor(query, '&show=all');
    const two = await searchFor(same, '&show=all');
    expect(one.results).toEqual(two.results);
    expect(one.results.length).toBeGreaterThan(0);
    await one.page.context().close();
    await two.page.context().close();
  });

  it('shows the true sentence, its section, and the figure of the ledger', async () => {
    const { page } = await searchFor('33,119');
    const excerpt = page.locator('.search-excerpt').filter({ hasText: '33119户' }).first();
    expect(await excerpt.locator('mark').first().textContent()).toBe('33119');
    expect(await page.locator('[data-part=figures] tbody tr').count()).toBe(1);
    expect(await page.locator('[data-part=figures] tbody a').getAttribute('href')).toContain(
      '#county.registered-households',
    );
    await page.context().close();
  });

  it('excludes, and finds either', async () => {
    const all = await searchFor('大河村', '&show=all');
    const without = await searchFor('大河村 -旅游', '&show=all');
    const tourism = await searchFor('大河村 旅游', '&show=all');
    expect([...without.results, ...tourism.results].sort()).toEqual([...all.results].sort());
    const either = await searchFor('大河村 OR 南平头坞村', '&show=all');
    expect(either.results.length).toBeGreaterThan(all.results.length);
    for (const { page } of [all, without, tourism, either]) await page.context().close();
  });

  it('leads to the words on the page that was found', async () => {
    const { page } = await searchFor('六样都要有');
    await page.locator('[data-search-result] h2 a').first().click();
    await page.waitForSelector('main mark');
    expect(page.url()).toContain('/cases/dahe/?hl=');
    expect(await page.locator('main mark').first().textContent()).toBe('六样都要有');
    const box = await page.locator('main mark').first().boundingBox();
    expect(box!.y).toBeGreaterThan(0);
    expect(box!.y).toBeLessThan(900);
    await page.context().close();
  });
});

describe('an empty result', () => {
  it('offers the nearest name and each word’s own count', async () => {
    const { page, results } = await searchFor('王文州 光伏');
    expect(results).toEqual([]);
    const ways = page.locator('[data-part=ways]');
    expect(await ways.textContent()).toContain('没有一页含有“王文州 光伏”');
    expect(await ways.textContent()).toContain('“王文州” 0 页');
    await ways.getByRole('link', { name: '王文周' }).click();
    await page.waitForSelector('[data-search-result]');
    expect((await readResults(page))[0]).toBe('/accounts/wang-wenzhou/');
    expect(new URL(page.url()).searchParams.get('q')).toBe('王文周');
    await page.context().close();
  });
});

describe('bad input', () => {
  it.each([
    '',
    ' ',
    '大'.repeat(500),
    '😀🎉',
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '"',
    '，。！？',
    '.*+?^$(){}[]\\',
    'da he c',
    '-旅游',
    'OR OR',
    '%E0%A4%A',
  ])('%j gives a sensible page', async (query) => {
    const { page, faults, results } = await searchFor(
      query,
      '&kind=%22%3E%3Cscript%3E&page=-3&sort=x',
    );
    expect(faults).toEqual([]);
    expect(await page.locator('[data-search] script:not([type])').count()).toBe(0);
    expect(await page.locator('[data-search] img').count()).toBe(0);
    const text = await page.locator('[data-search]').innerText();
    expect(results.length > 0 || text.includes('全部页面')).toBe(true);
    await page.context().close();
  });

  it('an unknown facet in the URL is passed over', async () => {
    const plain = await searchFor('旅游', '&show=all');
    const odd = await searchFor('旅游', '&show=all&kind=nonsense');
    expect(odd.results).toEqual(plain.results);
    await plain.page.context().close();
    await odd.page.context().close();
  });
});

describe('the page', () => {
  it('counts what a facet leaves, and keeps it in the URL', async () => {
    const { page, results } = await searchFor('旅游', '&show=all');
    const label = page.locator('[data-part=groups] label').filter({ hasText: '村庄' });
    const promised = Number(await label.locator('.search-number').textContent());
    await label.locator('input').check();
    await page.waitForSelector(`[data-state=done][data-count='${promised}']`, {
      state: 'attached',
    });
    expect(page.url()).toContain('kind=cases');
    expect(promised).toBeLessThan(results.length);
    expect((await readResults(page)).every((path) => path.startsWith('/cases/'))).toBe(true);
    await page.goBack();
    await page.waitForSelector(`[data-state=done][data-count='${results.length}']`, {
      state: 'attached',
    });
    await page.context().close();
  });

  it('lists twenty, then more, then all', async () => {
    const { page, results } = await searchFor('贫困');
    expect(results).toHaveLength(20);
    const total = Number(await page.locator('[data-search-results]').getAttribute('data-count'));
    await page.locator('[data-search-more]').click();
    await page.waitForSelector(`[data-search-result]:last-child:nth-child(${Math.min(40, total)})`);
    expect(page.url()).toContain('page=2');
    const all = await searchFor('贫困', '&show=all');
    expect(all.results).toHaveLength(total);
    await page.context().close();
    await all.page.context().close();
  });

  it('is worked with the keyboard alone', async () => {
    const { page } = await open('/search/');
    await page.keyboard.press('/');
    await page.keyboard.type('大河村');
    await page.waitForSelector('[data-search-result]:nth-child(3)');
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('href'));
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toContain('/cases/dahe/');
    await page.keyboard.press('ArrowDown');
    expect(await focused()).not.toContain('/cases/dahe/');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('q');
    await page.context().close();
  });

  it('waits for the input method, and never shows an older answer', async () => {
    const { page } = await open('/search/');
    const input = page.locator('[data-search] input[name=q]');
    await input.evaluate((element: HTMLInputElement) => {
      element.value = 'dahe';
      element.dispatchEvent(new InputEvent('input', { isComposing: true }));
    });
    await page.waitForTimeout(400);
    expect(page.url()).not.toContain('q=');
    for (const text of ['大', '大河', '大河村', '王', '王文周']) await input.fill(text);
    await page.waitForSelector('[data-search-result]');
    await page.waitForTimeout(500);
    expect((await readResults(page))[0]).toBe('/accounts/wang-wenzhou/');
    expect(await status(page)).toContain('找到');
    await page.context().close();
  });

  it('says so when the index cannot be fetched, and tries again', async () => {
    const { page } = await open('/search/');
    await page.route('**/*.pf_index', (route) => route.abort());
    await page.locator('[data-search] input[name=q]').fill('大河村');
    await page.waitForSelector('[data-state=error]', { state: 'attached' });
    expect(await status(page)).toContain('搜索没有成功');
    await page.unroute('**/*.pf_index');
    await page.getByRole('button', { name: '再试一次' }).click();
    expect((await readResults(page))[0]).toBe('/cases/dahe/');
    await page.context().close();
  });

  it('says so when nothing of the index can be fetched', async () => {
    const { page } = await open('/search/');
    await page.route('**/pagefind/**', (route) => route.abort());
    await page.goto(siteUrl + address('大河村'));
    await page.waitForSelector('[data-state=error]', { state: 'attached' });
    await page.unroute('**/pagefind/**');
    await page.getByRole('button', { name: '再试一次' }).click();
    expect((await readResults(page))[0]).toBe('/cases/dahe/');
    await page.context().close();
  });
});

describe('the box in the header', () => {
  it.each([true, false])('leads to the search page (JavaScript: %s)', async (javaScriptEnabled) => {
    const { page } = await open('/about/', { javaScriptEnabled });
    const box = page.getByRole('searchbox', { name: '搜索本站' });
    await box.fill('大河村');
    await box.press('Enter');
    await page.waitForURL(/\/search\/\?q=/);
    if (javaScriptEnabled) expect((await readResults(page))[0]).toBe('/cases/dahe/');
    else expect(await page.locator('noscript').textContent()).toContain('请从下面的索引查找');
    expect(await page.getByRole('link', { name: '大河村：半数以上人家吃旅游饭' }).isVisible()).toBe(
      true,
    );
    await page.context().close();
  });

  it('loads nothing of the search before it is entered', async () => {
    const { page } = await open('/');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.reload({ waitUntil: 'networkidle' });
    expect(asked.filter((url) => url.includes('/pagefind/'))).toEqual([]);
    await page.keyboard.press('/');
    await page.waitForTimeout(300);
    expect(asked.filter((url) => url.includes('/pagefind/')).length).toBeGreaterThan(0);
    await page.context().close();
  });
});
