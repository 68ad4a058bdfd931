/** Labels and rules that are drawn over a chart by a Chart.js plugin, in build and browser alike. */
import type { Chart, Plugin } from 'chart.js';
import { measureText } from './measure-text.ts';
import type { ChartTheme, ThemeColour } from './theme.ts';

export interface TextMark {
  kind: 'text';
  text: string;
  x: number;
  /** The baseline. */
  y: number;
  size: number;
  bold?: boolean;
  colour: ThemeColour;
  align?: 'start' | 'center' | 'end';
  /** The width that the label must fit into, such as that of its bar. */
  room?: number;
}
export interface LineMark {
  kind: 'line';
  points: [number, number][];
  colour: ThemeColour;
  /** In pixels; 1 unless said otherwise. */
  width?: number;
  /** Lengths of dash and gap, from the first point on. */
  dash?: [number, number];
}
export interface SwatchMark {
  kind: 'swatch';
  x: number;
  y: number;
  size: number;
  colour: ThemeColour;
}
export type Mark = TextMark | LineMark | SwatchMark;

/** Finds out where the marks stand once Chart.js has laid the chart out. */
export type PlaceMarks = (chart: Chart) => Mark[];

/**
 * The plugin that draws the marks.
 * @param place gives the marks for the chart as it is laid out
 * @param theme colours and font
 */
export const drawMarks = (place: PlaceMarks, theme: ChartTheme): Plugin => ({
  id: 'marks',
  afterDatasetsDraw: (chart) => {
    for (const mark of place(chart)) drawMark(chart.ctx, mark, theme);
  },
});

function drawMark(context: CanvasRenderingContext2D, mark: Mark, theme: ChartTheme): void {
  context.save();
  if (mark.kind === 'text') {
    context.font = `${mark.bold ? 'bold ' : ''}${mark.size}px ${theme.font}`;
    context.fillStyle = theme[mark.colour];
    context.textAlign = mark.align ?? 'start';
    context.textBaseline = 'alphabetic';
    context.fillText(mark.text, mark.x, mark.y);
  } else if (mark.kind === 'line') {
    context.strokeStyle = theme[mark.colour];
    context.lineWidth = mark.width ?? 1;
    context.setLineDash(mark.dash ?? []);
    context.beginPath();
    mark.points.forEach(([x, y], index) => (index ? context.lineTo(x, y) : context.moveTo(x, y)));
    context.stroke();
  } else {
    context.fillStyle = theme[mark.colour];
    context.fillRect(mark.x, mark.y, mark.size, mark.size);
  }
  context.restore();
}

/**
 * The baseline that centres a line of text on a height.
 * @param centre the height
 * @param size font size in pixels
 */
export const baselineAt = (centre: number, size: number): number => centre + size * 0.36;

/**
 * Texts in one line, one after the other.
 * @param x where the first begins
 * @param y the common baseline
 * @param runs what is set, with size, weight and colour
 * @param gap space between two runs
 */
export function textRun(
  x: number,
  y: number,
  runs: Pick<TextMark, 'text' | 'size' | 'bold' | 'colour'>[],
  gap = 7,
): TextMark[] {
  let at = x;
  return runs.map((run): TextMark => {
    const mark: TextMark = { kind: 'text', x: at, y, ...run };
    at += measureText(run.text, run.size, run.bold) + gap;
    return mark;
  });
}

/**
 * A dimension line as in a drawing: a rule with end ticks, its text in a gap in the middle.
 * @param from left end
 * @param to right end
 * @param y height of the rule
 * @param label its text
 */
export function dimensionLine(
  from: number,
  to: number,
  y: number,
  label: Pick<TextMark, 'text' | 'size' | 'bold' | 'colour'>,
): Mark[] {
  const centre = (from + to) / 2;
  const half = measureText(label.text, label.size, label.bold) / 2 + 6;
  const line = (points: [number, number][]): Mark => ({ kind: 'line', points, colour: 'muted' });
  return [
    line([
      [from, y - 4],
      [from, y + 4],
    ]),
    line([
      [from, y],
      [centre - half, y],
    ]),
    line([
      [centre + half, y],
      [to, y],
    ]),
    line([
      [to, y - 4],
      [to, y + 4],
    ]),
    {
      kind: 'text',
      x: centre,
      y: baselineAt(y, label.size),
      align: 'center',
      room: to - from - 24,
      ...label,
    },
  ];
}
