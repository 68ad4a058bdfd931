/** The search box of every page: `/` leads to it, focus warms the engine, arrivals are highlighted. */
import { highlightParameter } from '#lib/search/highlight-param.ts';

/** Starts the box. @param base the site's base path, with a slash at the end */
export function startSearchBox(page: Document, base: string): void {
  const box = page.querySelector<HTMLInputElement>('input[name=q]');
  page.addEventListener('keydown', (event) => {
    const { target } = event;
    const typing =
      target instanceof Element &&
      target.closest(
        'input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable]',
      );
    if (event.key !== '/' || typing || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    box?.focus();
  });
  box?.addEventListener(
    'focus',
    () =>
      void import('./load.ts')
        .then(({ loadEngine }) => loadEngine(`${base}pagefind/`))
        .catch(() => undefined),
    { once: true },
  );
  if (new URLSearchParams(location.search).has(highlightParameter)) {
    void import('./highlight.ts').then(({ highlightArrival }) => highlightArrival(page));
  }
}
