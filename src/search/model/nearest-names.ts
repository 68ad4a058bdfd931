/** When nothing was found: the names that the reader most likely meant. */
import { foldPinyin, type NameRow, toEndKey, uniqueNames } from './lookup.ts';

/** Longer words are looked up by their beginning and end alone. */
const maximumStarts = 12;

/**
 * The beginnings of keys under which a name may stand that differs from a word by a slip: the slip
 * is in one half only, or the name stands somewhere inside the word.
 */
export function toSlipKeys(word: string): string[] {
  const characters = Array.from(word);
  const half = Math.floor(characters.length / 2);
  const inside = characters.length > maximumStarts || isLatin(word) ? [] : characters.slice(1);
  const keys = [
    characters.slice(0, half).join(''),
    toEndKey(characters.slice(half).join('')),
    ...inside.map((_, i) => characters.slice(i, i + 2).join('')),
  ];
  return keys.filter((key) => key !== '');
}

/**
 * Names that differ from a word by a slip, nearest first.
 * @param rows may hold a name more than once
 * @param word as typed: Chinese or pinyin
 * @param most edits that a name may differ by, where the length of the word allows more
 */
export function findNearestNames(
  rows: readonly NameRow[],
  word: string,
  most = Infinity,
): NameRow[] {
  const latin = isLatin(word);
  const allowed = latin ? Math.min(2, Math.floor(word.length / 4)) : word.length > 3 ? 2 : 1;
  const tolerance = Math.min(most, allowed);
  return uniqueNames(rows)
    .map((row) => ({ row, edits: countEdits(row, word, latin) }))
    .filter(({ row, edits }) => edits <= tolerance && edits < row.name.length)
    .sort((a, b) => a.edits - b.edits || a.row.full.length - b.row.full.length)
    .slice(0, 3)
    .map(({ row }) => row);
}

/** A name that stands whole inside what was typed is no slip at all. */
function countEdits({ name, full }: NameRow, word: string, latin: boolean): number {
  if (latin) return distance(full, foldPinyin(word.toLowerCase()));
  if (name.length > 1 && word.includes(name)) return 0;
  // Two characters with one changed have too little in common.
  return name.length < 3 && word.length < 3 ? Infinity : distance(name, word);
}

function isLatin(word: string): boolean {
  return /^[a-z]+$/i.test(word);
}

/** Characters to add, drop or change; written out here, for the package is larger than its use. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const changed = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      next[j] = Math.min(row[j]! + 1, next[j - 1]! + 1, changed);
    }
    row = next;
  }
  return row[b.length]!;
}
