/** The small files beside the index, as the browser reads them. */
import type { KindRuns } from './page-kinds.ts';
import type { FacetName } from './state.ts';

/** `lookup.json`: which file begins with which key. */
export interface Lookup {
  /** The file with pairs of characters: variant, then the site's own. */
  variants: string;
  names: (readonly [first: string, file: string])[];
  /** Figures by their numbers … */
  figures: (readonly [first: string, file: string])[];
  /** … and by their subject. */
  subjects: (readonly [first: string, file: string])[];
  /** The subject of a question that names none: the first of the ledger. */
  subject: string;
  /** Titles of pages, for suggestions. */
  titles: (readonly [first: string, file: string])[];
  /** The kinds of the pages, in the order of their numbers. */
  kinds: KindRuns;
  /** The file with all pages, for browsers without WebAssembly; a large site has none. */
  whole?: string;
  /** The file with the pages of each facet's values. */
  facets: string;
  /** The files with the numbers of all pages in an order. */
  orders: { title: string; order: string };
}

/** For each value of a facet its pages: the number of the first, then the distance to each next. */
export type FacetLists = Readonly<
  Record<Exclude<FacetName, 'county'>, FacetList> & Partial<Record<'county', FacetList>>
>;
type FacetList = readonly (readonly [value: string, pages: readonly number[]])[];

/** A name under one of the ways to look it up, with the page that is about it. */
export interface NameRow {
  /** Its pinyin, initials, itself, or one of them from its end. */
  key: string;
  name: string;
  /** Pinyin without tones, u for ü: `luyou`. */
  full: string;
  initials: string;
  path: string;
  /** The ledger's subject of that name. */
  subject?: string;
}

/** Rows as a file holds them: each name once, and the keys that lead to it. */
export interface PackedNames {
  names: (readonly [
    name: string,
    full: string,
    initials: string,
    path: string,
    subject?: string,
  ])[];
  keys: (readonly [key: string, name: number])[];
}

/** Packs rows into what a file holds. */
export function packNames(rows: readonly NameRow[]): PackedNames {
  const numbers = new Map<string, number>();
  const names: PackedNames['names'] = [];
  const keys = rows.map(({ key, name, full, initials, path, subject }) => {
    let number = numbers.get(name);
    if (number === undefined) {
      number = names.length;
      numbers.set(name, number);
      names.push(
        subject === undefined
          ? [name, full, initials, path]
          : [name, full, initials, path, subject],
      );
    }
    return [key, number] as const;
  });
  return { names, keys };
}

/** The rows of a file. */
export function unpackNames({ names, keys }: PackedNames): NameRow[] {
  return keys.map(([key, number]) => {
    const [name, full, initials, path, subject] = names[number]!;
    return { key, name, full, initials, path, ...(subject !== undefined && { subject }) };
  });
}

/** ü is typed v, u or ü; all are looked up as u. */
export function foldPinyin(letters: string): string {
  return letters.replace(/v/g, 'u');
}

/** A title under its own letters. */
export interface TitleRow {
  key: string;
  path: string;
}

/** The key by which a word is found from its end: a slip at its beginning does not hide it. */
export function toEndKey(word: string): string {
  return `<${Array.from(word).reverse().join('')}`;
}

/** A figure under one of the numbers by which it can be found, or under its subject. */
export interface FigureRow {
  key: string;
  id: string;
  /** The subject's title. */
  subject: string;
  label: string;
  unit: string;
  printed: string;
  asOf: string;
  /** Where it comes from: `county-chapter#p31`. */
  source: string;
}

/**
 * The files that can hold the keys of a range.
 * @param to by default everything that begins with `from`
 */
export function filesFor(files: Lookup['names'], from: string, to = `${from}\uffff`): string[] {
  return files
    .filter(([first], i) => first <= to && (files[i + 1]?.[0] ?? from) >= from)
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

/**
 * Names meant by Latin letters: full pinyin or its beginning, or initials. Whole matches first.
 * @param rows may hold a name more than once
 */
export function findByPinyin(rows: readonly NameRow[], letters: string): NameRow[] {
  const rank = ({ full, initials }: NameRow) => {
    if (full === letters || initials === letters) return 0;
    if (letters.length >= 2 && full.startsWith(letters)) return 1;
    return letters.length >= 2 && initials.startsWith(letters) ? 2 : 3;
  };
  return uniqueNames(rows)
    .map((row) => ({ row, order: rank(row) }))
    .filter(({ order }) => order < 3)
    .sort((a, b) => a.order - b.order || a.row.full.length - b.row.full.length)
    .slice(0, maximumNames)
    .map(({ row }) => row);
}

/** One row of each name. */
export function uniqueNames(rows: readonly NameRow[]): NameRow[] {
  return [...new Map(rows.map((row) => [row.name, row])).values()];
}
