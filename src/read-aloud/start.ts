/** Reads a page aloud with the browser's own voice; loaded when the reader asks for it. */

import '#lib/fill-at.ts';
import { makeBar } from './bar.ts';
import { collectPassages, type Passage } from './passages.ts';

/** A voice that has not begun by then is none: some browsers list no voice and raise no error. */
const patienceMilliseconds = 8000;

let stopCurrent: (() => void) | undefined;

/**
 * Starts reading from the title, and shows the bar that pauses and stops.
 * @param page the document
 * @param panel the settings panel, to which the focus returns
 */
export function startReading(page: Document, panel: HTMLElement): void {
  stopCurrent?.();
  const reading = new AbortController();
  const { signal } = reading;
  const stop = () => {
    reading.abort();
    voice.silence();
    const hadFocus = bar.element.contains(page.activeElement);
    bar.element.remove();
    if (hadFocus) panel.querySelector('summary')?.focus();
  };
  const voice = makeVoice(collectPassages(page), (state) => bar.say(state));
  const bar = makeBar(page, voice.toggle, stop);
  page.querySelector('main')!.after(bar.element);
  bar.say('reading');
  bar.element.querySelector('button')!.focus();
  // Leaving the page must not leave the voice behind; some browsers go on speaking.
  addEventListener('pagehide', stop, { signal });
  page.addEventListener('keydown', ({ key }) => key === 'Escape' && stop(), { signal });
  stopCurrent = stop;
  voice.toggle();
}

type State = 'reading' | 'paused' | 'failed' | 'done';

/**
 * A voice that goes from piece to piece. Pausing cancels and remembers the piece: the browser's own
 * `pause()` ends everything on Android.
 */
function makeVoice(passages: readonly Passage[], report: (state: State) => void) {
  const pieces = passages.flatMap(({ element, pieces }) =>
    pieces.map((text) => ({ element, text })),
  );
  let at = 0;
  let speaking = false;
  // Kept, for Chrome forgets an utterance that nothing refers to, and its `end` with it.
  let utterance: SpeechSynthesisUtterance | undefined;
  let patience: ReturnType<typeof setTimeout> | undefined;

  const silence = () => {
    speaking = false;
    utterance = undefined;
    clearTimeout(patience);
    speechSynthesis.cancel();
    showReading(undefined);
  };
  const end = (state: State) => {
    silence();
    report(state);
  };
  const speak = () => {
    const piece = pieces[at];
    if (!piece) return end('done');
    showReading(piece.element);
    const current = makeUtterance(piece.text);
    utterance = current;
    // A cancelled utterance ends too, often late: it has nothing to say any more.
    const ifCurrent = (act: () => void) => () => utterance === current && act();
    current.onstart = ifCurrent(() => clearTimeout(patience));
    current.onend = ifCurrent(() => {
      at += 1;
      speak();
    });
    current.onerror = ifCurrent(() => end('failed'));
    clearTimeout(patience);
    patience = setTimeout(() => end('failed'), patienceMilliseconds);
    speechSynthesis.speak(current);
  };
  const toggle = () => {
    if (speaking) {
      silence();
      report('paused');
    } else {
      speechSynthesis.cancel();
      speaking = true;
      report('reading');
      speak();
    }
  };
  return { toggle, silence };
}

function makeUtterance(text: string): SpeechSynthesisUtterance {
  const utterance = new SpeechSynthesisUtterance(text);
  const voices = speechSynthesis.getVoices();
  const chinese = (pattern: RegExp) => voices.find(({ lang }) => pattern.test(lang));
  utterance.lang = 'zh-CN';
  utterance.voice =
    chinese(/^(?:zh|cmn)[-_](?:Hans[-_])?CN/i) ?? chinese(/^(?:zh|cmn)(?![a-z])/i) ?? null;
  return utterance;
}

/** Marks the passage that is being read, and brings it into sight. */
function showReading(element: HTMLElement | undefined): void {
  const marked = document.querySelector<HTMLElement>('[data-reading]');
  if (marked === element) return;
  marked?.removeAttribute('data-reading');
  if (!element) return;
  element.dataset['reading'] = '';
  const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
  element.scrollIntoView({ block: 'center', behavior: isStill ? 'instant' : 'smooth' });
}
