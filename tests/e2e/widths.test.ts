/** No page scrolls sideways in any window in which people read it, in any text size they may choose. */
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { siteUrl, useBrowser } from './browser.ts';
import { kinds } from './kinds.ts';

const open = useBrowser();
const widths = [360, 768, 1024, 1280, 1440, 1600];
/** The switches of a text size, by id; pages for frames have none. */
const sizes = [['text-standard'], ['text-large'], ['text-huge'], ['text-huge', 'care']];

/** By how many pixels a page is too wide, in each window and text size where it is. */
async function readTooWide(page: Page, path: string): Promise<string[]> {
  return page.evaluate(
    async ({ path, widths, sizes }) => {
      const frame = document.createElement('iframe');
      // Without scripts: the switches alone have to do it, and nothing is remembered.
      frame.setAttribute('sandbox', 'allow-same-origin');
      frame.style.cssText = 'position: absolute; border: 0; height: 900px';
      frame.src = path;
      document.body.replaceChildren(frame);
      await new Promise((loaded) => frame.addEventListener('load', loaded));
      const { documentElement: html } = frame.contentDocument!;
      await frame.contentDocument!.fonts.ready;
      const find = (id: string) => html.querySelector<HTMLInputElement>(`#${id}`);
      return (find('text-huge') ? sizes : [[]]).flatMap((switches) => {
        for (const id of switches) find(id)!.checked = true;
        return widths.flatMap((width) => {
          frame.style.width = `${width}px`;
          const overflow = html.scrollWidth - html.clientWidth;
          return overflow > 0 ? [`${switches.join(' + ')} at ${width}: ${overflow} px`] : [];
        });
      });
    },
    { path, widths, sizes },
  );
}

let page: Page;
beforeAll(async () => {
  ({ page } = await open('/privacy/', { viewport: { width: 1280, height: 900 }, bypassCSP: true }));
});

it.each(Object.entries(kinds))(
  'a page of the kind %s fits its window in three text sizes, and in the care edition',
  async (_, path) => {
    expect(await readTooWide(page, siteUrl + path)).toEqual([]);
  },
);

describe('the margin of a story', () => {
  it.each(
    [kinds.account, kinds.case, kinds.township, kinds.programme, kinds.topic].filter(Boolean),
  )('%s holds no two things in one place', async (path) => {
    await page.goto(siteUrl + path);
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
  });
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
  });
});
