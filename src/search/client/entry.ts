/** Loads the search page's script once the reader acts: arrives with a query, types or clicks. */

import { focusOnSlash } from './slash.ts';

const acts = ['keydown', 'input', 'pointerdown'];

/** Waits for the reader. */
export function awaitSearcher(root: HTMLElement): void {
  const start = () => {
    for (const type of acts) root.removeEventListener(type, start);
    void import('./page.ts').then(({ startSearchPage }) => startSearchPage(root));
  };
  const input = root.querySelector<HTMLInputElement>('input[name=q]')!;
  focusOnSlash(document, input);
  if (location.search) {
    root.querySelector<HTMLElement>('[data-search-results]')!.dataset['state'] = 'loading';
    return start();
  }
  for (const type of acts) root.addEventListener(type, start);
  // The box is what one comes for; the focus alone loads nothing.
  input.focus({ preventScroll: true });
}
