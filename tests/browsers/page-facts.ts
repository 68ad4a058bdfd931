/** What the walk reads off a page. Each function runs in the page, in old browsers too, and stands alone. */

/** What shows that the styles have come and nothing hangs over. */
export function readLook() {
  const shown = (element: Element) => element.getClientRects().length > 0;
  const buttons = Array.from(document.querySelectorAll('button:not([popovertarget])')).filter(
    shown,
  );
  const links = document.querySelectorAll('.site-header nav a');
  return {
    ground: getComputedStyle(document.body).backgroundColor,
    heading: getComputedStyle(document.querySelector('h1')!)
      .fontFamily.split(',')[0]!
      .replace(/"/g, ''),
    links: Array.from(links).filter(shown).length,
    isTooWide: document.documentElement.scrollWidth > innerWidth,
    // Switches that lead to what does not show, and buttons that say nothing.
    deadLinks: Array.from(document.querySelectorAll('[href="#settings"]')).filter(
      (each) => shown(each) && !shown(document.querySelector('.settings')!),
    ).length,
    deadButtons: buttons.filter((each) => !each.textContent!.trim()).map((each) => each.outerHTML),
  };
}

/** The first chart of the page: how many pictures of it show, and the first two colours. */
export function readChart() {
  const pictures = Array.from(document.querySelectorAll('.chart-picture svg')).filter(
    (each) => each.getClientRects().length > 0,
  );
  const fills = Array.from(
    pictures[0]!.querySelectorAll('path[fill^="var"]'),
    (path) => getComputedStyle(path).fill,
  );
  return { pictures: pictures.length, colours: Array.from(new Set(fills)).slice(0, 2) };
}

/** Whether a note shows within the window. */
export function isNoteInSight() {
  const target = document.querySelector('.prose .figure button')!.getAttribute('popovertarget')!;
  const { top, bottom, height } = document.getElementById(target)!.getBoundingClientRect();
  return height > 0 && top >= 0 && bottom <= innerHeight;
}

export function readSourceLink() {
  const target = document.querySelector('.prose .figure button')!.getAttribute('popovertarget')!;
  return document.getElementById(target)!.querySelector<HTMLAnchorElement>('a[href*="/sources/"]')!
    .href;
}

export const readHeading = () => document.querySelector('h1')!.textContent;

/** Whether the search has come to an end, and its first result or the answers above it have a text. */
export function hasFound(text: string) {
  const list = document.querySelector<HTMLElement>('[data-search-results]')!;
  const read = (selector: string) => document.querySelector(selector)?.textContent ?? '';
  const found = read('[data-search-result]') + read('[data-part=figures]');
  return list.dataset['state'] === 'done' && found.includes(text);
}

export const isAlive = () => document.querySelector('.chart-picture canvas') !== null;

export const areSettingsOffered = () =>
  document.querySelector('.settings')!.getClientRects().length > 0;

export const readTextSize = () => getComputedStyle(document.documentElement).fontSize;

/** Leaves the browser as it was for the next walker. */
export function forget() {
  localStorage.clear();
  return true;
}

/** The button says that the citation is copied, or selected for the reader to copy. */
export function isCitationTaken() {
  const button = document.querySelector<HTMLElement>('.citation-files button')!;
  const { copied, selected } = button.dataset;
  return button.textContent === copied || button.textContent === selected;
}
