/** Loads the search page's script once the reader acts: arrives with a query, types or clicks. */

import { focusOnSlash } from './slash.ts';

const acts = ['keydown', 'input', 'pointerdown'];

/** Waits for the reader. */
export function awaitSearcher(root: HTMLElement): void {
  const start = () => {
    for (const type of acts) root.removeEventListener(type, start);
    // Without its script the page can only say so; the index of pages stays.
    import('./page.ts').then(
      ({ startSearchPage }) => startSearchPage(root),
      (error: unknown) => {
        list.dataset['state'] = 'error';
        // A script that came and cannot be read is newer than its browser.
        const reason = error instanceof SyntaxError ? 'tooOld' : 'failed';
        root.querySelector('[role=status]')!.textContent = root.dataset[reason]!;
      },
    );
  };
  const list = root.querySelector<HTMLElement>('[data-search-results]')!;
  const input = root.querySelector<HTMLInputElement>('input[name=q]')!;
  focusOnSlash(document, input);
  if (location.search) {
    list.dataset['state'] = 'loading';
    return start();
  }
  for (const type of acts) root.addEventListener(type, start);
  // The box is what one comes for; the focus alone loads nothing.
  input.focus({ preventScroll: true });
}
