/** What tests of pages read off the layout: overflow, clipped text, words. */
import type { Page } from 'playwright-core';

/** How many pixels a page is wider than its window. */
export const readOverflow = (page: Page): Promise<number> =>
  page.locator('html').evaluate((html) => Math.max(0, html.scrollWidth - html.clientWidth));

/** Sets the text as far apart as WCAG 1.4.12 lets readers set it; by CSSOM, which no policy stops. */
export const spaceText = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }' +
        'p { margin-block-end: 2em !important }',
    );
    document.adoptedStyleSheets.push(sheet);
  });

/** Elements with text of their own whose text does not fit and is cut off. */
export const findClippedText = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('body *')]
      .filter((element) => {
        const { overflowX, overflowY, clipPath } = getComputedStyle(element);
        const cutsOff = [overflowX, overflowY].some((overflow) => /hidden|clip/.test(overflow));
        const hasText = [...element.childNodes].some(
          ({ nodeType, textContent }) => nodeType === Node.TEXT_NODE && textContent?.trim(),
        );
        const isForVoices = clipPath !== 'none';
        return (
          cutsOff &&
          hasText &&
          !isForVoices &&
          (element.scrollWidth > element.clientWidth + 1 ||
            element.scrollHeight > element.clientHeight + 1)
        );
      })
      .map(({ outerHTML }) => outerHTML.slice(0, 200)),
  );

/** The words of the main part, except for buttons and dates that a script adds. */
export const readMain = (page: Page): Promise<string> => page.evaluate(readWords, undefined);

/** The same of the page as the server sends it, before any script has run. */
export async function readMainAsSent(page: Page): Promise<string> {
  return page.evaluate(readWords, await (await fetch(page.url())).text());
}

/** @param html of the page; what stands in the window, if left out */
function readWords(html: string | undefined): string {
  const page = html === undefined ? document : new DOMParser().parseFromString(html, 'text/html');
  const main = page.querySelector('main')!.cloneNode(true) as HTMLElement;
  for (const part of main.querySelectorAll('button, noscript, template, time, script')) {
    part.remove();
  }
  return main.textContent.replace(/\s+/g, ' ').trim();
}
