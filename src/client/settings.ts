/** Reading settings: remembers the reader's choices from page to page, and offers to read aloud. */

/**
 * Restores the stored choices, stores the next ones, and shows the button that reads aloud where
 * the browser can speak. Without this the choices hold for the visit of the page.
 */
export function offerSettings(page: Document): void {
  const panel = page.querySelector<HTMLDetailsElement>('.settings');
  if (!panel) return;
  remember(panel);
  const button = panel.querySelector('button')!;
  offerReading(button);
  button.addEventListener('click', () => {
    panel.open = false;
    // Phones of Apple let only a tap start the voice, and the script comes after it.
    speechSynthesis.speak(new SpeechSynthesisUtterance(''));
    void import('#read-aloud/start.ts').then(({ startReading }) => startReading(page, panel));
  });
}

/** Storage may be refused (private windows, embedded browsers): the choice then lasts one page. */
function remember(panel: HTMLElement): void {
  try {
    for (const input of panel.querySelectorAll('input')) {
      const { name, value } = input;
      if (localStorage.getItem(name) === value) input.checked = true;
      input.addEventListener('change', () =>
        localStorage.setItem(name, input.checked ? value : ''),
      );
    }
  } catch {
    // Nothing to restore; the inputs work all the same.
  }
}

/**
 * A Chinese voice may exist as long as the list is empty: browsers fill it after they were asked.
 * Once it is there and holds none, there is nothing to offer.
 */
function offerReading(button: HTMLButtonElement): void {
  const synthesis = globalThis.speechSynthesis as SpeechSynthesis | undefined;
  if (!synthesis || !canLookBehind()) return;
  const look = () => {
    const voices = synthesis.getVoices();
    button.hidden =
      voices.length > 0 && !voices.some(({ lang }) => /^(?:zh|cmn)(?![a-z])/i.test(lang));
  };
  look();
  synthesis.addEventListener?.('voiceschanged', look);
}

/** The script that reads aloud does not load in Safari before 16.4: its patterns look behind. */
function canLookBehind(): boolean {
  try {
    return new RegExp('(?<=a)b').test('ab');
  } catch {
    return false;
  }
}
