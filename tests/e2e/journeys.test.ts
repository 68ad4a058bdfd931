import { describe, expect, it } from 'vitest';
import { siteUrl, useBrowser } from './browser.ts';

const open = useBrowser();
const widths = { phone: 360, desktop: 1280 };

describe.each(Object.entries(widths))('on a %s', (_name, width) => {
  it.each([true, false])(
    'a reader goes from home to a story, to a figure, to its source (JavaScript: %s)',
    async (javaScriptEnabled) => {
      const viewport = { width, height: 800 };
      const { page, faults } = await open('/', { viewport, javaScriptEnabled });
      await page.getByRole('link', { name: '誓将脱贫攻坚进行到底' }).click();
      // A page that is still coming moves what is clicked.
      await page.waitForLoadState();
      expect(await page.locator('h1').textContent()).toBe('誓将脱贫攻坚进行到底');

      const figure = page.locator('.prose data[data-figure="dahe.households"]').first();
      expect(await figure.textContent()).toBe('242户');
      await figure.getByRole('button').click();
      const note = page.locator('[id="note-dahe.households"]');
      await note.waitFor({ state: 'visible', timeout: 5_000 });
      expect(await note.textContent()).toContain('原文未注明');

      await note.getByRole('link', { name: '原文第31段' }).click();
      await page.waitForURL(`${siteUrl}/sources/huguan-chapter/#p31`);
      expect(await page.locator('#p31').isVisible()).toBe(true);
      expect(await page.locator('#p31').textContent()).toContain('王文周');
      expect(faults).toEqual([]);
      await page.context().close();
    },
  );
});

describe('the keyboard alone', () => {
  it('skips to the text, opens a figure and closes it', async () => {
    const { page } = await open('/accounts/wang-wenzhou/');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('跳到正文');
    await page.keyboard.press('Enter');
    await page.waitForURL(/#main$/);

    const button = page.locator('.prose data button').first();
    await button.focus();
    await page.keyboard.press('Enter');
    expect(await page.locator('.figure-note:popover-open').count()).toBe(1);
    await page.keyboard.press('Escape');
    expect(await page.locator('.figure-note:popover-open').count()).toBe(0);
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.context().close();
  });

  it('goes by the menu from section to section, and always shows where it is', async () => {
    const { page } = await open('/');
    const focused = () =>
      page.evaluate(() => {
        const element = document.activeElement!;
        const { outlineStyle, outlineWidth } = getComputedStyle(element);
        return { text: element.textContent, outline: `${outlineStyle} ${outlineWidth}` };
      });
    const passed: string[] = [];
    for (let presses = 0; presses < 12 && passed.at(-1) !== '乡镇'; presses++) {
      await page.keyboard.press('Tab');
      const { text, outline } = await focused();
      passed.push(text);
      expect(outline, text).toBe('solid 3px');
    }
    expect(passed).toEqual(['跳到正文', '壶关故事档案', '讲述', '村庄', '乡镇']);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/townships\/$/);
    expect(await page.locator('nav [aria-current=page]').textContent()).toBe('乡镇');
    await page.context().close();
  });

  it('opens the share kit, and copies the address', async () => {
    const { page } = await open('/cases/dahe/', {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await page.locator('.share summary').press('Enter');
    await page.getByRole('button', { name: '复制网址' }).press('Enter');
    await page.getByRole('button', { name: '已复制' }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/\/cases\/dahe\/$/);
    await page.context().close();
  });
});

it('the ledger is filtered without JavaScript', async () => {
  const { page } = await open('/data/figures/', { javaScriptEnabled: false });
  await page.getByLabel('本站推算', { exact: true }).check();
  const rowOf = (id: string) => page.locator('tr', { has: page.locator(`[id="${id}"]`) });
  expect(await rowOf('dahe.exited-2016-households').isVisible()).toBe(true);
  expect(await rowOf('dahe.households').isVisible()).toBe(false);
  await page.context().close();
});

it.each([true, false])(
  'a page that was folded into another leads to its passage there (JavaScript: %s)',
  async (javaScriptEnabled) => {
    const { page, faults } = await open('/themes/ecology/', { javaScriptEnabled });
    await page.waitForURL(`${siteUrl}/themes/routes/#ecology`);
    expect(await page.locator('#ecology').isVisible()).toBe(true);
    expect(faults).toEqual([]);
    await page.context().close();
    for (const [from, to] of [
      ['cite/themes/ecology.bib', 'cite/themes/routes.bib'],
      ['qr/themes/tourism.svg', 'qr/themes/industry.svg'],
    ]) {
      const [old, now] = await Promise.all([from, to].map((path) => fetch(`${siteUrl}/${path}`)));
      expect(await old!.text()).toBe(await now!.text());
    }
  },
);

it('an unknown address gets the 404 page, a missing slash a redirect', async () => {
  const missing = await fetch(`${siteUrl}/no-such-page/`);
  expect(missing.status).toBe(404);
  expect(await missing.text()).toContain('找不到这个网页');
  const redirect = await fetch(`${siteUrl}/accounts`, { redirect: 'manual' });
  expect(redirect.status).toBe(301);
  expect(redirect.headers.get('location')).toMatch(/\/accounts\/$/);
});

it('a malformed address is answered, and never redirects to another host', async () => {
  for (const path of ['/%E0%A4%A', '//', '//example.com', '/..%2f..%2fetc/passwd', '/%00']) {
    const response = await fetch(siteUrl + path, { redirect: 'manual' });
    expect([200, 301, 404], path).toContain(response.status);
    expect(response.headers.get('location') ?? '/', path).not.toMatch(/^\/\//);
  }
});
