import { describe, expect, it } from 'vitest';
import { useBrowser } from './browser.ts';
import { readResults, searchFor, useSearchPage } from './search-support.ts';

const open = useBrowser();
const { find, visit, watched } = useSearchPage(open);

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
    expect((await find(query))[0]).toBe(first);
    expect(watched().faults).toEqual([]);
  });

  it.each([
    ['33,119', '33119'],
    ['３３１１９', '33119'],
    ['５．６２％', '5.62%'],
    ['“大河村”', '大河村'],
  ])('for %s finds the same as for %s', async (query, same) => {
    const found = await find(query, '&show=all');
    expect(found).toEqual(await find(same, '&show=all'));
    expect(found.length).toBeGreaterThan(0);
  });

  it('shows the true sentence, its section, and the figure of the ledger', async () => {
    const { page } = await searchFor(open, '33,119');
    const excerpt = page.locator('.search-excerpt').filter({ hasText: '33119户' }).first();
    expect(await excerpt.locator('mark').first().textContent()).toBe('33119');
    expect(await page.locator('[data-part=figures] tbody tr').count()).toBe(1);
    expect(
      await page.locator('[data-part=figures] .search-figure a').getAttribute('href'),
    ).toContain('#county.registered-households');
  });

  it.each([
    ['CC-BY-4.0', '/about/'],
    ['WCAG2.2', '/accessibility/'],
    ['33，119户', '/themes/county-overview/'],
    ['三万三千一百一十九户', '/themes/county-overview/'],
    ['lüyóu', '/themes/industry/'],
    ['lv3you2', '/themes/industry/'],
    ['huguan', '/'],
    ['changzhi', '/themes/county-overview/'],
    ['关于', '/about/'],
  ])('for %s finds %s first', async (query, first) => {
    expect((await find(query))[0]).toBe(first);
  });

  it('reads a shared search by the theme that its theme was folded into', async () => {
    const now = await visit('脱贫', '&theme=routes');
    expect(now.length).toBeGreaterThan(0);
    expect(await visit('脱贫', '&theme=ecology&theme=relocation')).toEqual(now);
    expect(await find('脱贫')).not.toEqual(now);
  });

  it('excludes, and finds either', async () => {
    const all = await find('大河村', '&show=all');
    const without = await find('大河村 -旅游', '&show=all');
    const tourism = await find('大河村 旅游', '&show=all');
    expect([...without, ...tourism].sort()).toEqual([...all].sort());
    const either = await find('大河村 OR 南平头坞村', '&show=all');
    expect(either.length).toBeGreaterThan(all.length);
  });

  it('leads to the words on the page that was found', async () => {
    const { page } = await searchFor(open, '记录也最细');
    await page.locator('[data-search-result] h2 a').first().click();
    await page.waitForSelector('main mark');
    await page.waitForURL(/\/cases\/dahe\/\?hl=/);
    expect(await page.locator('main mark').first().textContent()).toBe('记录也最细');
    const box = await page.locator('main mark').first().boundingBox();
    expect(box!.y).toBeGreaterThan(0);
    expect(box!.y).toBeLessThan(900);
  });
});

describe('an empty result', () => {
  it('offers the nearest name and each word’s own count', async () => {
    const { page, results } = await searchFor(open, '王文州州 鲸鱼');
    expect(results).toEqual([]);
    const ways = page.locator('[data-part=ways]');
    expect(await ways.textContent()).toContain('没有找到含“王文州州 鲸鱼”的网页');
    expect(await ways.textContent()).toContain('“王文州州” 0 页');
    await ways.getByRole('link', { name: '王文周' }).click();
    await page.waitForSelector('[data-search-result]');
    expect((await readResults(page))[0]).toBe('/accounts/wang-wenzhou/');
    await page.waitForURL(({ searchParams }) => searchParams.get('q') === '王文周');
  });
});
