/** The data pages as a book has them: on paper, on a phone, in larger text; and what search leaves out. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { content } from '../picks.ts';
import { useBrowser } from './browser.ts';
import { hasKinds, kinds } from './kinds.ts';

const open = useBrowser();
const phone = { width: 360, height: 780 };

/** How many sheets of A4 a page takes. */
async function countSheets(page: Page): Promise<number> {
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  return pdf.match(/\/Type\s*\/Page\b/g)!.length;
}

describe('on paper', () => {
  it.each([
    // Rows of the ledger, charts, events and terms that a sheet holds at the least.
    [kinds.ledger, 1 + Math.ceil(content.figures.length / 13)],
    [kinds.data, 3 + Math.ceil(content.charts.length / 3)],
    [kinds.timeline, 2 + Math.ceil((content.events.length + content.figures.length / 4) / 12)],
    [kinds.glossary, 1 + Math.ceil(content.terms.length / 2.5)],
  ])('%s takes %i sheets at most', async (path, most) => {
    const { page } = await open(path);
    expect(await countSheets(page)).toBeLessThanOrEqual(most);
  });

  it('the ledger gives each label room for eight characters, and no cell leaves its column', async () => {
    const { page } = await open(kinds.ledger, { viewport: { width: 643, height: 900 } });
    await page.emulateMedia({ media: 'print' });
    const cells = await page.locator('tbody th, tbody td').evaluateAll((all) =>
      all.map((cell) => ({
        isLabel: cell.tagName === 'TH',
        em: cell.clientWidth / parseFloat(getComputedStyle(cell).fontSize),
        over: cell.scrollWidth - cell.clientWidth,
      })),
    );
    expect(cells.filter(({ over }) => over > 0)).toEqual([]);
    expect(Math.min(...cells.filter(({ isLabel }) => isLabel).map(({ em }) => em))).toBeGreaterThan(
      8,
    );
  });
});

const subjects = new Set(content.figures.map(({ id }) => id.split('.')[0]));

describe('the ledger on a phone', () => {
  it('takes 79 px a figure at most, labels and values facing each other', async () => {
    const { page } = await open(kinds.ledger, { viewport: phone });
    const height = await page.locator('html').evaluate((html) => html.scrollHeight);
    // Up to five subjects stand in the room of the head; each further one has a heading of its own.
    const headings = 60 * Math.max(0, subjects.size - 5);
    expect(height - 1_500 - headings).toBeLessThanOrEqual(79 * content.figures.length);
    const rows = await page.locator('tbody tr:not(.long)').evaluateAll((all) =>
      all.map((row) => {
        const [label, value] = ['th a', 'td data'].map((part) =>
          row.querySelector(part)!.getBoundingClientRect(),
        );
        return { apart: value!.left - label!.right, down: Math.abs(value!.top - label!.top) };
      }),
    );
    expect(rows.length).toBeGreaterThan(content.figures.length / 2);
    for (const { apart, down } of rows) {
      expect(apart).toBeGreaterThan(0);
      expect(down).toBeLessThan(8);
    }
  });

  it('leaves out of a row only what the line above the rows says', async () => {
    const { page } = await open(kinds.ledger, { viewport: phone });
    const hidden = await page.locator('main section:has(tbody)').evaluateAll((all) =>
      all.flatMap((section) => {
        const line = section.querySelector('.common-line')?.textContent ?? '';
        return [...section.querySelectorAll<HTMLElement>('td:not(.id)')]
          .filter((cell) => cell.offsetParent === null)
          .map((cell) => line.includes(cell.textContent.trim()));
      }),
    );
    expect(hidden.length).toBeGreaterThan(content.figures.length / 2);
    expect(hidden).not.toContain(false);
  });

  it('leads to each subject where there are several', async () => {
    const { page } = await open(kinds.ledger, { viewport: phone });
    const subjects = new Set(content.figures.map(({ id }) => id.replace(/\..*/, '')));
    const jumps = page.locator('.jump a');
    expect(await jumps.count()).toBe(subjects.size > 1 ? subjects.size : 0);
    if (subjects.size > 1) {
      await jumps.last().click();
      expect(new URL(page.url()).hash).toBe(
        `#${await page.locator('main h2').last().getAttribute('id')}`,
      );
    }
  });

  it('shows the row that its label names', async () => {
    const { page } = await open(kinds.ledger, { viewport: phone });
    const { id } = content.figures.at(-1)!;
    await page.locator(`th a[href="#${id}"]`).click();
    expect(new URL(page.url()).hash).toBe(`#${id}`);
  });
});

/** The smallest label of the charts that are shown, as it is seen. */
const smallestLabel = (page: Page): Promise<number> =>
  page.locator('.chart-picture svg').evaluateAll((all) =>
    Math.min(
      ...(all as SVGSVGElement[])
        .filter(({ clientWidth }) => clientWidth > 0)
        .flatMap((svg) => {
          const scale = svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
          return [...svg.querySelectorAll('text')].map(
            (text) => scale * Number(text.getAttribute('font-size')),
          );
        }),
    ),
  );

it.each([320, 360, 768, 1280])(
  'the labels of charts grow with the text and never shrink, in a window of %i px',
  async (width) => {
    for (const path of [kinds.data, kinds.chart, kinds.case].filter(Boolean)) {
      const { page, close } = await open(path, { viewport: { width, height: 780 } });
      const sizes: number[] = [];
      for (const size of ['standard', 'large', 'huge']) {
        await page.locator(`#text-${size}`).evaluate((radio: HTMLInputElement) => radio.click());
        sizes.push(await smallestLabel(page));
      }
      expect(sizes, path).toEqual(sizes.toSorted((one, other) => one - other));
      const overflow = await page
        .locator('html')
        .evaluate((html) => html.scrollWidth - html.clientWidth);
      expect(overflow, path).toBe(0);
      await close();
    }
  },
);

it.skipIf(!hasKinds('chart'))('the codes to embed a chart wait behind their names', async () => {
  const { page } = await open(kinds.chart, { viewport: phone });
  expect(await page.locator('pre:visible').count()).toBe(0);
  await page.getByText('嵌入代码（iframe）').click();
  expect(await page.locator('pre:visible').innerText()).toContain('<iframe');
});

describe('the search', () => {
  it('says once that nothing was found', async () => {
    const { page } = await open('/search/?q=QXZJ');
    await page.locator('[data-part=ways] h2').waitFor();
    const seen = await page.locator('main').innerText();
    expect(seen.match(/没有找到含/g)).toHaveLength(1);
    const status = await page
      .locator('[role=status]')
      .evaluate((element) => getComputedStyle(element).clipPath);
    expect(status).toBe('inset(50%)');
  });

  it('begins its index with the stories, and sets titles in the Song face', async () => {
    const { page } = await open('/search/');
    const first = page.locator('.search-index li a').first();
    expect(await first.getAttribute('href')).toMatch(
      /\/(?:accounts|cases|townships|themes)\/[^/]+\/$/,
    );
    expect(await first.evaluate((link) => getComputedStyle(link).fontFamily)).toMatch(
      /^"Archive Song"/,
    );
  });
});
