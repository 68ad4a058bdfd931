/** How Chinese readers look a name up: by the initial of its pinyin, then by the pinyin itself. */
import { type PersonName, spellPerson } from '#lib/person-name.ts';
import { spell } from '#lib/pinyin.ts';

/** Stands for names that begin with neither a Han character nor a Latin letter. */
export const otherLetter = 'other';

export interface NameOrder {
  /** `w` for 王文洲, `other` for a name that begins with a digit. */
  letter: string;
  /** Sorts names under one letter: `wangwenzhou`. */
  key: string;
}

/**
 * Where a name stands among others.
 * @param name marks before it, such as 《 or 【, do not count
 * @param person the parts of the name, if it is a person's
 */
export function orderName(name: string, person?: PersonName): NameOrder {
  const start = name.search(/[\p{Script=Han}a-z\d]/iu);
  const key = person ? spellPerson(person).full : start < 0 ? '' : spell(name.slice(start)).full;
  return { letter: /^[a-z]/.test(key) ? key[0]! : otherLetter, key };
}
