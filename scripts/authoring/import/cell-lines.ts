/** Puts together tables whose cells stand on a line each, as copying from a page leaves them. */
import type { RawParagraph } from './raw-document.ts';

const longestCell = 16;
const widest = 12;
const numeric = /^(?:[-−]?[\d,，]+(?:\.\d+)?[%％‰]?|[-—–/])$/;

const isNumber = (line: string | undefined) => line !== undefined && numeric.test(line);
const isName = (line: string | undefined) =>
  line !== undefined && line !== '' && line.length <= longestCell && !/^\d|[，。；]/.test(line);

/**
 * A row is a name with as many numbers behind it as the head has columns; the names of the columns
 * stand above the first. Two rows at least, of two numbers: less may be a list.
 * @returns the lines, those of a table joined to one a row, and how many rows came of it
 */
export function gatherCells(paragraphs: readonly RawParagraph[]): {
  paragraphs: RawParagraph[];
  rows: number;
} {
  const lines = paragraphs.map(({ text }) => text.trim());
  const gathered: RawParagraph[] = [];
  let rows = 0;
  for (let at = 0; at < lines.length;) {
    const height = rowsOfTable(lines, at);
    if (height.rows === 0) {
      gathered.push(paragraphs[at]!);
      at += 1;
      continue;
    }
    for (let row = 0; row < height.rows; row++, at += height.columns) {
      gathered.push({ text: lines.slice(at, at + height.columns).join('　') });
    }
    rows += height.rows;
  }
  return { paragraphs: gathered, rows };
}

/** The rows, heads included, of the table whose heads begin at a line; none where there is no table. */
function rowsOfTable(lines: readonly string[], at: number): { rows: number; columns: number } {
  let columns = 0;
  while (columns <= widest && isName(lines[at + columns]) && !isNumber(lines[at + columns + 1])) {
    columns += 1;
  }
  // The last of the names that were counted stands before the name of the first row.
  const isRow = (start: number) =>
    isName(lines[start]) &&
    lines.slice(start + 1, start + columns).every(isNumber) &&
    lines.slice(start + 1, start + columns).length === columns - 1;
  let rows = 1;
  while (columns > 2 && isRow(at + rows * columns)) rows += 1;
  const isWhole = rows > 2 && !isNumber(lines[at + rows * columns]);
  return isWhole ? { rows, columns } : { rows: 0, columns: 0 };
}
