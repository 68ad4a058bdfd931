/** Proposes an id for a new page from its Chinese name, in pinyin. */
import { pinyin } from 'pinyin-pro';
import { splitName } from './split-name.ts';

export type NameKind = 'person' | 'place' | 'title';

/** Words that end a place name but do not belong in its id: 大河村 is `dahe`. */
const placeEndings = /(?:行政村|自然村|村|街道|乡|镇|县)$/;
const longestId = 40;

/**
 * An id that is not taken: `wang-fang` for a person, `dahe` for a place, words joined by hyphens
 * for a title. Empty when the name holds nothing that can be spelt.
 * @param taken ids that exist
 */
export function proposeId(name: string, kind: NameKind, taken: ReadonlySet<string>): string {
  const id = spell(name.trim(), kind);
  if (id === '' || !taken.has(id)) return id;
  let number = 2;
  while (taken.has(`${id}-${number}`)) number += 1;
  return `${id}-${number}`;
}

function spell(name: string, kind: NameKind): string {
  const words = wordsOf(name, kind).filter(Boolean);
  let id = '';
  for (const word of words) {
    const longer = id === '' ? word : `${id}-${word}`;
    if (longer.length > longestId) break;
    id = longer;
  }
  return id || (words[0] ?? '').slice(0, longestId);
}

function wordsOf(name: string, kind: NameKind): string[] {
  if (kind === 'place') return [spellWord(placeName(name))];
  if (kind === 'person') return spellPerson(name);
  const segmenter = new Intl.Segmenter('zh-CN', { granularity: 'word' });
  const words = [...segmenter.segment(name)].filter(({ isWordLike }) => isWordLike);
  return words.map(({ segment }) => spellWord(segment));
}

/** The last part of 桥上乡大河村 names the village. */
function placeName(name: string): string {
  const outer = /^.*[县乡镇](?=.{2,}村$)/.exec(name)?.[0] ?? '';
  const own = name.slice(outer.length);
  return own.replace(placeEndings, '') || own;
}

/** Surname and given name; ü is spelt yu in names, as in passports. */
function spellPerson(name: string): string[] {
  const { family, whole } = splitName(name);
  if (whole !== undefined) return whole.split(/[·\s]+/).map(spellWord);
  const surnameLength = family?.length ?? 1;
  const options = { toneType: 'none', type: 'array', v: true, surname: 'head' } as const;
  const syllables = pinyin(name, options).map((syllable) => toAscii(syllable.replace('v', 'yu')));
  return [syllables.slice(0, surnameLength).join(''), syllables.slice(surnameLength).join('')];
}

const spellWord = (word: string): string =>
  toAscii(
    pinyin(word, { toneType: 'none', type: 'array', v: true, nonZh: 'consecutive' }).join(''),
  );

const toAscii = (text: string) => text.toLowerCase().replace(/[^a-z0-9]/g, '');
