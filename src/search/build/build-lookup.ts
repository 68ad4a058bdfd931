/** Small files beside the index, fetched on demand: variants, names, figures; split as they grow. */
import { createHash } from 'node:crypto';
import {
  type FacetLists,
  type FigureRow,
  type Lookup,
  type NameRow,
  packNames,
  type TitleRow,
  toEndKey,
} from '#search/model/lookup.ts';
import { type KindRuns } from '#search/model/page-kinds.ts';
import { foldWords } from '#search/model/tokens.ts';
import { formatAsOf } from '#lib/format.ts';
import { compareKeys } from './compare.ts';
import { type KnownName } from './names.ts';
import { type Variants } from './variants.ts';
import { type WholeSite } from '#search/model/whole-site.ts';

/** A record of `/data/figures.json`, as far as the search shows it. */
export interface LedgerRecord {
  id: string;
  subject: string;
  label: string;
  value: number | null;
  printed: string;
  asOf: string | null;
  asOfNote?: string | null;
  unit: string;
  source: string;
  paragraph: string;
  /** In a series. */
  county?: string | null;
}

/** Everything that the lookup files hold. */
export interface LookupContent {
  variants: Variants;
  names: readonly KnownName[];
  figures: readonly FigureRow[];
  /** The figures again, by subject. */
  subjects: readonly FigureRow[];
  titles: readonly TitleRow[];
  /** Id of the first subject of the ledger. */
  firstSubject: string;
  kinds: KindRuns;
  /** All pages in one, where they are few. */
  whole?: WholeSite | undefined;
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
export function buildLookup(content: LookupContent): LookupFile[] {
  const rows = {
    names: split('names', buildNameRows(content.names), packNames),
    figures: split('figures', content.figures),
    subjects: split('subjects', content.subjects),
    titles: split('titles', content.titles),
  };
  const single = {
    variants: nameFile('variants', content.variants.flat().join('')),
    facets: nameFile('facets', content.facets),
    title: nameFile('title', content.orders.title),
    order: nameFile('order', content.orders.order),
    ...(content.whole && { whole: nameFile('whole', content.whole) }),
  };
  const lookup: Lookup = {
    variants: single.variants.name,
    names: listFiles(rows.names),
    figures: listFiles(rows.figures),
    subjects: listFiles(rows.subjects),
    subject: content.figures.length > 0 ? content.firstSubject : '',
    titles: listFiles(rows.titles),
    kinds: content.kinds,
    ...(single.whole && { whole: single.whole.name }),
    facets: single.facets.name,
    orders: { title: single.title.name, order: single.order.name },
  };
  return [
    { name: lookupName, content: JSON.stringify(lookup) },
    ...Object.values(rows).flat(),
    ...Object.values(single),
  ];
}

const listFiles = (files: readonly (LookupFile & { first: string })[]) =>
  files.map(({ first, name }) => [first, name] as const);

/** One row for each way to look a name up; only whole words are looked for from their end. */
export function buildNameRows(names: readonly KnownName[]): NameRow[] {
  return names
    .flatMap((known) => {
      const { full, initials, name } = known;
      // A name of parts is also looked up by the last of them: 买买提 for 阿卜杜拉·买买提.
      const [, lastPart = name] = /[·・•‧](.+)$/u.exec(name) ?? [];
      const keys = new Set([full, initials, name, toEndKey(full), toEndKey(name), lastPart]);
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
    .flatMap((record) => {
      const words = [...foldWords(record.printed), String(record.value ?? '')];
      const keys = new Set(words.filter((word) => /^\d/.test(word)));
      return Array.from(keys, (key) => buildRow(key, record, subjects));
    })
    .sort((a, b) => compareKeys(a.key, b.key) || compareKeys(a.id, b.id));
}

/** One row for each figure, under the id of its subject; in the order of the ledger. */
export function buildSubjectRows(
  records: readonly LedgerRecord[],
  subjects: ReadonlyMap<string, string>,
): FigureRow[] {
  return records
    .map((record) => buildRow(record.subject, record, subjects))
    .sort((a, b) => compareKeys(a.key, b.key));
}

function buildRow(
  key: string,
  record: LedgerRecord,
  subjects: ReadonlyMap<string, string>,
): FigureRow {
  const { id, subject, label, unit, printed, asOf, asOfNote, source, paragraph } = record;
  return {
    key,
    id,
    subject: subjects.get(subject) ?? subject,
    label,
    unit,
    printed,
    asOf: formatAsOf(asOf, asOfNote ?? undefined),
    source: `${source}#${paragraph}`,
  };
}

/** Cuts sorted rows into files; rows with one key may span two files. */
function split<Row extends { key: string }>(
  kind: string,
  rows: readonly Row[],
  pack: (part: readonly Row[]) => unknown = (part) => part,
) {
  const files: (LookupFile & { first: string })[] = [];
  for (let start = 0; start < rows.length; start += rowsPerFile) {
    const part = rows.slice(start, start + rowsPerFile);
    files.push({ ...nameFile(kind, pack(part)), first: part[0]!.key });
  }
  return files;
}

/** A file named by its content: it can be kept for ever. */
function nameFile(kind: string, value: unknown): LookupFile {
  const content = JSON.stringify(value);
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 8);
  return { name: `${kind}.${hash}.json`, content };
}
