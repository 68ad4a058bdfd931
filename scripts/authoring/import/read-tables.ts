/** Reads the figures in the rows of tables, with the units of their heads. */
import { isFigure, type Quantity } from '#quantities/model.ts';
import { readQuantities } from '#quantities/read-quantities.ts';
import { readTable, unitOfHead } from '#quantities/read-table.ts';
import type { RawParagraph, TableRow } from './raw-document.ts';

const bareNumber = /^[-−－]?[\d,，]+(?:\.\d+)?$/;
const bareYear = /^(?:19|20)\d\d$/;
/** Columns whose digits count nothing. */
const codeHead =
  /^(?:序号|编号|代码|排名|名次|年份|年度|年月|日期|时间|电话|手机|联系|邮编|号码|备注|No\.?)/i;

/** By index of the paragraph: its quantities, with places in the paragraph's text. */
export type QuantitiesByParagraph = Map<number, Quantity[]>;

/** The quantities of every table of a document. */
export function readTables(paragraphs: readonly RawParagraph[]): QuantitiesByParagraph {
  const found: QuantitiesByParagraph = new Map();
  for (let start = 0; start < paragraphs.length; start++) {
    const table = paragraphs[start]!.row?.table;
    if (table === undefined) continue;
    let end = start;
    while (paragraphs[end]?.row?.table === table) end++;
    const captions = paragraphs.slice(Math.max(0, start - 2), start).filter(({ row }) => !row);
    const caption = captions.map(({ text }) => text).findLast((text) => isCaption(text)) ?? '';
    readOne(paragraphs.slice(start, end), caption).forEach((quantities, index) =>
      found.set(start + index, quantities),
    );
    start = end - 1;
  }
  return found;
}

const isCaption = (text: string) => text.length < 80 && /单位\s*[:：]/.test(text);

function readOne(paragraphs: readonly RawParagraph[], caption: string): Quantity[][] {
  const rows = paragraphs.map(({ row }) => row!);
  const headCount = countHeads(rows);
  const heads = mergeHeads(rows.slice(0, headCount));
  const body = rows.slice(headCount);
  const byRow = paragraphs.map((): Quantity[] => []);
  for (const { row, column, quantity } of readTable(
    [heads, ...body.map(({ cells }) => cells)],
    caption,
  )) {
    const at = headCount + row - 1;
    if (isCode(heads[column] ?? '', column, quantity)) continue;
    const offset = offsetOf(rows[at]!, column, paragraphs[at]!.text);
    byRow[at]!.push({ ...quantity, start: offset + quantity.start, end: offset + quantity.end });
  }
  return byRow;
}

/** Serial numbers, years, telephones. */
const isCode = (head: string, column: number, { unit, printed }: Quantity) =>
  codeHead.test(head.trim()) ||
  (unit === '' && (column === 0 || bareYear.test(printed) || /^0\d|^\d{7,}$/.test(printed)));

/** Where a cell begins in the text of its row. */
function offsetOf({ cells }: TableRow, column: number, text: string): number {
  let at = 0;
  for (const cell of cells.slice(0, column)) at = text.indexOf(cell, at) + cell.length;
  return text.indexOf(cells[column]!, at);
}

/** How many rows at the top are heads: those without numbers; none where the table begins with data. */
function countHeads(rows: readonly TableRow[]): number {
  const first = rows.findIndex((row) => !row.isHead && row.cells.some((cell) => isNumber(cell)));
  if (first !== 0) return first < 0 ? rows.length : first;
  const [top, second] = rows;
  // 100亩以下 | 100亩以上 over bare numbers are heads, 2019 | 30户 over 2020 | 42户 is data.
  const isData = top!.cells.some(
    (cell, column) =>
      isNumber(cell) &&
      (!second ||
        bareNumber.test(cell.trim()) === bareNumber.test(second.cells[column]?.trim() ?? '')),
  );
  return isData ? 0 : 1;
}

/** Whether a cell states a figure; the age groups of a head do not. */
function isNumber(cell: string): boolean {
  const text = cell.trim();
  if (bareNumber.test(text)) return !bareYear.test(text);
  return readQuantities(text).some((one) => isFigure(one) && !one.soft && !one.refused);
}

/** One head a column: the lowest that names a unit, else the lowest. */
function mergeHeads(rows: readonly TableRow[]): string[] {
  const width = Math.max(0, ...rows.map(({ spread }) => spread.length));
  return Array.from({ length: width }, (_, column) => {
    const heads = rows.map(({ spread }) => spread[column] ?? '').filter((head) => head !== '');
    return heads.findLast((head) => unitOfHead(head).unit !== '') ?? heads.at(-1) ?? '';
  });
}
