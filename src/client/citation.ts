/** Makes a page's citation the reader's own: today's date in it, and a button that copies it. */

/**
 * Enhances the citation of a page, if it has one.
 * @param page the document
 * @param today the reader's clock
 */
export function enhanceCitation(page: Document, today: Date): void {
  const line = page.querySelector('[data-citation]');
  const button = line?.nextElementSibling?.querySelector('button');
  if (!line || !button) return;
  const parts = [today.getFullYear(), today.getMonth() + 1, today.getDate()];
  const accessed = line.querySelector('time');
  if (accessed) accessed.textContent = parts.map((part) => String(part).padStart(2, '0')).join('-');
  button.hidden = false;
  button.ariaLive = 'polite';
  button.addEventListener('click', () => {
    const say = (word = '') => (button.textContent = word);
    navigator.clipboard.writeText(line.textContent).then(
      () => say(button.dataset['copied']),
      () => say(button.dataset['failed']),
    );
  });
}
