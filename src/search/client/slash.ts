/** `/` leads to the search box. */

const writing = 'input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable]';

/** Listens for the key, except where the reader is writing. */
export function focusOnSlash(page: Document, box: HTMLElement): void {
  page.addEventListener('keydown', (event) => {
    const { key, target, ctrlKey, metaKey, altKey } = event;
    if (key !== '/' || ctrlKey || metaKey || altKey) return;
    if (target instanceof Element && target.closest(writing)) return;
    event.preventDefault();
    box.focus();
  });
}
