/** A field of parts: one square for each unit, part after part, every part named and valued beside it. */
import type { ChartData } from '#charts/chart-data.ts';
import { baselineAt, textRun, type LineMark, type Mark } from '#charts/marks.ts';
import { measureText, wrapText } from '#charts/measure-text.ts';
import type { CutText } from '#lib/set-lines.ts';
import { buildBarPicture, type FormBuilder } from './bar-frame.ts';
import { squareMarks, type Grid } from './field-squares.ts';
import { partRole } from './parts-bar.ts';
import { sizesFor } from './sizes.ts';

/** More squares than this are too small to be seen one by one on a phone. */
export const mostSquares = 2000;

interface Part {
  label: string;
  value: string;
  /** Its squares: the first, and the one after the last. */
  from: number;
  to: number;
}

/**
 * Builds a field; each row of the chart is a part, and the squares run on from part to part as text does.
 * It stays a still picture: a chart of one series has nothing to be asked for.
 * @param data chart data with a whole; its values are whole numbers, together at most `mostSquares`
 * @param theme colours and font
 * @param width width of the picture
 */
export const buildPartsField: FormBuilder = (data, theme, width, cut) => {
  const { isNarrow, strong, text: small } = sizesFor(width);
  const parts = listParts(data);
  const count = parts.at(-1)?.to ?? 0;
  const grid = layGrid(count, isNarrow ? width * 0.56 : width * 0.6, isNarrow ? 260 : 310);
  const labels = labelMarks(parts, grid, { width, cut });
  const squares = grid.top + Math.ceil(count / grid.columns) * grid.pitch;
  const place = () => [
    ...textRun(0, strong, [
      { text: data.wholeLabel ?? '', size: strong, bold: true, colour: 'ink' },
      { text: `共${data.whole?.printed ?? ''}`, size: small, colour: 'muted' },
    ]),
    ...parts.flatMap((part, index) => squareMarks(part, grid, partRole(data, index))),
    ...labels.marks,
  ];
  return buildBarPicture({
    theme,
    height: Math.ceil(Math.max(squares, labels.bottom)),
    padding: {},
    labels: [],
    series: [],
    direction: 'across',
    max: 1,
    bar: 1,
    band: 1,
    place,
  });
};

function listParts({ rows }: ChartData): Part[] {
  let next = 0;
  return rows.map(({ label, points: [point] }) => {
    const from = next;
    next += point?.value ?? 0;
    return { label, value: point?.printed ?? '', from, to: next };
  });
}

/** As large as squares may be: whole pixels while they are, so that their edges are sharp. */
function layGrid(count: number, width: number, height: number): Grid {
  const pitch = Math.min(18, Math.sqrt((width * height) / Math.max(count, 1)));
  const whole = pitch > 8 ? Math.floor(pitch) : Math.floor(pitch * 2) / 2;
  return { columns: Math.floor(width / whole), pitch: whole, top: 28 };
}

/** Beside the row in which most of the part stands at the edge; a leader joins the two. */
function labelMarks(
  parts: readonly Part[],
  { columns, pitch, top }: Grid,
  { width, cut }: { width: number; cut: CutText | undefined },
): { marks: Mark[]; bottom: number } {
  const sizes = sizesFor(width);
  const x = columns * pitch + (sizes.isNarrow ? 18 : 34);
  const lineHeight = sizes.text + 4;
  let bottom = 0;
  const marks = parts.flatMap(({ label, value, from, to }): Mark[] => {
    const row = anchorRow(from, to, columns);
    const anchor = top + (row + 0.5) * pitch - 1;
    const beside = x + measureText(value, sizes.large, true) + 8;
    const isOneLine = beside + measureText(label, sizes.text) <= width;
    const lines = isOneLine ? [label] : wrapText(label, cut, width - x, sizes.text);
    const y = Math.max(anchor, bottom + sizes.large / 2 + (bottom ? 4 : 0));
    bottom = y + sizes.large / 2 + (isOneLine ? 2 : lines.length * lineHeight);
    const end = Math.min(to - row * columns, columns) * pitch;
    return [
      ...(to > from ? [leader(end + 1, anchor, x - 5, y)] : []),
      text(value, x, baselineAt(y, sizes.large), sizes.large, true),
      ...lines.map((line, index) =>
        isOneLine
          ? text(line, beside, baselineAt(y, sizes.large), sizes.text)
          : text(
              line,
              x,
              baselineAt(y + sizes.large / 2 + lineHeight * (index + 0.6), sizes.text),
              sizes.text,
            ),
      ),
    ];
  });
  return { marks, bottom: bottom + 1 };
}

/** The middle one of the rows that reach the edge, or the part's last row. */
function anchorRow(from: number, to: number, columns: number): number {
  const [first, after] = [Math.floor(from / columns), Math.floor(to / columns)];
  return after > first
    ? Math.floor((first + after - 1) / 2)
    : Math.floor(Math.max(to - 1, 0) / columns);
}

const text = (text: string, x: number, y: number, size: number, bold = false): Mark => ({
  kind: 'text',
  text,
  x,
  y,
  size,
  bold,
  colour: 'ink',
});

function leader(from: number, fromY: number, to: number, toY: number): LineMark {
  const [start, end] = [Math.round(fromY) + 0.5, Math.round(toY) + 0.5];
  const bend = Math.max(from, to - 8);
  const bent: [number, number][] = start === end ? [] : [[bend, start]];
  const points: [number, number][] = [[from, start], ...bent, [to, end]];
  return { kind: 'line', points, colour: 'muted' };
}
