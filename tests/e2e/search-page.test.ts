/** The search page at work: facets, keyboard, faults of the network; with words of the content. */
import { describe, expect, it } from 'vitest';
import { common, nonsense, number, sought } from '../search-words.ts';
import { findViolations } from './axe.ts';
import { isUnderPath, siteUrl, useBrowser } from './browser.ts';
import { readResults, readStatus, searchFor, searchPath } from './search-support.ts';

const open = useBrowser();
/** What the input holds while a title is typed. */
const starts = [1, 2, 3].map((length) => sought.words.slice(0, length));

describe('the page', () => {
  it('counts what a facet leaves, and keeps it in the URL', async () => {
    const { page, results } = await searchFor(open, common, '&show=all');
    const boxes = page.locator('[data-part=groups] label:has(input[name=kind])');
    const counts = await boxes.locator('.search-number').allTextContents();
    const at = counts.findIndex((count) => Number(count) < results.length);
    const promised = Number(counts[at]);
    await boxes.nth(at).locator('input').check();
    await page.waitForSelector(`[data-state=done][data-count='${promised}']`, {
      state: 'attached',
    });
    await page.waitForURL(/kind=/);
    const left = await readResults(page);
    expect(left).toHaveLength(promised);
    expect(results).toEqual(expect.arrayContaining(left));
    await page.goBack();
    await page.waitForSelector(`[data-state=done][data-count='${results.length}']`, {
      state: 'attached',
    });
  });

  it.skipIf(isUnderPath)(
    'has its query in the box again when the reader comes back to an engine that emptied it',
    async () => {
      const { page } = await open(searchPath(common));
      await page.waitForSelector('[data-search-result]');
      const box = page.locator('[data-search] input[name=q]');
      await box.evaluate((input: HTMLInputElement) => {
        input.value = '';
        dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
      });
      expect(await box.inputValue()).toBe(common);
    },
  );

  it.skipIf(isUnderPath)('counts facets on a phone only when they are opened', async () => {
    const { page } = await open('/search/', { viewport: { width: 360, height: 780 } });
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.locator('[data-search] input[name=q]').fill(common);
    await page.waitForSelector('[data-search-result]');
    const results = await readResults(page);
    expect(asked.filter((url) => url.includes('/facets.'))).toEqual([]);
    await page.locator('[data-part=facets] summary').click();
    await page.waitForSelector('[data-part=groups] .search-number');
    expect(asked.filter((url) => url.includes('/facets.'))).toHaveLength(1);
    expect(await readResults(page)).toEqual(results);
  });

  it.skipIf(isUnderPath)('lists twenty, then more, then all', async ({ skip }) => {
    const { page, results } = await searchFor(open, common);
    const total = Number(await page.locator('[data-search-results]').getAttribute('data-count'));
    expect(results).toHaveLength(Math.min(20, total));
    skip(total <= 20, 'no word of this content is on so many pages');
    await page.locator('[data-search-more]').click();
    await page.waitForSelector(`[data-search-result]:last-child:nth-child(${Math.min(40, total)})`);
    await page.waitForURL(/page=2/);
    const all = await searchFor(open, common, '&show=all');
    expect(all.results).toHaveLength(total);
  });

  it.skipIf(isUnderPath)(
    'sorts the same pages by title and in the order of the archive',
    async () => {
      const orders = [];
      for (const sort of ['relevance', 'title', 'order']) {
        const { results, close } = await searchFor(open, common, `&show=all&sort=${sort}`);
        orders.push(results);
        await close();
      }
      const [relevance, ...sorted] = orders;
      for (const order of sorted) {
        // Few pages may stand in one order by chance.
        if (order.length > 8) expect(order).not.toEqual(relevance);
        expect([...order].sort()).toEqual([...relevance!].sort());
      }
    },
  );

  it.skipIf(isUnderPath)('is worked with the keyboard alone', async () => {
    const { page } = await open('/search/');
    await page.locator('input[name=q]:focus').waitFor();
    await page.keyboard.type(common);
    await page.waitForURL(({ searchParams }) => searchParams.get('q') === common);
    const [first, second] = await readResults(page);
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('href'));
    const beyond = [
      ['ArrowDown', second],
      ['ArrowUp', first],
    ] as const;
    for (const [key, path] of [['ArrowDown', first] as const, ...(second ? beyond : [])]) {
      await page.keyboard.press(key);
      expect(await focused()).toContain(path);
    }
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('q');
  });

  it.skipIf(isUnderPath)(
    'keeps a reader on the result where they stood, or leads them to the box',
    async () => {
      const { page } = await searchFor(open, sought.words.slice(0, 2), '&show=all');
      const input = page.locator('[data-search] input[name=q]');
      const ask = async (query: string) => {
        await input.evaluate((element: HTMLInputElement, text) => {
          element.value = text;
          element.dispatchEvent(new InputEvent('input'));
        }, query);
        await page.waitForURL((url) => url.searchParams.get('q') === query);
        await readResults(page);
      };
      await page.locator(`[data-search-result] a[href*="${sought.path}"]`).first().focus();
      await ask(sought.words);
      expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toContain(
        sought.path,
      );
      await ask(nonsense);
      expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('q');
    },
  );

  it.skipIf(isUnderPath)(
    'waits for the input method, and never shows an older answer',
    async () => {
      const { page } = await open('/search/');
      const input = page.locator('[data-search] input[name=q]');
      await input.evaluate((element: HTMLInputElement) => {
        element.value = 'ceshi';
        element.dispatchEvent(new InputEvent('input', { isComposing: true }));
      });
      await page.waitForTimeout(400);
      expect(page.url()).not.toContain('q=');
      for (const text of [nonsense, common, ...starts, sought.words]) await input.fill(text);
      await page.waitForSelector('[data-search-result]');
      await page.waitForTimeout(500);
      expect((await readResults(page))[0]).toBe(sought.path);
      expect(await readStatus(page)).toContain('找到');
    },
  );

  it.skipIf(isUnderPath)('says so when the index cannot be fetched, and tries again', async () => {
    const { page } = await open('/search/');
    await page.route('**/*.pf_index', (route) => route.abort());
    await page.locator('[data-search] input[name=q]').fill(sought.words);
    await page.waitForSelector('[data-state=error]', { state: 'attached' });
    expect(await readStatus(page)).toContain('搜索没有成功');
    await page.unroute('**/*.pf_index');
    await page.getByRole('button', { name: '重试' }).click();
    expect((await readResults(page))[0]).toBe(sought.path);
  });

  it.skipIf(isUnderPath)('says so when nothing of the index can be fetched', async () => {
    const { page } = await open('/search/');
    await page.route('**/pagefind/**', (route) => route.abort());
    await page.goto(siteUrl + searchPath(sought.words));
    await page.waitForSelector('[data-state=error]', { state: 'attached' });
    await page.unroute('**/pagefind/**');
    await page.getByRole('button', { name: '重试' }).click();
    expect((await readResults(page))[0]).toBe(sought.path);
  });
});

describe.skipIf(isUnderPath)('to axe', () => {
  it.each([
    [sought.words, 'light'],
    [number?.value?.toLocaleString('en') ?? common, 'dark'],
    [nonsense, 'light'],
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
    await box.fill(sought.words);
    await box.press('Enter');
    await page.waitForURL(/\/search\/\?q=/);
    if (javaScriptEnabled) expect((await readResults(page))[0]).toBe(sought.path);
    else expect(await page.locator('noscript').textContent()).toContain('请从下面的索引查找');
    expect(await page.locator(`main a[href$="${sought.path}"]`).first().isVisible()).toBe(true);
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
