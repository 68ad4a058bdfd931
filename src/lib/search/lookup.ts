/** The small files beside the index, as the browser reads them. */

/** `lookup.json`: the variants, and which file begins with which key. */
export interface Lookup {
  /** Pairs of characters: variant, then the site's own. */
  variants: string;
  names: (readonly [first: string, file: string])[];
  figures: (readonly [first: string, file: string])[];
}

/** A name with its pinyin and the page that is about it. */
export interface NameRow {
  name: string;
  full: string;
  initials: string;
  path: string;
}

/** A figure under one of the numbers by which it can be found. */
export interface FigureRow {
  key: string;
  id: string;
  subject: string;
  label: string;
  printed: string;
  asOf: string;
}

/** The files that can hold keys which begin with a prefix. */
export function filesFor(files: Lookup['names'], prefix: string): string[] {
  return files
    .filter(([first], i) => {
      const next = files[i + 1]?.[0];
      return (
        (first <= prefix || first.startsWith(prefix)) && (next === undefined || next >= prefix)
      );
    })
    .map(([, file]) => file);
}

/** The characters' map as a function. */
export function readVariants(pairs: string): (character: string) => string {
  const characters = Array.from(pairs);
  const map = new Map<string, string>();
  for (let i = 0; i < characters.length; i += 2) map.set(characters[i]!, characters[i + 1]!);
  return (character) => map.get(character) ?? character;
}

/** More alternatives than this would flood the reader. */
const maximumNames = 40;

/** Names meant by Latin letters: full pinyin or its beginning, or initials. Whole matches first. */
export function findByPinyin(rows: readonly NameRow[], letters: string): NameRow[] {
  const rank = ({ full, initials }: NameRow) => {
    if (full === letters || initials === letters) return 0;
    if (letters.length >= 2 && full.startsWith(letters)) return 1;
    return letters.length >= 2 && initials.startsWith(letters) ? 2 : 3;
  };
  return rows
    .map((row) => ({ row, order: rank(row) }))
    .filter(({ order }) => order < 3)
    .sort((a, b) => a.order - b.order || a.row.full.length - b.row.full.length)
    .slice(0, maximumNames)
    .map(({ row }) => row);
}
