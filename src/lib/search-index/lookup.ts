/** Small files beside the index, fetched on demand: variants, names, figures; split as they grow. */
import { createHash } from 'node:crypto';
import { type FigureRow, type Lookup } from '#lib/search/lookup.ts';
import { foldWords } from '#lib/search/tokens.ts';
import { formatAsOf } from '#lib/format.ts';
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

interface LookupFile {
  name: string;
  content: string;
}

/** Rows in one file: about 10 KB of it travel. */
const rowsPerFile = 400;
export const lookupName = 'lookup.json';

/** All lookup files of a site; the first one tells where the others begin. */
export function buildLookup(
  variants: Variants,
  names: readonly KnownName[],
  figures: readonly FigureRow[],
): LookupFile[] {
  const nameFiles = split('names', names, ({ full }) => full);
  const figureFiles = split('figures', figures, ({ key }) => key);
  const lookup: Lookup = {
    variants: variants.flat().join(''),
    names: nameFiles.map(({ first, name }) => [first, name]),
    figures: figureFiles.map(({ first, name }) => [first, name]),
  };
  return [{ name: lookupName, content: JSON.stringify(lookup) }, ...nameFiles, ...figureFiles];
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
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.id < b.id ? -1 : 1));
}

/** Cuts sorted rows into files named by their content; rows with one key may span two files. */
function split<Row>(kind: string, rows: readonly Row[], keyOf: (row: Row) => string) {
  const files: (LookupFile & { first: string })[] = [];
  for (let start = 0; start < rows.length; start += rowsPerFile) {
    const part = rows.slice(start, start + rowsPerFile);
    const content = JSON.stringify(part);
    const hash = createHash('sha256').update(content).digest('hex').slice(0, 8);
    files.push({ name: `${kind}.${hash}.json`, content, first: keyOf(part[0]!) });
  }
  return files;
}
