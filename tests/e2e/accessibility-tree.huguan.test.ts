/**
 * What a screen reader is told, against written expectations: the parts of a story, a chart, the
 * ledger and the search at which programs ran words together or said them over and over.
 */
import type { Locator } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useBrowser } from './browser.ts';

const open = useBrowser();

/** The accessibility tree of a part as lines, without its indentation and its addresses. */
async function readTree(part: Locator): Promise<string[]> {
  const tree = await part.ariaSnapshot();
  return tree
    .split('\n')
    .map((line) => line.trim().replace(/^- /, '').replace(/:$/, ''))
    .filter((line) => !line.startsWith('/url:'));
}

describe('a story', () => {
  it('names its narrator and the office apart', async () => {
    const { page } = await open('/accounts/wang-wenzhou/');
    expect(await readTree(page.locator('.byline'))).toEqual([
      'paragraph: 王文周，桥上乡大河村党支部书记',
    ]);
  });

  it('sets an editors’ note apart from what it is about', async () => {
    const { page } = await open('/accounts/wang-wenzhou/');
    const [role, title] = await readTree(page.locator('.note').first());
    expect(role).toBe('note');
    expect(title).toMatch(/^paragraph: 编者注：./);
  });

  it('has a chart that is named once, described once, and drawn in silence', async () => {
    const { page } = await open('/cases/dahe/');
    const title = '大河村建档立卡户的脱贫集中在2016年';
    const chart = page.locator('[data-chart="dahe-exits-by-year"]');
    await chart.locator('summary').click();
    const tree = await readTree(chart);
    expect(tree.slice(0, 6)).toEqual([
      `figure "${title}"`,
      `text: ${title}`,
      'img "分组柱形图。2014年，脱贫户数29户，脱贫人数96人；2015年，脱贫户数26户，脱贫人数75人；2016年，脱贫户数120户，脱贫人数322人。"',
      'paragraph: 左格是户数，右格是人数，各按自己的尺度，每年一根柱；三年合计175户、493人，与建档立卡总数相同。',
      'group',
      'text: 数据表',
    ]);
    expect(tree).toContain(`table "数据表：${title}"`);
    expect(tree.filter((line) => line.includes(title))).toHaveLength(3);
  });

  it('says that arrow keys walk a chart, before it is entered and once it is alive', async () => {
    const { page } = await open('/cases/dahe/');
    const picture = page.locator('[data-chart="dahe-exits-by-year"] .chart-picture');
    const described = picture.and(page.locator('[aria-description*="方向键"]'));
    await described.waitFor();
    await picture.focus();
    await page.locator('[data-chart="dahe-exits-by-year"] canvas').waitFor();
    expect(await picture.getAttribute('role')).toBe('application');
    await described.waitFor();
  });
});

it('a chart on its own page says its title as heading, figure and table, and no loose number', async () => {
  const { page } = await open('/data/charts/incidence/');
  const title = await page.locator('h1').innerText();
  const tree = await readTree(page.locator('main figure'));
  expect(tree.slice(0, 2)).toEqual([`figure "${title}"`, expect.stringMatching(/^img "条形图。/)]);
  expect(tree).toContain(`table "数据表：${title}"`);
  expect(tree.filter((line) => line.includes(title))).toHaveLength(2);
  expect(tree.filter((line) => /^text: [\d.,%]+$/.test(line))).toEqual([]);
});

it('a row of the ledger is named by its label alone, whatever notes it has', async () => {
  const { page } = await open('/data/figures/');
  const tree = await readTree(page.locator('tr:has([id="county.economic-zones"])'));
  expect(tree.slice(0, 3)).toEqual([
    expect.stringMatching(/^row "经济开发区数 11个 /),
    'rowheader "经济开发区数"',
    'link "经济开发区数"',
  ]);
  expect(tree).toContain('cell "11个"');
  const names = await page
    .locator('main table th[scope=row]')
    .evaluateAll((all) => all.map((each) => [each.ariaLabel, each.textContent]));
  for (const [name, text] of names) expect(text).toContain(name);
});

it('the search says how many it found, and its results by title, kind and sentence', async () => {
  const { page } = await open('/search/?q=旅游');
  await page.waitForSelector('[data-search-result]');
  const form = await readTree(page.locator('main [role=search], main search').first());
  expect(form).toEqual(['search', 'combobox "搜索本站": 旅游', 'button "搜索"']);
  const [status] = await readTree(page.locator('[role=status]').first());
  expect(status).toMatch(/^status: 找到 \d+ 页$/);
  const result = await readTree(page.locator('[data-search-result]').first());
  expect(result[0]).toMatch(/^listitem/);
  expect(result[1]).toMatch(/^heading ".+" \[level=2\]$/);
  expect(result.find((line) => line.startsWith('paragraph'))).toMatch(/^paragraph: \S+ · \S+/);
  const facets = await readTree(page.locator('[data-part=groups]'));
  expect(facets.find((line) => line.startsWith('checkbox'))).toMatch(/^checkbox ".+ \d+"$/);
});
