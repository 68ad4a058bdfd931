/** Reading settings: remembers the reader's choices from page to page, offers to read and to print. */

/**
 * Restores the stored choices, stores the next ones, and shows the buttons that print and, where
 * the browser can speak, read aloud. Without this the choices hold for the visit of the page.
 */
export function offerSettings(page: Document): void {
  const panel = page.querySelector<HTMLDetailsElement>('.settings');
  if (!panel) return;
  remember(page);
  // The panel is closed, and not every browser opens it for a link.
  for (const link of page.querySelectorAll<HTMLElement>('[href="#settings"]')) {
    link.onclick = (event) => {
      event.preventDefault();
      panel.open = true;
      panel.querySelector('input')!.focus();
    };
  }
  for (const button of page.querySelectorAll<HTMLElement>('[data-print]')) {
    button.hidden = false;
    button.onclick = () => print();
  }
  offerReading(page.querySelectorAll('[data-read-aloud]'), () => {
    panel.open = false;
    // Phones of Apple let only a tap start the voice, and the script comes after it.
    speechSynthesis.speak(new SpeechSynthesisUtterance(''));
    void import('#read-aloud/start.ts').then(({ startReading }) => startReading(page, panel));
  });
}

/** Storage may be refused (private windows, embedded browsers): the choice then lasts one page. */
function remember(page: Document): void {
  try {
    for (const input of page.querySelectorAll<HTMLInputElement>('.care input, .settings input')) {
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
function offerReading(buttons: NodeListOf<HTMLElement>, start: () => void): void {
  const synthesis = globalThis.speechSynthesis as SpeechSynthesis | undefined;
  if (!synthesis || !canLookBehind()) return;
  const look = () => {
    const voices = synthesis.getVoices();
    const isMute =
      voices.length > 0 && !voices.some(({ lang }) => /^(zh|cmn)(?![a-z])/i.test(lang));
    for (const button of buttons) button.hidden = isMute;
  };
  for (const button of buttons) button.addEventListener('click', start);
  look();
  synthesis.onvoiceschanged = look;
}

/** The script that reads aloud does not load in Safari before 16.4: its patterns look behind. */
function canLookBehind(): boolean {
  try {
    return new RegExp('(?<=a)b').test('ab');
  } catch {
    return false;
  }
}
