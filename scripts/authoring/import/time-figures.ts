/** Gives each figure of a document its time: in sentences as they follow, in tables by their heads. */
import type { Quantity } from '#quantities/model.ts';
import type { DocumentTimes } from './document-times.ts';
import { findTimeMentions } from './find-times.ts';
import { type AsOf, enterHeading, followParagraph, startSection } from './follow-times.ts';
import type { ImportedParagraph } from './imported-document.ts';
import type { CellPlace, TableReading } from './read-tables.ts';
import { simplify } from './simplify.ts';

interface TimedParagraph {
  plain: string;
  role: ImportedParagraph['role'];
  figures: readonly Quantity[];
  cells: readonly CellPlace[] | undefined;
}

/** One list a paragraph, in the order of its figures. */
export function timeFigures(
  paragraphs: readonly TimedParagraph[],
  tables: readonly TableReading[],
  times: DocumentTimes,
): AsOf[][] {
  const captions = new Map(tables.map(({ table }) => [table.id, table.caption]));
  const lastYears = new Map(tables.map(({ table }) => [table.id, lastYearOf(table.columns)]));
  let section = startSection(times);
  return paragraphs.map(({ plain, role, figures, cells }, index) => {
    if (cells) {
      const { asOf, why } = inForce(section.current);
      return cells.map((cell) => {
        const last = growthHead.test(cell.columnName) ? lastYears.get(cell.table) : undefined;
        const usual = last ? { asOf: last, why: '变化算到表头里最晚的一年' } : { asOf, why };
        return timeOfCell(cell, captions.get(cell.table) ?? '', usual);
      });
    }
    if (role !== 'body') section = enterHeading(plain, section, times);
    const followed = followParagraph(plain, figures, section, times);
    // The date of the text is not the time of what follows.
    const isDateline = times.dateline === `p${index + 1}`;
    if (role === 'body' && !isDateline) ({ section } = followed);
    return followed.found;
  });
}

const growthHead = /增速|增长|增幅|降幅|增减|年均/;

/** The last of the years that the heads of a table name; of one alone there is no change. */
function lastYearOf(columns: readonly { head: string }[]): string | undefined {
  const years = columns.flatMap(({ head }) => /(?<!\d)(?:19|20)\d\d(?!\d)/.exec(head)?.[0] ?? []);
  return years.length > 1 ? years.sort().at(-1) : undefined;
}

const inForce = ({ moment, why }: { moment: { year: number } | null; why: string }): AsOf => ({
  asOf: moment ? String(moment.year) : null,
  why,
});

/** The head of its column, else of its row, else the table's; a growth rate is of the last year. */
function timeOfCell({ rowName, columnName }: CellPlace, caption: string, usual: AsOf): AsOf {
  const places = [
    [columnName, '表头'],
    [rowName, '这一行'],
    [caption, '表题'],
  ] as const;
  for (const [words, where] of places) {
    const plain = simplify(words);
    if (/比\S*(?:年|期)/.test(plain)) continue;
    for (const { says, printed } of findTimeMentions(plain)) {
      if (says.kind === 'year') {
        const month = says.month ? `-${String(says.month).padStart(2, '0')}` : '';
        return { asOf: `${says.year}${month}`, why: `${where}写“${printed}”` };
      }
      const isRelative = says.kind === 'from-topic' || says.kind === 'from-writing';
      if (isRelative && usual.asOf) {
        const year = Number(usual.asOf) + says.years;
        return { asOf: String(year), why: `${where}写“${printed}”，表里说的是${usual.asOf}年` };
      }
    }
    // 2018 alone over a column is a year too.
    const bare = /^\s*((?:19|20)\d\d)\s*$/.exec(plain)?.[1];
    if (bare) return { asOf: bare, why: `${where}写“${bare}”` };
  }
  return usual;
}
