/** Two bars, before and after, with the difference as a dimension line: no line between years. */
import type { ChartData } from '#charts/chart-data.ts';
import { baselineAt, dimensionLine, type Mark } from '#charts/marks.ts';
import { measureText } from '#charts/measure-text.ts';
import { buildBarPicture, type FormBuilder } from './bar-frame.ts';
import { getBars, type PlacedBar } from './placed-bars.ts';
import { sizesFor } from './sizes.ts';

/**
 * Builds two bars.
 * @param data chart data with two rows and one series
 * @param theme colours and font
 * @param width width of the picture
 */
export const buildTwoBars: FormBuilder = (data, theme, width) => {
  const sizes = sizesFor(width);
  const bar = sizes.isNarrow ? 40 : 52;
  const band = bar + (sizes.isNarrow ? 52 : 60);
  // The name of a row stands above its bar; Chart.js leaves as much below, which the end cuts off.
  const cut = (band - bar) / 2 - 8;
  const values = data.rows.map((row) => row.points[0]?.value ?? 0);
  const valueWidths = data.rows.map((row) =>
    measureText(row.points[0]?.printed ?? '', valueSize(width), true),
  );
  return buildBarPicture({
    theme,
    height: band * 2 - cut,
    padding: { right: Math.max(...valueWidths) + sizes.gap, bottom: -cut },
    labels: data.rows.map((row) => row.label),
    series: [
      {
        name: data.series[0]?.name ?? '',
        values,
        colours: data.rows.map((row) => row.colour ?? 'focus'),
        points: data.rows.map((row) => row.points[0]),
      },
    ],
    direction: 'across',
    max: Math.max(...values),
    bar,
    band,
    place: (chart) => {
      const bars = getBars(chart);
      return [
        ...bars.flatMap((each) => rowMarks(data, each, width)),
        ...differenceMarks(data, bars, width),
      ];
    },
  });
};

/** Large, but on a phone the difference needs the room. */
const valueSize = (width: number): number => {
  const sizes = sizesFor(width);
  return sizes.isNarrow ? 17 : sizes.huge;
};

function rowMarks(data: ChartData, bar: PlacedBar, width: number): Mark[] {
  const sizes = sizesFor(width);
  const row = data.rows[bar.rowIndex];
  return [
    {
      kind: 'text',
      text: row?.label ?? '',
      x: bar.left,
      y: bar.top - 9,
      size: sizes.strong,
      colour: 'ink',
    },
    {
      kind: 'text',
      text: row?.points[0]?.printed ?? '',
      x: bar.right + sizes.gap,
      y: baselineAt(bar.centreY, valueSize(width)),
      size: valueSize(width),
      bold: true,
      colour: 'ink',
    },
  ];
}

/** From the value of the shorter bar to where the longer one ends. */
function differenceMarks(data: ChartData, bars: PlacedBar[], width: number): Mark[] {
  const [first, second] = bars;
  if (!data.difference || !first || !second) return [];
  const [longer, shorter] = first.right > second.right ? [first, second] : [second, first];
  const sizes = sizesFor(width);
  const printed = data.rows[shorter.rowIndex]?.points[0]?.printed ?? '';
  const from = shorter.right + measureText(printed, valueSize(width), true) + sizes.gap * 1.5;
  const to = Math.round(longer.right) - 0.5;
  const isLongerAbove = longer.centreY < shorter.centreY;
  const edge = isLongerAbove ? longer.bottom + 5 : longer.top - 5;
  return [
    {
      kind: 'line',
      points: [
        [to, edge],
        [to, shorter.centreY],
      ],
      colour: 'muted',
    },
    ...dimensionLine(Math.round(from) + 0.5, to, Math.round(shorter.centreY) + 0.5, {
      text: `${data.difference.label}${data.difference.point.printed}`,
      size: sizes.text,
      colour: 'ink',
    }),
  ];
}
