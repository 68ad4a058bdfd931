/** The names that the site knows, with their pinyin, for Latin input and for likely slips. */
import { joinSyllables, spell } from '#lib/pinyin.ts';
import { foldPinyin } from '#search/model/lookup.ts';
import { compareKeys } from './compare.ts';

/** A person, place or theme with the page that is about it. */
export interface KnownName {
  name: string;
  /** Full pinyin without tones: `dahecun`. */
  full: string;
  /** Initials: `dhc`. */
  initials: string;
  path: string;
  /** The ledger's subject of that name. */
  subject?: string;
}

/** A page with the name that it is about. */
export interface NamedPage {
  name: string;
  path: string;
  /** People's surnames have readings of their own. */
  person: boolean;
  /** Its syllables, where the page tells them: `dan zeng`. */
  read?: string | undefined;
}

/** A place is also called by its name alone: 东井岭 for 东井岭乡, 样例 for 样例县. */
const suffix = /(?<=.{3})[乡镇村]$|(?<=.{2})[县市省]$/;

/**
 * Gives each name its pinyin, and places their short form; sorted by pinyin.
 * @param subjects the ledger's subjects: their ids by title
 */
export function spellNames(
  names: readonly NamedPage[],
  subjects: ReadonlyMap<string, string> = new Map(),
): KnownName[] {
  const known = new Map<string, KnownName>();
  for (const { name, path, person, read } of names) {
    for (const form of person ? [name] : [name, name.replace(suffix, '')]) {
      if (known.has(form)) continue;
      const { full, initials } =
        read === undefined ? spell(form, person) : joinSyllables(read.split(' '));
      const subject = subjects.get(name);
      known.set(form, {
        name: form,
        full: foldPinyin(full),
        initials,
        path,
        ...(subject !== undefined && { subject }),
      });
    }
  }
  return [...known.values()].sort(
    (a, b) => compareKeys(a.full, b.full) || compareKeys(a.name, b.name),
  );
}
