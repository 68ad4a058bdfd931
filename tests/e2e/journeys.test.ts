import { describe, expect, it } from 'vitest';
import { content, countyOfPlace } from '../picks.ts';
import { isUnderPath, siteUrl, useBrowser } from './browser.ts';
import { story } from './kinds.ts';

const open = useBrowser();
const widths = { phone: 360, desktop: 1280 };

/** A figure that a story prints, and the story. */
const [kind = '', id = ''] = story.split('/').filter(Boolean);
const told = content[kind as 'accounts'].find((each) => each.id === id)!;
const printed = told.components.find(({ name }) => name === 'Figure')?.attributes['id'] ?? '';
/** In a series home leads to the counties, and these to their stories. */
const county = countyOfPlace([told.data].flatMap((data) => data.places)[0]);
const isSeries = content.counties.length > 0;
const record = content.figures.find((figure) => figure.id === printed)!;

describe.skipIf(!record).each(Object.entries(widths))('on a %s', (_name, width) => {
  it.each([true, false])(
    'a reader goes from home to a story, to a figure, to its source (JavaScript: %s)',
    async (javaScriptEnabled) => {
      const viewport = { width, height: 800 };
      const { page, faults } = await open('/', { viewport, javaScriptEnabled });
      if (isSeries) await page.locator(`main a[href$="/counties/${county}/"]`).first().click();
      await page.locator(`main a[href$="${story}"]`).first().click();
      // A page that is still coming moves what is clicked.
      await page.waitForLoadState();
      expect(new URL(page.url()).pathname.endsWith(story)).toBe(true);

      const figure = page.locator(`.prose data[data-figure="${printed}"]`).first();
      expect(await figure.textContent()).toBe(record.printed);
      await figure.getByRole('button').click();
      const note = page.locator(`[id="note-${printed}"]`);
      await note.waitFor({ state: 'visible', timeout: 5_000 });
      expect(await note.textContent()).toContain(record.label);

      const { source, paragraph } = record;
      const link = note.locator(`a[href$="/sources/${source}/#${paragraph}"]`);
      await link.first().click();
      await page.waitForURL(`${siteUrl}/sources/${source}/#${paragraph}`);
      expect(await page.locator(`#${paragraph}`).isVisible()).toBe(true);
      expect(faults).toEqual([]);
    },
  );
});

describe('the keyboard alone', () => {
  it.skipIf(isUnderPath)('skips to the text, opens a figure and closes it', async () => {
    const { page } = await open(story);
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
    expect(passed).toEqual(['跳到正文', content.site.name, '讲述', '村庄', '乡镇']);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/townships\/$/);
    expect(await page.locator('nav [aria-current=page]').textContent()).toBe('乡镇');
  });

  it.skipIf(isUnderPath)('opens the share kit, and copies the address', async () => {
    const { page } = await open(story, {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await page.locator('.share summary').press('Enter');
    await page.getByRole('button', { name: '复制网址' }).press('Enter');
    await page.getByRole('button', { name: '已复制' }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(story);
  });
});

const derived = content.figures.find((figure) => figure.derived);
const copied = content.figures.find((figure) => !figure.derived);
it.skipIf(isUnderPath || !derived || !copied)(
  'the ledger is filtered without JavaScript',
  async () => {
    const { page } = await open('/data/figures/', { javaScriptEnabled: false });
    await page.getByLabel('本站推算', { exact: true }).check();
    const rowOf = (id: string) => page.locator('tr', { has: page.locator(`[id="${id}"]`) });
    expect(await rowOf(derived!.id).isVisible()).toBe(true);
    expect(await rowOf(copied!.id).isVisible()).toBe(false);
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
