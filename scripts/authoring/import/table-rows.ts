/** Rows of cells: from spans of wide and tall cells, and from lines of a plain text. */
import { AuthoringError } from '#scripts/authoring/files.ts';
import type { RawParagraph, TableRow } from './raw-document.ts';

export interface SpanningCell {
  text: string;
  columns: number;
  rows: number;
}

/** A page may say `colspan="99999999"`. */
const mostColumns = 200;
const mostCells = 50_000;

/**
 * The rows of a table, with every cell in its column.
 * @throws AuthoringError when the table is larger than a person could check
 */
export function layOut(
  table: number,
  rows: readonly { cells: readonly SpanningCell[]; isHead: boolean }[],
): TableRow[] {
  /** Per column: what a tall cell reaches down with, and how far. */
  const hanging: { text: string; rows: number }[] = [];
  let count = 0;
  return rows.map(({ cells, isHead }) => {
    const row: TableRow = { table, cells: [], spread: [], isHead };
    const put = (own: string, spread: string) => {
      count += 1;
      if (row.cells.push(own) > mostColumns) throw refuseLarge();
      requireCells(count);
      row.spread.push(spread);
    };
    const hang = () => {
      for (let from = hanging[row.cells.length]; from && from.rows > 0;) {
        from.rows -= 1;
        put('', from.text);
        from = hanging[row.cells.length];
      }
    };
    for (const { text, columns, rows: height } of cells) {
      hang();
      for (let index = 0; index < columns; index++) {
        hanging[row.cells.length] = { text, rows: height - 1 };
        put(index === 0 ? text : '', text);
      }
    }
    hang();
    return row;
  });
}

/** @throws AuthoringError when a table has more cells than a person could check */
export function requireCells(count: number): void {
  if (count > mostCells) throw refuseLarge();
}

const refuseLarge = () =>
  new AuthoringError(
    `文件里有一个表格超过 ${mostColumns} 列或 ${mostCells / 10_000} 万格。请拆成几个小表，或只留要用的部分，再导入。`,
  );

/** The text of a row: its cells with a wide space between. */
export const writeRow = ({ cells }: TableRow): string =>
  cells.filter((cell) => cell !== '').join('　');

/** As `findRows`, for a format in which tabs are no part of the text: rows are written as elsewhere. */
export const layOutRows = (paragraphs: readonly RawParagraph[]): RawParagraph[] =>
  findRows(paragraphs).map((one) => (one.row ? { ...one, text: writeRow(one.row) } : one));

/** In a line of a table with single spaces all but its name are numbers; its head holds none. */
function splitCells(text: string): string[] {
  const cells = text.trim().split(gap);
  if (cells.length > 1) return cells;
  const words = text
    .trim()
    .replace(/(?<=[合总小]) (?=计)/, '')
    .split(' ');
  const [, ...rest] = words;
  const numbers = rest.filter((word) => bareCell.test(word)).length;
  const isHead = numbers === 0 && !/[，。；：]/.test(text);
  return words.length > 2 && (isHead || numbers === rest.length) ? words : cells;
}

const bareCell = /^(?:[-−]?[\d,]+(?:\.\d+)?[%％‰]?|[-—–/])$/;
const gap = /\t[\t ]*|[ 　]*　[ 　]*| {2,}/;
const longestCell = 24;

/** Marks lines of a plain text as rows where three or more in turn have the same number of cells. */
export function findRows(paragraphs: readonly RawParagraph[]): RawParagraph[] {
  const cellsOf = paragraphs.map(({ text }) => splitCells(text));
  const isRow = (at: number) =>
    cellsOf[at]!.length > 1 && cellsOf[at]!.every((cell) => cell.length <= longestCell);
  const marked = [...paragraphs];
  for (let start = 0; start < paragraphs.length;) {
    let end = start + 1;
    while (end < paragraphs.length && cellsOf[end]!.length === cellsOf[start]!.length) end++;
    const rows = cellsOf.slice(start, end);
    const hasNumbers = rows.slice(1).every((cells) => cells.some((cell) => /\d/.test(cell)));
    if (rows.length > 2 && hasNumbers && rows.every((_, index) => isRow(start + index))) {
      rows.forEach((cells, index) => {
        const row = { table: start, cells, spread: cells, isHead: false };
        marked[start + index] = { ...paragraphs[start + index]!, row };
      });
      const total = padTotal(cellsOf[end] ?? [], rows[0]!.length);
      if (total) {
        const row = { table: start, cells: total, spread: total, isHead: false };
        marked[end] = { ...paragraphs[end]!, row };
        end += 1;
      }
    }
    start = end;
  }
  return marked;
}

const totalLabel = /^(?:合\s*计|总\s*计|小\s*计)$/;

/** A total leaves out what does not add up, so that its line has fewer cells: they stand at the right. */
function padTotal([label = '', ...cells]: readonly string[], width: number): string[] | undefined {
  const isTotal = totalLabel.test(label) && cells.length > 0 && cells.length < width - 1;
  if (!isTotal || !cells.every((cell) => /^[-−—\d,，.%]+$/.test(cell))) return undefined;
  const blank = Array.from({ length: width - 1 - cells.length }, () => '');
  return [label, ...blank, ...cells];
}
