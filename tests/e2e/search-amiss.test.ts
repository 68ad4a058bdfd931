/** The search where something is amiss: the query, the address, the browser. Words of the content. */
import { describe, expect, it } from 'vitest';
import { common, sought } from '../search-words.ts';
import { siteUrl, useBrowser } from './browser.ts';
import { readResults, readStatus, searchFor, searchPath, useSearchPage } from './search-support.ts';

const open = useBrowser();
const { find, watched } = useSearchPage(open);

it('marks the words also where the address’s fragment is no text', async () => {
  for (const fragment of ['%E0%A4%A', '%', '%ff']) {
    const { page, faults, close } = await open(
      `${sought.path}?hl=${encodeURIComponent(sought.said)}#${fragment}`,
    );
    await page.waitForSelector('main mark');
    expect(faults, fragment).toEqual([]);
    await close();
  }
});

describe('bad input', () => {
  it.each([
    '',
    ' ',
    '人'.repeat(500),
    '😀🎉',
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '"',
    '，。！？',
    '.*+?^$(){}[]\\',
    'da x c',
    `-${common}`,
    'OR OR',
    '%E0%A4%A',
  ])('%j gives a sensible page', async (query) => {
    const results = await find(query, '&kind=%22%3E%3Cscript%3E&page=-3&sort=x');
    const { page, faults } = watched();
    expect(faults).toEqual([]);
    expect(await page.locator('[data-search] script:not([type])').count()).toBe(0);
    expect(await page.locator('[data-search] img').count()).toBe(0);
    const text = await page.locator('[data-search]').innerText();
    expect(results.length > 0 || text.includes('全部页面')).toBe(true);
  });

  it('an unknown facet in the URL is passed over', async () => {
    const plain = await find(common, '&show=all');
    expect(plain.length).toBeGreaterThan(0);
    expect(await find(common, '&show=all&kind=nonsense')).toEqual(plain);
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
    const { page, faults } = await openWithout(sought.words, true);
    const plain = await searchFor(open, sought.words);
    expect(await readResults(page)).toEqual(plain.results);
    const [said, meant] = [page, plain.page].map((each) => each.locator('.search-excerpt').first());
    expect(await said!.textContent()).toBe(await meant!.textContent());
    await page.locator('[data-search-result] h2 a').first().click();
    await page.waitForURL(
      ({ pathname, searchParams }) => pathname.endsWith(sought.path) && searchParams.has('hl'),
    );
    expect(faults).toEqual([]);
  });

  it('on a large one the browser is said to be too old, not the network to be gone', async () => {
    const { page } = await openWithout(sought.words, false);
    await page.waitForSelector('[data-state=error]', { state: 'attached' });
    expect(await readStatus(page)).toContain('您的浏览器版本太旧，不能使用搜索');
    expect(await page.locator('[data-search-retry]').count()).toBe(0);
    expect(await page.locator('[data-part=browse]').isVisible()).toBe(true);
  });
});

describe('without its script', () => {
  it('the page says so', async () => {
    const { page } = await open('/about/');
    await page.route(/\/_astro\/page\.[^/]*\.js$/, (route) => route.abort());
    await page.goto(siteUrl + searchPath(sought.words));
    await page.waitForSelector('[data-state=error]', { state: 'attached' });
    expect(await readStatus(page)).toContain('搜索没有成功');
  });
});
