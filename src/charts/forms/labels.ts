/** Labels that several forms share: the key over the bars, and what stands at a bar's end. */
import type { ChartData, ChartPoint } from '#charts/chart-data.ts';
import { buildLook } from '#charts/looks.ts';
import type { Mark, TextMark } from '#charts/marks.ts';
import { measureText } from '#charts/measure-text.ts';
import { themeColour } from '#charts/theme.ts';
import { sizesFor } from './sizes.ts';

const swatch = 11;
const swatchGap = 6;
/** Space between the two texts at a bar's end. */
const runGap = 7;

/**
 * Where the items of the key stand, in the order of the series.
 * @param data chart data
 * @param width width of the picture
 * @param isLastAtEnd whether the last name stands over the far end, where its part is
 */
function getKeyItems(
  data: ChartData,
  width: number,
  isLastAtEnd = false,
): { x: number; width: number }[] {
  const { text: size } = sizesFor(width);
  let next = 0;
  return data.series.map(({ name }, index) => {
    const itemWidth = swatch + swatchGap + measureText(name, size);
    const isAtEnd = isLastAtEnd && index === data.series.length - 1;
    const x = isAtEnd ? width - itemWidth : next;
    next += itemWidth + 18;
    return { x, width: itemWidth };
  });
}

/**
 * The key over the bars, in the order in which they stand.
 * @param data chart data
 * @param width width of the picture
 * @param isLastAtEnd whether the last name stands over the far end, where its part is
 */
export function buildKey(data: ChartData, width: number, isLastAtEnd = false): Mark[] {
  const { text: size } = sizesFor(width);
  const items = getKeyItems(data, width, isLastAtEnd);
  return data.series.flatMap((series, index): Mark[] => {
    const x = items[index]?.x ?? 0;
    return [
      { kind: 'swatch', x, y: 2, size: swatch, colour: themeColour(series.colour) },
      ...buildLook(
        { left: x, right: x + swatch, top: 2, bottom: 2 + swatch },
        series.colour,
        'across',
      ),
      { kind: 'text', text: series.name, x: x + swatch + swatchGap, y: 12, size, colour: 'ink' },
    ];
  });
}

/** One stretch of text within a line. */
export type Run = Pick<TextMark, 'text' | 'size' | 'bold' | 'colour'>;

/**
 * What stands at the end of a bar: its value, bold, and in grey the figure beside it.
 * @param point the value
 * @param beside the second figure, if any
 * @param width width of the picture
 */
export function buildEndLabel(
  point: ChartPoint | undefined,
  beside: ChartPoint | undefined,
  width: number,
): Run[] {
  const sizes = sizesFor(width);
  const value: Run = {
    text: point?.printed ?? '',
    size: sizes.strong,
    bold: true,
    colour: 'ink',
  };
  return beside ? [value, { text: beside.printed, size: sizes.text, colour: 'muted' }] : [value];
}

/**
 * The space that the longest end label of a chart needs, with the gap before it.
 * @param data chart data
 * @param width width of the picture
 */
export function measureEndLabels(data: ChartData, width: number): number {
  const widths = data.rows.flatMap((row) =>
    row.points.map((point, index) =>
      buildEndLabel(point, row.beside[index], width).reduce(
        (sum, run) => sum + measureText(run.text, run.size, run.bold) + runGap,
        sizesFor(width).gap,
      ),
    ),
  );
  return Math.max(...widths);
}
