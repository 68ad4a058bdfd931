import { describe, expect, it } from 'vitest';
import { findViolations } from './axe.ts';
import { isUnderPath, siteUrl, useBrowser } from './browser.ts';
import { readResults, readStatus, searchFor, searchPath } from './search-support.ts';

const open = useBrowser();

describe('the page', () => {
  it('counts what a facet leaves, and keeps it in the URL', async () => {
    const { page, results } = await searchFor(open, '旅游', '&show=all');
    const label = page.locator('[data-part=groups] label').filter({ hasText: '村庄' });
    const promised = Number(await label.locator('.search-number').textContent());
    await label.locator('input').check();
    await page.waitForSelector(`[data-state=done][data-count='${promised}']`, {
      state: 'attached',
    });
    await page.waitForURL(/kind=cases/);
    expect(promised).toBeLessThan(results.length);
    expect((await readResults(page)).every((path) => path.startsWith('/cases/'))).toBe(true);
    await page.goBack();
    await page.waitForSelector(`[data-state=done][data-count='${results.length}']`, {
      state: 'attached',
    });
  });

  it.skipIf(isUnderPath)(
    'has its query in the box again when the reader comes back to an engine that emptied it',
    async () => {
      const { page } = await open('/search/?q=旅游');
      await page.waitForSelector('[data-search-result]');
      const box = page.locator('[data-search] input[name=q]');
      await box.evaluate((input: HTMLInputElement) => {
        input.value = '';
        dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
      });
      expect(await box.inputValue()).toBe('旅游');
    },
  );

  it.skipIf(isUnderPath)('counts facets on a phone only when they are opened', async () => {
    const { page } = await open('/search/', { viewport: { width: 360, height: 780 } });
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.locator('[data-search] input[name=q]').fill('旅游');
    await page.waitForSelector('[data-search-result]:nth-child(4)');
    const results = await readResults(page);
    expect(asked.filter((url) => url.includes('/facets.'))).toEqual([]);
    await page.locator('[data-part=facets] summary').click();
    await page.waitForSelector('[data-part=groups] .search-number');
    expect(asked.filter((url) => url.includes('/facets.'))).toHaveLength(1);
    expect(await readResults(page)).toEqual(results);
  });

  it.skipIf(isUnderPath)('lists twenty, then more, then all', async () => {
    const { page, results } = await searchFor(open, '贫困');
    expect(results).toHaveLength(20);
    const total = Number(await page.locator('[data-search-results]').getAttribute('data-count'));
    await page.locator('[data-search-more]').click();
    await page.waitForSelector(`[data-search-result]:last-child:nth-child(${Math.min(40, total)})`);
    await page.waitForURL(/page=2/);
    const all = await searchFor(open, '贫困', '&show=all');
    expect(all.results).toHaveLength(total);
  });

  it.skipIf(isUnderPath)(
    'sorts the same pages by title and in the order of the archive',
    async () => {
      const orders = [];
      for (const sort of ['relevance', 'title', 'order']) {
        const { results, close } = await searchFor(open, '旅游', `&show=all&sort=${sort}`);
        orders.push(results);
        await close();
      }
      const [relevance, ...sorted] = orders;
      for (const order of sorted) {
        expect(order).not.toEqual(relevance);
        expect([...order].sort()).toEqual([...relevance!].sort());
      }
    },
  );

  it.skipIf(isUnderPath)('is worked with the keyboard alone', async () => {
    const { page } = await open('/search/');
    await page.locator('input[name=q]:focus').waitFor();
    await page.keyboard.type('大河村');
    await page.waitForURL(/q=%E5%A4%A7%E6%B2%B3%E6%9D%91/);
    await readResults(page);
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('href'));
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toContain('/cases/dahe/');
    await page.keyboard.press('ArrowDown');
    expect(await focused()).not.toContain('/cases/dahe/');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('q');
  });

  it.skipIf(isUnderPath)(
    'keeps a reader on the result where they stood, or leads them to the box',
    async () => {
      const { page } = await searchFor(open, '大河');
      const input = page.locator('[data-search] input[name=q]');
      const ask = async (query: string) => {
        await input.evaluate((element: HTMLInputElement, text) => {
          element.value = text;
          element.dispatchEvent(new InputEvent('input'));
        }, query);
        await page.waitForURL((url) => url.searchParams.get('q') === query);
        await readResults(page);
      };
      const dahe = page.locator('[data-search-result] a[href*="/cases/dahe/"]').first();
      await dahe.focus();
      await ask('大河村');
      expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toContain(
        '/cases/dahe/',
      );
      await ask('五龙乡');
      expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('q');
    },
  );

  it.skipIf(isUnderPath)(
    'waits for the input method, and never shows an older answer',
    async () => {
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
      expect(await readStatus(page)).toContain('找到');
    },
  );

  it.skipIf(isUnderPath)('says so when the index cannot be fetched, and tries again', async () => {
    const { page } = await open('/search/');
    await page.route('**/*.pf_index', (route) => route.abort());
    await page.locator('[data-search] input[name=q]').fill('大河村');
    await page.waitForSelector('[data-state=error]', { state: 'attached' });
    expect(await readStatus(page)).toContain('搜索没有成功');
    await page.unroute('**/*.pf_index');
    await page.getByRole('button', { name: '重试' }).click();
    expect((await readResults(page))[0]).toBe('/cases/dahe/');
  });

  it.skipIf(isUnderPath)('says so when nothing of the index can be fetched', async () => {
    const { page } = await open('/search/');
    await page.route('**/pagefind/**', (route) => route.abort());
    await page.goto(siteUrl + searchPath('大河村'));
    await page.waitForSelector('[data-state=error]', { state: 'attached' });
    await page.unroute('**/pagefind/**');
    await page.getByRole('button', { name: '重试' }).click();
    expect((await readResults(page))[0]).toBe('/cases/dahe/');
  });
});

describe.skipIf(isUnderPath)('to axe', () => {
  it.each([
    ['大河村', 'light'],
    ['33,119', 'dark'],
    ['王文州', 'light'],
  ] as const)('the results for %s have no fault (%s)', async (query, colorScheme) => {
    const { page } = await open(searchPath(query), { colorScheme });
    await readResults(page);
    expect(await findViolations(page)).toEqual([]);
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
    expect(
      await page
        .getByRole('link', { name: '大河村：许多人家从事旅游经营服务' })
        .first()
        .isVisible(),
    ).toBe(true);
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
  });
});
