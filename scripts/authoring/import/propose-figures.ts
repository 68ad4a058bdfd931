/** Proposes figures: every quantity of a document that could stand in the ledger. */
import { agrees } from '#quantities/agrees.ts';
import { parseHanNumeral } from '#quantities/han-numeral.ts';
import { isFigure, type Quantity } from '#quantities/model.ts';
import { readQuantities } from '#quantities/read-quantities.ts';
import { readQuantity } from '#quantities/read-quantity.ts';
import { proposeId } from '#scripts/authoring/propose-id.ts';
import type { DocumentTimes } from './document-times.ts';
import type { AsOf } from './follow-times.ts';
import type { ImportedParagraph, PassedOver, ProposedFigure } from './imported-document.ts';
import { type FigureBefore, labelOfCell, labelOfWords } from './propose-label.ts';
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
    if (!row) return { text, quantities: readQuantities(text, { setTerms }) };
    return {
      text,
      quantities: row.map(({ quantity }) => quantity),
      cells: row.map(({ cell }) => cell),
    };
  });
  return { readings, tables };
}

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
      const figure = describe(quantity, {
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

interface Surroundings {
  paragraph: string;
  key: string;
  text: string;
  plain: string;
  before: FigureBefore | undefined;
  asOf: AsOf;
  cell: CellPlace | undefined;
}

function describe(
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
    label: cell ? labelOfCell(cell) : labelOfWords(quantity, plain, before),
    idName: '',
    sentence: cell ? { start: 0, end: text.length } : sentenceAround(text, start, end),
    context: excerpt(quantity, text),
    ...(cell && { cell }),
    ...(soft && { soft }),
  };
}

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

/** The first figure of the same value and unit in an earlier paragraph. */
function findTwin(figure: ProposedFigure, twins: Map<string, string>): { twinOf?: string } {
  const { value, unit, key, paragraph } = figure;
  if (value === null || value < 10) return {};
  const sameKey = `${value}${unit}`;
  const twin = twins.get(sameKey);
  if (twin === undefined) twins.set(sameKey, key);
  return twin === undefined || twin.startsWith(`${paragraph}-`) ? {} : { twinOf: twin };
}

/** In pinyin, of the label; of its place where there is none. No two are alike. */
function makeNames() {
  const spelt = new Map<string, string>();
  const counts = new Map<string, number>();
  const taken = new Set<string>();
  return ({ label, key }: ProposedFigure): string => {
    const base = spelt.get(label) ?? proposeId(label, 'title', new Set());
    spelt.set(label, base);
    if (base === '') return key;
    let count = (counts.get(base) ?? 0) + 1;
    while (taken.has(numbered(base, count))) count += 1;
    const name = numbered(base, count);
    counts.set(base, count);
    taken.add(name);
    return name;
  };
}

const numbered = (base: string, count: number) => (count === 1 ? base : `${base}-${count}`);

const excerpt = ({ start, end, printed }: Quantity, text: string) =>
  `${text.slice(Math.max(0, start - 10), start)}【${printed}】${text.slice(end, end + 8)}`;
