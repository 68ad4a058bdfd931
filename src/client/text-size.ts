/** Remembers the reader's text size from page to page. */

const key = 'text-size';

/**
 * Restores the stored choice and stores the next one.
 * Storage may be refused (private windows, embedded browsers): the size then lasts one page.
 */
export function rememberTextSize(page: Document, storage: Storage): void {
  const radios = page.querySelectorAll<HTMLInputElement>('input[name="text-size"]');
  try {
    const stored = storage.getItem(key);
    for (const radio of radios) {
      if (radio.value === stored) radio.checked = true;
      radio.addEventListener('change', () => storage.setItem(key, radio.value));
    }
  } catch {
    // Nothing to restore; the radios work all the same.
  }
}
