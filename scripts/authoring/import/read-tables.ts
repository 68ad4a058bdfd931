/** Reads the figures in the rows of tables, with the units of their heads. */
import { isFigure, type Quantity } from '#quantities/model.ts';
import { readQuantities } from '#quantities/read-quantities.ts';
import { readTable, unitOfHead } from '#quantities/read-table.ts';
import type { ImportedTable, ProposedFigure } from './imported-document.ts';
import type { RawParagraph, TableRow } from './raw-document.ts';

const bareNumber = /^[-−－]?[\d,，]+(?:\.\d+)?$/;
const bareYear = /^(?:19|20)\d\d$/;
/** Columns whose digits count nothing. */
const codeHead =
  /^(?:序号|编号|代码|排名|名次|年份|年度|年月|日期|时间|电话|手机|联系|邮编|号码|备注|No\.?)/i;

export type CellPlace = NonNullable<ProposedFigure['cell']>;

export interface TableReading {
  table: ImportedTable;
  /** By index of the paragraph: its quantities, with places in the paragraph's text. */
  rowsByParagraph: Map<number, { quantity: Quantity; cell: CellPlace }[]>;
}

/** Every table of a document with the quantities of its rows. */
export function readTables(paragraphs: readonly RawParagraph[]): TableReading[] {
  const found: TableReading[] = [];
  for (let start = 0; start < paragraphs.length; start++) {
    const table = paragraphs[start]!.row?.table;
    if (table === undefined) continue;
    let end = start;
    while (paragraphs[end]?.row?.table === table) end++;
    const above = paragraphs.slice(Math.max(0, start - 2), start).filter(({ row }) => !row);
    const captions = above.map(({ text }) => text).filter((text) => isCaption(text));
    const id = `t${found.length + 1}`;
    found.push(readOne(id, paragraphs.slice(start, end), start, captions.join('　')));
    start = end - 1;
  }
  return found;
}

/** 表1　各村情况, or a line with the unit of the table; no sentence. */
const isCaption = (text: string) =>
  text.length < 80 && (/单位\s*[:：]/.test(text) || (text.length < 40 && !/[。；]/.test(text)));

function readOne(
  id: string,
  paragraphs: readonly RawParagraph[],
  first: number,
  caption: string,
): TableReading {
  const rows = paragraphs.map(({ row }) => row!);
  const headRows = countHeads(rows);
  const heads = mergeHeads(rows.slice(0, headRows));
  const names = nameColumns(rows.slice(0, headRows));
  const body = rows.slice(headRows);
  const rowsByParagraph: TableReading['rowsByParagraph'] = new Map(
    rows.map((_, index) => [first + index, []]),
  );
  const unitCaption = /单位\s*[:：]/.test(caption) ? caption : '';
  const read = readTable([heads, ...body.map(({ cells }) => cells)], unitCaption);
  for (const { row: place, column, quantity } of read) {
    const row = headRows + place - 1;
    if (isCode(heads[column] ?? '', column, quantity)) continue;
    const offset = offsetOf(rows[row]!, column, paragraphs[row]!.text);
    rowsByParagraph.get(first + row)!.push({
      quantity: { ...quantity, start: offset + quantity.start, end: offset + quantity.end },
      cell: {
        table: id,
        row,
        column,
        rowName: nameRow(rows[row]!),
        columnName: names[column] ?? '',
      },
    });
  }
  // A list in two columns may have no heads.
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  const columns = Array.from({ length: width }, (_, column) => ({
    head: names[column] ?? '',
    unit: unitOfHead(heads[column] ?? '').unit,
  }));
  const lines = rows.map(({ cells }, index) => ({ paragraph: `p${first + index + 1}`, cells }));
  return { table: { id, caption, headRows, columns, rows: lines }, rowsByParagraph };
}

/** The first cell that holds words. */
const nameRow = ({ spread }: TableRow) =>
  spread.find((cell) => cell !== '' && !/^[\d.,，%-]+$/.test(cell)) ?? '';

/** All heads over a column, from the top: 产量（吨） 2018年. */
function nameColumns(rows: readonly TableRow[]): string[] {
  const width = Math.max(0, ...rows.map(({ spread }) => spread.length));
  return Array.from({ length: width }, (_, column) => {
    const heads = rows.map(({ spread }) => spread[column] ?? '').filter((head) => head !== '');
    return [...new Set(heads)].join(' ');
  });
}

/** Serial numbers, years, telephones. */
const isCode = (head: string, column: number, { unit, printed }: Quantity) =>
  codeHead.test(head.trim()) ||
  // 标段 | 1标: the name of the row
  (column === 0 && /^\d{1,2}\D$/.test(printed) && head.includes(unit) && !/[数量]/.test(head)) ||
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
    // 床位数 over 2021年 and 2022年 says what is counted.
    const named = heads.filter((head) => !/^(?:19|20)\d\d年?$/.test(head.trim()));
    return (
      heads.findLast((head) => unitOfHead(head).unit !== '') ?? named.at(-1) ?? heads.at(-1) ?? ''
    );
  });
}
