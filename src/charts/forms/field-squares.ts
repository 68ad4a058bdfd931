/** The squares of one part of a field: rows of dashes, each dash a square. */
import type { LineMark } from '#charts/marks.ts';
import type { ThemeColour } from '#charts/theme.ts';
import type { ChartColour } from '#schemas/chart.ts';

interface Span {
  /** The first square, and the one after the last. */
  from: number;
  to: number;
}
export interface Grid {
  columns: number;
  /** From square to square, in pixels. */
  pitch: number;
  /** Where the first row begins. */
  top: number;
}
/** One layer of a square: its side, or less of it, in one colour. */
interface Layer {
  colour: ThemeColour;
  side: number;
}

/**
 * The squares of a part. A row of squares is one dashed line, so a part takes a path or two however
 * many squares it has, and a canvas draws the same as the picture.
 * @param span which squares
 * @param grid where squares stand
 * @param role what they look like
 */
export function squareMarks(span: Span, grid: Grid, role: ChartColour): LineMark[] {
  return layersOf(role, sideOf(grid.pitch)).flatMap((layer) => rowMarks(span, grid, layer));
}

/** The gap narrows with the squares. */
const sideOf = (pitch: number): number => pitch - (pitch > 8 ? 3 : pitch > 5 ? 2 : 1);

function layersOf(role: ChartColour, side: number): Layer[] {
  const edge: Layer = { colour: 'muted', side };
  const inside = (colour: ThemeColour): Layer => ({ colour, side: side - 2 });
  switch (role) {
    case 'focus':
      return [{ colour: 'focus', side }];
    case 'rest':
      return [edge, inside('grid')];
    case 'dotted':
      return [edge, inside('paper'), { colour: 'ink', side: Math.max(side - 8, 2) }];
    case 'open':
      return [{ colour: 'focus', side }, inside('paper')];
    default:
      return [edge];
  }
}

function rowMarks({ from, to }: Span, { columns, pitch, top }: Grid, { colour, side }: Layer) {
  const inset = (sideOf(pitch) - side) / 2;
  const rows: LineMark[] = [];
  for (let at = from; at < to;) {
    const row = Math.floor(at / columns);
    const end = Math.min(to, (row + 1) * columns);
    const y = top + row * pitch + sideOf(pitch) / 2;
    const start = (at - row * columns) * pitch + inset;
    rows.push({
      kind: 'line',
      points: [
        [start, y],
        [start + (end - at - 1) * pitch + side, y],
      ],
      colour,
      width: side,
      dash: [side, pitch - side],
    });
    at = end;
  }
  return rows;
}
