/** Arrows walk through the results, Escape leads back to the box. */

/**
 * Listens for the keys.
 * @param root the search page
 * @param input its box
 */
export function walkResults(root: HTMLElement, input: HTMLInputElement): void {
  root.addEventListener('keydown', (event) => {
    if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
    const links = [...root.querySelectorAll<HTMLElement>('[data-search-result] h2 a')];
    const at = links.indexOf(document.activeElement as HTMLElement);
    const inBox = document.activeElement === input;
    if (event.key === 'Escape' && inBox && input.value) {
      input.value = '';
      input.dispatchEvent(new InputEvent('input'));
    } else if (event.key === 'Escape' && !inBox) {
      input.focus();
      input.select();
    } else if (event.key === 'ArrowDown' && (inBox || at >= 0)) {
      links[at + 1]?.focus();
    } else if (event.key === 'ArrowUp' && at >= 0) {
      (links[at - 1] ?? input).focus();
    } else return;
    event.preventDefault();
  });
}
