/** What of a page is read aloud: its title, lead, headings and paragraphs, in their order. */

import { speakText } from '#read-aloud/speech/spoken-text.ts';
import { splitSentences } from '#read-aloud/speech/split-sentences.ts';

/** A heading or paragraph, and the pieces in which a voice says it. */
export interface Passage {
  element: HTMLElement;
  pieces: string[];
}

const read = ['h1', 'h2', 'h3', 'p', 'li', 'blockquote'].map((name) => `main ${name}`).join();
/** Ways on, notes, charts and tables: made for the eye or for looking up. */
const passedOver =
  'nav, form, footer, figure, details, table, [popover], [hidden], [role=note], [aria-hidden=true], ' +
  '.figure-notes, .passage-source, .unknowns, .title-line, .no-print';
/** Inside a passage: buttons that lie over numbers, words for screen readers. */
const silent = 'button, svg, [hidden], .visually-hidden';

/** Collects what there is to read in a page's main part. */
export function collectPassages(page: Document): Passage[] {
  const chosen: Passage[] = [];
  for (const element of page.querySelectorAll<HTMLElement>(read)) {
    if (element.closest(passedOver) ?? element.parentElement?.closest('li, blockquote')) continue;
    if (element.getClientRects().length === 0) continue;
    const pieces = splitSentences(speakText(textOf(element)));
    if (pieces.length > 0) chosen.push({ element, pieces });
  }
  return chosen;
}

function textOf(element: HTMLElement): string {
  const copy = element.cloneNode(true) as HTMLElement;
  for (const part of copy.querySelectorAll(silent)) part.remove();
  return copy.textContent;
}
