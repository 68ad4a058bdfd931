/** Makes a page's citation the reader's own: today's date in it, and a button that copies it. */

/**
 * Enhances the citation of a page, if it has one.
 * @param page the document
 * @param today the reader's clock
 */
export function enhanceCitation(page: Document, today: Date): void {
  const line = page.querySelector('[data-citation]');
  const button = line?.parentElement?.querySelector('button');
  if (!line || !button) return;
  const accessed = line.querySelector('time');
  const parts = [today.getFullYear(), today.getMonth() + 1, today.getDate()];
  const date = parts.map((part) => String(part).padStart(2, '0')).join('-');
  // Never before the build: west of China, today may still be the day before.
  if (accessed && date > accessed.textContent) accessed.textContent = date;
  button.hidden = false;
  button.ariaLive = 'polite';
  button.addEventListener('click', () => {
    getSelection()?.selectAllChildren(line);
    void copySelected(page, line.textContent).then((isCopied) => {
      button.textContent = button.dataset[isCopied ? 'copied' : 'selected'] ?? '';
    });
  });
}

/** Whether it was copied. Where copying is refused, the line is left selected for the reader. */
async function copySelected(page: Document, text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Over plain HTTP, and in some apps, there is no clipboard: the old way may still work.
    return page.execCommand('copy');
  }
}
