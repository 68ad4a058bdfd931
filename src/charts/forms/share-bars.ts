/** Share bars: a heading per whole, under it one bar per series with its share and its count. */
import type { ChartData } from '#charts/chart-data.ts';
import { baselineAt, textRun, type Mark } from '#charts/marks.ts';
import { measureText } from '#charts/measure-text.ts';
import { buildBarPicture, type FormBuilder } from './bar-frame.ts';
import { getBars, type PlacedBar } from './placed-bars.ts';
import { sizesFor } from './sizes.ts';
import { buildEndLabel, measureEndLabels } from './labels.ts';

const between = 6;

/**
 * Builds share bars.
 * @param data chart data
 * @param theme colours and font
 * @param width width of the picture
 */
export const buildShareBars: FormBuilder = (data, theme, width) => {
  const sizes = sizesFor(width);
  const group = data.series.length * (sizes.bar + between);
  const heading = sizes.isNarrow ? 30 : 34;
  // Chart.js centres a group in its band, so the space below equals the heading above; the last
  // row's share of it is cut off by a negative padding.
  const band = group + heading * 2 - 16;
  const cut = (band - group) / 2;
  const names = data.series.map((series) => measureText(series.name, sizes.text));
  const left = Math.max(...names) + sizes.gap;
  const right = measureEndLabels(data, width);
  return buildBarPicture({
    theme,
    height: band * data.rows.length - cut + between,
    padding: { left, right, bottom: between - cut },
    labels: data.rows.map((row) => row.label),
    series: data.series.map((series, index) => ({
      name: series.name,
      values: data.rows.map((row) => row.points[index]?.value ?? 0),
      colours: [series.colour],
      points: data.rows.map((row) => row.points[index]),
    })),
    direction: 'across',
    max: Math.max(...data.rows.flatMap((row) => row.points.map((point) => point.value))),
    bar: sizes.bar,
    between,
    band,
    place: (chart) => {
      const bars = getBars(chart);
      return [
        ...bars.flatMap((bar) => barMarks(data, bar, left, width)),
        ...data.rows.flatMap((_, row) => groupMarks(data, row, bars, left, width)),
      ];
    },
  });
};

function barMarks(data: ChartData, bar: PlacedBar, left: number, width: number): Mark[] {
  const sizes = sizesFor(width);
  const row = data.rows[bar.rowIndex];
  const y = baselineAt(bar.centreY, sizes.text);
  const text = data.series[bar.seriesIndex]?.name ?? '';
  return [
    { kind: 'text', text, x: left - sizes.gap, y, size: sizes.text, colour: 'ink', align: 'end' },
    ...textRun(
      bar.right + sizes.gap,
      baselineAt(bar.centreY, sizes.strong),
      buildEndLabel(row?.points[bar.seriesIndex], row?.beside[bar.seriesIndex], width),
    ),
  ];
}

function groupMarks(
  data: ChartData,
  rowIndex: number,
  bars: PlacedBar[],
  left: number,
  width: number,
): Mark[] {
  const sizes = sizesFor(width);
  const row = data.rows[rowIndex];
  const own = bars.filter((bar) => bar.rowIndex === rowIndex);
  if (!row || !own.length) return [];
  const top = Math.min(...own.map((bar) => bar.top));
  const bottom = Math.max(...own.map((bar) => bar.bottom));
  const x = Math.round(left) - 0.5;
  const whole = row.whole ? `${data.wholeLabel ?? ''}${row.whole.printed}` : '';
  return [
    ...textRun(left, top - 10, [
      { text: row.label, size: sizes.strong, bold: true, colour: 'ink' },
      { text: whole, size: sizes.text, colour: 'muted' },
    ]),
    {
      kind: 'line',
      points: [
        [x, top - 3],
        [x, bottom + 3],
      ],
      colour: 'muted',
    },
  ];
}
