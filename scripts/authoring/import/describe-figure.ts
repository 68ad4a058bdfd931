/** Describes one quantity of a document as a proposed figure: its place, time, label and sentence. */
import { agrees } from '#quantities/agrees.ts';
import type { Quantity } from '#quantities/model.ts';
import { readQuantity } from '#quantities/read-quantity.ts';
import type { AsOf } from './follow-times.ts';
import type { ProposedFigure } from './imported-document.ts';
import { type FigureBefore, labelOfCell, labelOfWords } from './propose-label.ts';
import type { CellPlace } from './read-tables.ts';

interface Surroundings {
  paragraph: string;
  key: string;
  text: string;
  plain: string;
  before: FigureBefore | undefined;
  asOf: AsOf;
  cell: CellPlace | undefined;
}

/** Its `idName` is still empty: no two of a document may be alike. */
export function describeFigure(
  quantity: Quantity,
  { paragraph, key, text, plain, before, asOf, cell }: Surroundings,
): ProposedFigure {
  const { start, end, printed, value, low, high, qualifier } = quantity;
  const { lowQualifier, highQualifier, soft } = quantity;
  // The ledger counts people in 人.
  const unit = quantity.unit === '口人' ? '人' : quantity.unit;
  const unitInferred = quantity.unitInferred ?? false;
  const readingReason = explainReading({ ...quantity, unit });
  return {
    key,
    paragraph,
    start,
    end,
    printed,
    value,
    ...(low !== undefined && { low, high: high! }),
    unit,
    unitInferred,
    ...(qualifier && { qualifier }),
    ...(lowQualifier && { lowQualifier }),
    ...(highQualifier && { highQualifier }),
    ...(readingReason && { readingReason }),
    asOf: asOf.asOf,
    asOfWhy: asOf.why,
    ...(asOf.note && { asOfNote: asOf.note }),
    label: cell
      ? labelOfCell(cell, wordsInCell(quantity, plain, before))
      : labelOfWords(quantity, plain, before),
    idName: '',
    sentence: cell ? { start: 0, end: text.length } : sentenceAround(text, start, end),
    context: excerpt(quantity, text),
    ...(cell && { cell }),
    ...(soft && { soft }),
  };
}

/** What a cell says before its number, as one that holds a sentence does; cells are a space apart. */
const wordsInCell = (quantity: Quantity, plain: string, before: FigureBefore | undefined) =>
  /\p{Script=Han}$/u.test(plain.slice(0, quantity.start))
    ? labelOfWords(quantity, plain, before)
    : '';

/** Why the printed form alone does not give what was read; undefined where it does, as mostly. */
function explainReading(quantity: Quantity): string | undefined {
  const { printed, unit, value, unitInferred } = quantity;
  if (unit === '') return undefined;
  const form = readQuantity(printed);
  if (!form.unread && agrees(form.quantity, quantity)) return undefined;
  if (!unitInferred) return '印刷形式单独看不出这个数，是连着上下文读出的';
  const scale = (value ?? 0) / Number(printed.replace(/[−－]/, '-').replace(/[,，\s]/g, ''));
  const scaleWord = scaleWords.find(([factor]) => Math.abs(scale - factor) < factor * 1e-9)?.[1];
  const counted = scaleWord ? `按${scaleWord}${unit}换算` : `单位是${unit}`;
  return `印刷形式只有数，表头或上文写明${counted}`;
}

const scaleWords = [
  [1e4, '万'],
  [1e6, '百万'],
  [1e7, '千万'],
  [1e8, '亿'],
] as const;

/** A longer sentence is cut: it is shown on a card. */
const longestSide = 400;

/** From stop to stop; quotes that close behind a stop belong to it. */
function sentenceAround(text: string, start: number, end: number) {
  const from = Math.max(0, start - longestSide);
  const ahead = text.slice(from, start);
  const before = [...ahead.matchAll(/[。！？!?；;\n]+[”’」』）)]*/g)].at(-1);
  const behind = /[。！？!?；;\n]+[”’」』）)]*/.exec(text.slice(end, end + longestSide));
  return {
    start: before ? from + before.index + before[0].length : from,
    end: behind ? end + behind.index + behind[0].length : Math.min(text.length, end + longestSide),
  };
}

/** A few words around a quantity, which stands in 【】. */
export const excerpt = ({ start, end, printed }: Quantity, text: string) =>
  `${text.slice(Math.max(0, start - 10), start)}【${printed}】${text.slice(end, end + 8)}`;
