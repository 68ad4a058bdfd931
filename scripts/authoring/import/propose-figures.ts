/** Proposes figures: every quantity of a document that could stand in the ledger. */
import { parseHanNumeral } from '#quantities/han-numeral.ts';
import { isFigure, type Quantity } from '#quantities/model.ts';
import { readQuantities } from '#quantities/read-quantities.ts';
import { describeFigure, excerpt } from './describe-figure.ts';
import type { DocumentTimes } from './document-times.ts';
import type { ImportedParagraph, PassedOver, ProposedFigure } from './imported-document.ts';
import { findTwin, makeNames } from './name-figures.ts';
import type { FigureBefore } from './propose-label.ts';
import type { RawParagraph } from './raw-document.ts';
import { type CellPlace, type TableReading, readTables } from './read-tables.ts';
import { simplify } from './simplify.ts';
import { timeFigures } from './time-figures.ts';

/** What a paragraph holds: figures, and numerals that are none. */
export interface Reading {
  text: string;
  quantities: readonly Quantity[];
  /** Of a row: where each quantity stands in its table, in the same order. */
  cells?: readonly CellPlace[];
}

export interface DocumentReading {
  readings: Reading[];
  tables: TableReading[];
}

/**
 * Reads each paragraph of a document; the rows of tables with their heads.
 * @param setTerms terms in which digits are no figures
 */
export function readParagraphs(
  paragraphs: readonly RawParagraph[],
  setTerms: readonly string[],
): DocumentReading {
  const tables = readTables(paragraphs);
  const rows = new Map(tables.flatMap(({ rowsByParagraph }) => [...rowsByParagraph]));
  const readings = paragraphs.map(({ text }, index): Reading => {
    const row = rows.get(index);
    if (!row) return { text, quantities: readPlain(text, setTerms) };
    return {
      text,
      quantities: row.map(({ quantity }) => quantity),
      cells: row.map(({ cell }) => cell),
    };
  });
  return { readings, tables };
}

/** The words around a number tell its unit in traditional characters, too. */
const readPlain = (text: string, setTerms: readonly string[]): Quantity[] =>
  readQuantities(simplify(text), { setTerms }).map((quantity) => ({
    ...quantity,
    printed: text.slice(quantity.start, quantity.end),
  }));

/**
 * Every number that could be a figure, in order. Small numerals (两台) are left out, ages and
 * durations are not: a person decides.
 */
export function proposeFigures(
  { readings, tables }: DocumentReading,
  roles: readonly ImportedParagraph['role'][] = [],
  times: DocumentTimes = { written: null, topic: null, usual: null },
): ProposedFigure[] {
  const found = readings.map(({ quantities, cells, text }) =>
    quantities.flatMap((quantity, index) => {
      const figure = isProposed(quantity) ? quantity : readRank(quantity, text);
      return figure ? [{ quantity: figure, cell: cells?.[index] }] : [];
    }),
  );
  const asOfs = timeFigures(
    readings.map(({ text }, index) => ({
      plain: simplify(text),
      role: roles[index] ?? 'body',
      figures: found[index]!.map(({ quantity }) => quantity),
      cells: readings[index]!.cells && found[index]!.map(({ cell }) => cell!),
    })),
    tables,
    times,
  );
  const nameOf = makeNames();
  const twins = new Map<string, string>();
  return found.flatMap((figures, index) => {
    let before: FigureBefore | undefined;
    const { text } = readings[index]!;
    const plain = simplify(text);
    return figures.map(({ quantity, cell }, place) => {
      const figure = describeFigure(quantity, {
        paragraph: `p${index + 1}`,
        key: `p${index + 1}-${place + 1}`,
        text,
        plain,
        before,
        asOf: asOfs[index]![place]!,
        cell,
      });
      before = figure;
      return { ...figure, ...findTwin(figure, twins), idName: nameOf(figure) };
    });
  });
}

/** Numerals that are not proposed and that a person may want. */
export const findPassedOver = (readings: readonly Reading[]): PassedOver[] =>
  readings.flatMap(({ text, quantities }, index) =>
    quantities.flatMap((quantity) => {
      const why = whyPassedOver(quantity);
      const { start, end, printed } = quantity;
      const context = excerpt(quantity, text);
      return why ? [{ paragraph: `p${index + 1}`, start, end, printed, why, context }] : [];
    }),
  );

function whyPassedOver({ kind, printed, refused, soft }: Quantity): PassedOver['why'] | undefined {
  if (kind === 'set-term' && /^[“"'‘「『]/.test(printed)) return 'set-term';
  if (kind === 'unread' || refused) return 'unread';
  return soft === 'small' ? 'small' : undefined;
}

const isProposed = (quantity: Quantity) =>
  isFigure(quantity) && quantity.soft !== 'small' && !quantity.refused;

const rank = /^第([一二三四五六七八九十]{1,3}|\d{1,4})(?:位|名)?$/;

/** 全省第三, at the end of its clause; not 第三批, and not 第一，… as a list says. */
function readRank(quantity: Quantity, text: string): Quantity | undefined {
  const numeral = rank.exec(quantity.printed)?.[1];
  if (quantity.kind !== 'ordinal' || !numeral) return undefined;
  const isLast = /^(?:$|[，,、。；;）)])/.test(text.slice(quantity.end));
  const isSaid = /\p{Script=Han}$/u.test(
    text.slice(Math.max(0, quantity.start - 2), quantity.start),
  );
  const value = /\d/.test(numeral) ? Number(numeral) : parseHanNumeral(numeral)?.low;
  return isLast && isSaid && value !== undefined ? { ...quantity, value, unit: '位' } : undefined;
}
