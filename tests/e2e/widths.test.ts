/** No page scrolls sideways in any window in which people read it, in any text size they may choose. */
import { describe, expect, it } from 'vitest';
import { useBrowser } from './browser.ts';
import { kinds } from './kinds.ts';
import { readOverflow } from './layout.ts';

const open = useBrowser();
const widths = [360, 768, 1024, 1280, 1440, 1600];
/** The switches of a text size, by id; pages for frames have none. */
const sizes = [['text-standard'], ['text-large'], ['text-huge'], ['text-huge', 'care']];

describe.concurrent.each(Object.entries(kinds))('%s', (_, path) => {
  it('fits its window in three text sizes, and in the care edition', async () => {
    // Without scripts: the switches alone have to do it, and nothing is remembered.
    const { page } = await open(path, { javaScriptEnabled: false });
    const isSwitched = (await page.locator('#text-huge').count()) > 0;
    const found: string[] = [];
    for (const switches of isSwitched ? sizes : [[]]) {
      for (const id of switches) {
        await page.locator(`#${id}`).evaluate((input: HTMLInputElement) => {
          input.checked = true;
        });
      }
      for (const width of widths) {
        await page.setViewportSize({ width, height: 900 });
        const overflow = await readOverflow(page);
        if (overflow > 0) found.push(`${switches.join(' + ')} at ${width}: ${overflow} px`);
      }
    }
    expect(found).toEqual([]);
    await page.context().close();
  });
});

describe('the margin of a story', () => {
  it.each([...Object.entries(kinds), ['routes', '/themes/routes/']])(
    'of the kind %s holds no two things in one place',
    async (_, path) => {
      const { page } = await open(path, { viewport: { width: 1280, height: 900 } });
      const met = await page.evaluate(() => {
        const inMargin = '.passage-source a, .note-short, .chart-notes';
        const boxes = [...document.querySelectorAll<HTMLElement>(inMargin)]
          .filter((element) => getComputedStyle(element).visibility === 'visible')
          .map((element) => ({ element, box: element.getBoundingClientRect() }));
        return boxes.flatMap(({ element, box }, at) =>
          boxes
            .slice(at + 1)
            .filter(
              ({ box: other }) =>
                box.left < other.right &&
                other.left < box.right &&
                box.top < other.bottom &&
                other.top < box.bottom,
            )
            .map((other) => `${element.innerText} | ${other.element.innerText.slice(0, 20)}`),
        );
      });
      expect(met).toEqual([]);
      await page.context().close();
    },
  );
});

describe('a story', () => {
  it.each([
    ['text-standard', 1280, true],
    ['text-huge', 1280, false],
    ['text-large', 1600, true],
  ])('in %s at %i px stands beside its margin: %s', async (size, width, isBeside) => {
    const { page } = await open(kinds.account, { viewport: { width, height: 900 } });
    await page.locator(`#${size}`).evaluate((input: HTMLInputElement) => input.click());
    const right = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((element) => {
          const { left, right } = element.getBoundingClientRect();
          return { left, right };
        });
    const [text, source] = [await right('.passage > p'), await right('.passage-source a')];
    expect(source.left > text.right).toBe(isBeside);
    expect(source.right).toBeLessThanOrEqual(width);
    await page.context().close();
  });
});
