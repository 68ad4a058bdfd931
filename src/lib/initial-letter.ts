/** The letter under which a Chinese reader looks a name up: the initial of its pinyin. */
import { spell } from '#lib/search-index/names.ts';

/** Stands for names that begin with neither a Han character nor a Latin letter. */
export const otherLetter = 'other';

/**
 * `w` for 王文洲, `other` for a name that begins with a digit.
 * @param isPerson whether it is a person's name, whose surname may have a reading of its own
 */
export function initialLetter(name: string, isPerson: boolean): string {
  const initial = /[\p{Script=Han}a-z\d]/iu.exec(name)?.[0] ?? '';
  // The whole name, for a first character may be read differently by what follows it.
  const letter = initial === '' ? '' : spell(name.slice(name.indexOf(initial)), isPerson).full[0];
  return letter && /[a-z]/.test(letter) ? letter : otherLetter;
}
