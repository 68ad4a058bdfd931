/** Proposes figures: every quantity of a document that could stand in the ledger. */
import { parseHanNumeral } from '#quantities/han-numeral.ts';
import {
  type EndQualifier,
  isFigure,
  type Quantity,
  type QuantityQualifier,
} from '#quantities/model.ts';
import { readQuantities } from '#quantities/read-quantities.ts';
import { findAsOf } from './find-times.ts';
import type { RawParagraph } from './raw-document.ts';
import { readTables } from './read-tables.ts';

/** A number as printed, with what was read from it; nothing in it is not in the text. */
export interface Proposal {
  paragraph: string;
  /** Where the printed form begins and ends in the paragraph. */
  at: number;
  end: number;
  printed: string;
  value: number | null;
  low?: number;
  high?: number;
  qualifier: QuantityQualifier | undefined;
  lowQualifier?: EndQualifier;
  highQualifier?: EndQualifier;
  /** Empty when the text does not say. */
  unit: string;
  /** The unit stands not beside the number: in a table's head, or words before. */
  unitInferred: boolean;
  asOf: string | null;
  asOfNote: string | undefined;
  /** The words around it. */
  context: string;
}

/** What a paragraph holds: figures, and numerals that are none. */
export interface Reading {
  text: string;
  quantities: readonly Quantity[];
}

/**
 * Reads each paragraph of a document; the rows of tables with their heads.
 * @param setTerms terms in which digits are no figures
 */
export function readParagraphs(
  paragraphs: readonly RawParagraph[],
  setTerms: readonly string[],
): Reading[] {
  const inTables = readTables(paragraphs);
  return paragraphs.map(({ text }, index) => ({
    text,
    quantities: inTables.get(index) ?? readQuantities(text, { setTerms }),
  }));
}

/**
 * Every number that could be a figure, in order. Small numerals (两台) are left out, ages and
 * durations are not: a person decides.
 */
export const proposeFigures = (readings: readonly Reading[]): Proposal[] =>
  readings.flatMap(({ text, quantities }, index) =>
    quantities.flatMap((quantity) => {
      const figure = isProposed(quantity) ? quantity : readRank(quantity, text);
      return figure ? [describe(figure, `p${index + 1}`, text)] : [];
    }),
  );

/** “3个1”, “515”: what the text calls so, and is not proposed. */
export const findSetTerms = ({ quantities }: Reading): string[] =>
  quantities
    .filter(({ kind, printed }) => kind === 'set-term' && /^[“"'‘「『]/.test(printed))
    .map(({ printed }) => printed);

/** Digits that the grammar does not place, with the words around them. */
export const findUnread = ({ text, quantities }: Reading): string[] =>
  quantities
    .filter(({ kind, refused }) => kind === 'unread' || refused)
    .map((quantity) => excerpt(quantity, text));

const isProposed = (quantity: Quantity) =>
  isFigure(quantity) && quantity.soft !== 'small' && !quantity.refused;

const rank = /^第([一二三四五六七八九十]{1,3}|\d{1,4})(?:位|名)?$/;

/** 全省第三, at the end of its clause; not 第三批, and not 第一，… as a list says. */
function readRank(quantity: Quantity, text: string): Quantity | undefined {
  const numeral = rank.exec(quantity.printed)?.[1];
  if (quantity.kind !== 'ordinal' || !numeral) return undefined;
  const isLast = /^(?:$|[，,、。；;）)])/.test(text.slice(quantity.end));
  const isSaid = /\p{Script=Han}$/u.test(text.slice(0, quantity.start));
  const value = /\d/.test(numeral) ? Number(numeral) : parseHanNumeral(numeral)?.low;
  return isLast && isSaid && value !== undefined ? { ...quantity, value, unit: '位' } : undefined;
}

function describe(quantity: Quantity, paragraph: string, text: string): Proposal {
  const { start, end, printed, value, low, high, unit } = quantity;
  const { qualifier, lowQualifier, highQualifier } = quantity;
  return {
    paragraph,
    at: start,
    end,
    printed,
    value,
    ...(low !== undefined && { low, high }),
    qualifier,
    ...(lowQualifier && { lowQualifier }),
    ...(highQualifier && { highQualifier }),
    // The ledger counts people in 人.
    unit: unit === '口人' ? '人' : unit,
    unitInferred: quantity.unitInferred ?? false,
    ...findAsOf(text, start),
    context: excerpt(quantity, text),
  };
}

const excerpt = ({ start, end, printed }: Quantity, text: string) =>
  `${text.slice(Math.max(0, start - 10), start)}【${printed}】${text.slice(end, end + 8)}`;
