/** How Chinese text is spelt in Latin letters. */
import { pinyin } from 'pinyin-pro';

export interface Spelling {
  syllables: readonly string[];
  full: string;
  initials: string;
}

/** The pinyin of a text as one word; also the key that sorts titles as Chinese readers expect. */
export function spell(text: string, person = false): Spelling {
  const syllables = pinyin(text, {
    toneType: 'none',
    type: 'array',
    v: true,
    ...(person && { mode: 'surname' as const }),
  }).map((syllable) => syllable.toLowerCase().replace(/[^a-z0-9]/g, ''));
  return joinSyllables(syllables);
}

/** Syllables without tones as one word: `wangfang`, `wf`. */
export const joinSyllables = (syllables: readonly string[]): Spelling => ({
  syllables,
  full: syllables.join(''),
  initials: syllables.map((syllable) => syllable[0] ?? '').join(''),
});

/** A text as a file name in an address: `东坡村` gives `dong-po-cun`; empty if nothing is left. */
export const spellFileName = (text: string): string =>
  pinyin(text, { toneType: 'none', type: 'array', v: true, nonZh: 'consecutive' })
    .join('-')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
