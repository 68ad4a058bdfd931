/** Lays the pieces of text of a page out as lines, in the order in which a person reads columns. */

export interface Piece {
  text: string;
  x: number;
  y: number;
  width: number;
  size: number;
}

export interface Line {
  page: number;
  /** Cells of a row stand apart by tabs. */
  text: string;
  x: number;
  right: number;
  y: number;
  size: number;
  /** The edges of the column of text in which it stands. */
  column: { left: number; right: number };
}

interface Segment {
  text: string;
  x: number;
  right: number;
  y: number;
  size: number;
}

/** In widths of a character: a gap between words, between cells, and the least of a text column. */
const [wordGap, cellGap, columnWidth] = [0.2, 1.4, 9];
const fewestColumnRows = 4;

export function layOutPage(pieces: readonly Piece[], page: number): Line[] {
  const rows = toRows(pieces).map(toSegments);
  const lines: Line[] = [];
  for (let start = 0; start < rows.length;) {
    const gutter = findGutter(rows, start);
    const end = gutter ? endOfColumns(rows, start, gutter) : nextGutter(rows, start + 1);
    const block = rows.slice(start, end);
    const sides = gutter
      ? [
          block.map((row) => row.filter(({ x }) => x < gutter)),
          block.map((row) => row.filter(({ x }) => x >= gutter)),
        ]
      : [block];
    for (const side of sides) lines.push(...toLines(side, page));
    start = end;
  }
  return lines;
}

/** Pieces whose lines of writing lie at one height, from the top. */
function toRows(pieces: readonly Piece[]): Piece[][] {
  const sorted = [...pieces].sort((one, other) => other.y - one.y || one.x - other.x);
  const rows: Piece[][] = [];
  for (const piece of sorted) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (row && first && first.y - piece.y < 0.45 * Math.max(first.size, piece.size))
      row.push(piece);
    else rows.push([piece]);
  }
  return rows.filter((row) => row.some(({ text }) => text.trim() !== ''));
}

/** Words and sentences of a row; a wide gap parts two segments. */
function toSegments(row: readonly Piece[]): Segment[] {
  const segments: Segment[] = [];
  for (const piece of [...row].sort((one, other) => one.x - other.x)) {
    if (piece.text.trim() === '') continue;
    const last = segments.at(-1);
    const gap = last ? piece.x - last.right : Infinity;
    if (!last || gap > cellGap * piece.size) {
      const { text, x, y, size } = piece;
      segments.push({ text, x, y, size, right: x + piece.width });
    } else {
      last.text += `${gap > wordGap * piece.size ? spaceOf(gap, piece.size) : ''}${piece.text}`;
      last.right = Math.max(last.right, piece.x + piece.width);
      last.size = Math.max(last.size, piece.size);
    }
  }
  return segments;
}

const spaceOf = (gap: number, size: number) => (gap > 0.8 * size ? '　' : ' ');

const isText = ({ x, right, size }: Segment) => right - x > columnWidth * size;

/** Where rows from here on have text on both sides of one gap: the gap's middle. */
function findGutter(rows: readonly Segment[][], start: number): number | undefined {
  const row = rows[start]!;
  if (row.length !== 2 || !row.every(isText)) return undefined;
  const gutter = (row[0]!.right + row[1]!.x) / 2;
  const block = rows.slice(start, start + fewestColumnRows);
  const isBlock =
    block.length === fewestColumnRows &&
    block.every((one) => one.every(({ x, right }) => right <= gutter || x >= gutter)) &&
    block.filter((one) => one.length === 2 && one.some(isText)).length >= fewestColumnRows - 1;
  return isBlock ? gutter : undefined;
}

/** Columns end where a row reaches over the gap, or has cells. */
function endOfColumns(rows: readonly Segment[][], start: number, gutter: number): number {
  const end = rows.findIndex(
    (row, index) =>
      index > start && (row.length > 2 || row.some(({ x, right }) => x < gutter && right > gutter)),
  );
  return end < 0 ? rows.length : end;
}

function nextGutter(rows: readonly Segment[][], start: number): number {
  for (let at = start; at < rows.length; at++) if (findGutter(rows, at) !== undefined) return at;
  return rows.length;
}

function toLines(rows: readonly Segment[][], page: number): Line[] {
  const filled = rows.filter((row) => row.length > 0);
  const segments = filled.flat();
  const column = {
    left: Math.min(...segments.map(({ x }) => x)),
    right: Math.max(...segments.map(({ right }) => right)),
  };
  return filled.map((row) => ({
    page,
    text: row.map(({ text }) => text.trim()).join('\t'),
    x: row[0]!.x,
    right: row.at(-1)!.right,
    y: row[0]!.y,
    size: Math.max(...row.map(({ size }) => size)),
    column,
  }));
}
