/** Huguan's own words, figures and old addresses in a browser. */
import { expect, it } from 'vitest';
import { siteUrl, useBrowser } from './browser.ts';
import { finish, giveVoice, readVoice } from './voice.ts';

const open = useBrowser();

it.each([true, false])(
  'a page that was folded into another leads to its passage there (JavaScript: %s)',
  async (javaScriptEnabled) => {
    const { page, faults } = await open('/themes/ecology/', { javaScriptEnabled });
    await page.waitForURL(`${siteUrl}/themes/routes/#ecology`);
    expect(await page.locator('#ecology').isVisible()).toBe(true);
    expect(faults).toEqual([]);
    for (const [from, to] of [
      ['cite/themes/ecology.bib', 'cite/themes/routes.bib'],
      ['qr/themes/tourism.svg', 'qr/themes/industry.svg'],
    ]) {
      const [old, now] = await Promise.all([from, to].map((path) => fetch(`${siteUrl}/${path}`)));
      expect(await old!.text()).toBe(await now!.text());
    }
  },
);

it('a figure says what the document does not: its date', async () => {
  const { page } = await open('/accounts/wang-wenzhou/');
  const figure = page.locator('.prose data[data-figure="dahe.households"]').first();
  expect(await figure.textContent()).toBe('242户');
  await figure.getByRole('button').click();
  expect(await page.locator('[id="note-dahe.households"]').textContent()).toContain('原文未注明');
  await page.goto(`${siteUrl}/sources/huguan-chapter/#p31`);
  expect(await page.locator('#p31').textContent()).toContain('王文周');
});

it('the arrow keys say the exits of Dahe by year, in households and persons', async () => {
  const { page } = await open('/cases/dahe/');
  const chart = page.locator('[data-chart="dahe-exits-by-year"]');
  await chart.locator('.chart-picture').focus();
  await chart.locator('canvas').waitFor();
  const said: (string | null)[] = [];
  for (const key of 'ArrowRight ArrowRight ArrowDown ArrowLeft End ArrowRight Home'.split(' ')) {
    await page.keyboard.press(key);
    said.push(await chart.locator('[aria-live]').textContent());
  }
  expect(said).toEqual([
    '2014年，脱贫户数29户',
    '2014年，脱贫人数96人',
    '2015年，脱贫户数26户',
    '2014年，脱贫人数96人',
    '2016年，脱贫人数322人',
    '2016年，脱贫人数322人',
    '2014年，脱贫户数29户',
  ]);
});

it('years, ranges and grades are read aloud as people say them', async () => {
  const { page } = await open('/accounts/wang-wenzhou/');
  await giveVoice(page, ['zh-CN']);
  await page.reload();
  await page.locator('.settings summary').click();
  await page.getByRole('button', { name: '朗读本页' }).click();
  await page.locator('.reader').waitFor();
  for (let at = 0; at < 200 && (await page.locator('[data-reading]').count()); at++) {
    await finish(page);
  }
  const { said } = await readVoice(page);
  expect(said.slice(0, 2)).toEqual(['王文周，桥上乡大河村党支部书记', '誓将脱贫攻坚进行到底']);
  const text = said.join('');
  expect(text).toContain('村子二〇一七年率先摘掉贫困村的帽子');
  expect(text).toContain('几千元到10多万元');
  expect(text).toContain('山西省首批A A A级乡村旅游示范村');
});

it('a passage is shared with its teller, title and paragraph, and a text with its figures', async () => {
  const { page } = await open('/accounts/wang-wenzhou/', {
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  await page.locator('.share summary').click();
  const text = await page.locator('.share .shared').nth(1).innerText();
  expect(text).toMatch(
    /^《誓将脱贫攻坚进行到底》　王文周\n[^]*· 农民人均纯收入：5400元（2018年）\nhttp/,
  );
  await page
    .locator('.prose .passage p')
    .first()
    .click({ clickCount: 3, position: { x: 5, y: 10 } });
  await page.getByRole('button', { name: '复制并附出处' }).click();
  await page.getByRole('button', { name: '已复制' }).waitFor();
  expect(await page.evaluate<string>('navigator.clipboard.readText()')).toMatch(
    /^王文周说，[^]*\n——《誓将脱贫攻坚进行到底》（原文第31段），壶关故事档案\nhttp.*\/accounts\/wang-wenzhou\/#[\w-]+$/,
  );
});

it('a term in quotation marks is plain text of its sentence', async () => {
  const { page } = await open('/accounts/feng-haigang/');
  const sentence = await page.locator('.passage li', { hasText: '头雁' }).textContent();
  expect(sentence).toContain('由“头雁”领路，并创新“三六”工作法；');
  const note = page.locator('[id="term-515-gong-zuo-fa"]');
  await page.getByRole('button', { name: '词条：“515”工作法' }).click();
  expect(await note.innerText()).toContain('待考');
});

it('the ledger on a phone is 8,600 px high at most', async () => {
  const { page } = await open('/data/figures/', { viewport: { width: 360, height: 640 } });
  expect(await page.locator('html').evaluate((html) => html.scrollHeight)).toBeLessThanOrEqual(
    8600,
  );
});

it('the data pages fit their sheets of paper', async () => {
  for (const [path, most] of [
    ['/data/figures/', 8],
    ['/data/', 5],
    ['/timeline/', 4],
    ['/glossary/', 7],
  ] as const) {
    const { page, close } = await open(path);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g)!.length, path).toBeLessThanOrEqual(most);
    await close();
  }
});

it('a search shows five choices of a filter, the others behind a line, and keeps in sight what is ticked', async () => {
  const { page } = await open('/search/?q=贫困', { viewport: { width: 1280, height: 900 } });
  const group = page.locator('.search-facets fieldset').first();
  await group.waitFor();
  expect(await group.locator('label:visible').count()).toBe(5);
  const fold = group.locator('details');
  await fold.locator('summary').click();
  const value = (await fold.locator('input').last().getAttribute('value'))!;
  await group.locator(`input[value="${value}"]`).click();
  await expect.poll(() => group.locator('> label:visible').count()).toBe(6);
});
