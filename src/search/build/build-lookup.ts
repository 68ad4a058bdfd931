/** Small files beside the index, fetched on demand: variants, names, figures; split as they grow. */
import { createHash } from 'node:crypto';
import {
  type FacetLists,
  type FigureRow,
  type Lookup,
  type NameRow,
  toEndKey,
} from '#search/model/lookup.ts';
import { foldWords } from '#search/model/tokens.ts';
import { formatAsOf } from '#lib/format.ts';
import { compareKeys } from './compare.ts';
import { type KnownName } from './names.ts';
import { type Variants } from './variants.ts';

/** A record of `/data/figures.json`, as far as the search shows it. */
export interface LedgerRecord {
  id: string;
  subject: string;
  label: string;
  value: number | null;
  printed: string;
  asOf: string | null;
  asOfNote?: string | null;
}

/** Everything that the lookup files hold. */
export interface LookupContent {
  variants: Variants;
  names: readonly KnownName[];
  figures: readonly FigureRow[];
  facets: FacetLists;
  /** The numbers of all pages in each order. */
  orders: Readonly<Record<keyof Lookup['orders'], readonly number[]>>;
}

interface LookupFile {
  name: string;
  content: string;
}

/** Rows in one file: about 5 KB of it travel. */
const rowsPerFile = 200;
export const lookupName = 'lookup.json';

/** All lookup files of a site; the first one tells where the others begin. */
export function buildLookup({
  variants,
  names,
  figures,
  facets,
  orders,
}: LookupContent): LookupFile[] {
  const nameFiles = split('names', buildNameRows(names));
  const figureFiles = split('figures', figures);
  const facetFile = nameFile('facets', facets);
  const titleFile = nameFile('title', orders.title);
  const orderFile = nameFile('order', orders.order);
  const lookup: Lookup = {
    variants: variants.flat().join(''),
    names: nameFiles.map(({ first, name }) => [first, name]),
    figures: figureFiles.map(({ first, name }) => [first, name]),
    facets: facetFile.name,
    orders: { title: titleFile.name, order: orderFile.name },
  };
  return [
    { name: lookupName, content: JSON.stringify(lookup) },
    ...nameFiles,
    ...figureFiles,
    facetFile,
    titleFile,
    orderFile,
  ];
}

/** One row for each way to look a name up; only whole words are looked for from their end. */
export function buildNameRows(names: readonly KnownName[]): NameRow[] {
  return names
    .flatMap((known) => {
      const { full, initials, name } = known;
      const keys = new Set([full, initials, name, toEndKey(full), toEndKey(name)]);
      return Array.from(keys, (key) => ({ key, ...known }));
    })
    .sort((a, b) => compareKeys(a.key, b.key) || compareKeys(a.name, b.name));
}

/** One row for each number by which a figure can be found: as printed and in full. */
export function buildFigureRows(
  records: readonly LedgerRecord[],
  subjects: ReadonlyMap<string, string>,
): FigureRow[] {
  return records
    .flatMap(({ id, subject, label, value, printed, asOf, asOfNote }) => {
      const words = [...foldWords(printed), String(value ?? '')].filter((word) => /^\d/.test(word));
      return [...new Set(words)].map((key) => ({
        key,
        id,
        subject: subjects.get(subject) ?? subject,
        label,
        printed,
        asOf: formatAsOf(asOf, asOfNote ?? undefined),
      }));
    })
    .sort((a, b) => compareKeys(a.key, b.key) || compareKeys(a.id, b.id));
}

/** Cuts sorted rows into files; rows with one key may span two files. */
function split<Row extends { key: string }>(kind: string, rows: readonly Row[]) {
  const files: (LookupFile & { first: string })[] = [];
  for (let start = 0; start < rows.length; start += rowsPerFile) {
    const part = rows.slice(start, start + rowsPerFile);
    files.push({ ...nameFile(kind, part), first: part[0]!.key });
  }
  return files;
}

/** A file named by its content: it can be kept for ever. */
function nameFile(kind: string, value: unknown): LookupFile {
  const content = JSON.stringify(value);
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 8);
  return { name: `${kind}.${hash}.json`, content };
}
