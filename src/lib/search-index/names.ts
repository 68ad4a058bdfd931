/** The names that the site knows, with their pinyin, for Latin input and for likely slips. */
import { pinyin } from 'pinyin-pro';

/** A person, place or theme with the page that is about it. */
export interface KnownName {
  name: string;
  /** Full pinyin without tones: `dahecun`. */
  full: string;
  /** Initials: `dhc`. */
  initials: string;
  path: string;
}

/** A township is also called by its name alone: 东井岭 for 东井岭乡. */
const suffix = /(?<=.{3})[乡镇县村]$/;

/**
 * Gives each name its pinyin, and places their short form; sorted by pinyin.
 * @param people whether the names are people's, whose surnames have readings of their own
 */
export function spellNames(
  names: readonly { name: string; path: string; person: boolean }[],
): KnownName[] {
  const known = new Map<string, KnownName>();
  for (const { name, path, person } of names) {
    for (const form of person ? [name] : [name, name.replace(suffix, '')]) {
      if (!known.has(form)) known.set(form, { name: form, path, ...spell(form, person) });
    }
  }
  return [...known.values()].sort((a, b) => compare(a.full, b.full) || compare(a.name, b.name));
}

/** The pinyin of a text as one word; also the key that sorts titles as Chinese readers expect. */
export function spell(text: string, person = false): { full: string; initials: string } {
  const syllables = pinyin(text, {
    toneType: 'none',
    type: 'array',
    v: true,
    ...(person && { mode: 'surname' as const }),
  }).map((syllable) => syllable.toLowerCase().replace(/[^a-z0-9]/g, ''));
  return {
    full: syllables.join(''),
    initials: syllables.map((syllable) => syllable[0] ?? '').join(''),
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
