/** Sorted bars: names on the left, values at the ends, a second unit beside them in grey. */
import type { ChartData } from '#charts/chart-data.ts';
import { baselineAt, textRun, type Mark } from '#charts/marks.ts';
import { measureText } from '#charts/measure-text.ts';
import { buildBarPicture, type FormBuilder } from './bar-frame.ts';
import { getBars } from './placed-bars.ts';
import { sizesFor } from './sizes.ts';
import { buildEndLabel, measureEndLabels, type Run } from './labels.ts';

/**
 * Builds sorted bars.
 * @param data chart data, rows already in order
 * @param theme colours and font
 * @param width width of the picture
 */
export const buildSortedBars: FormBuilder = (data, theme, width) => {
  const sizes = sizesFor(width);
  const band = sizes.bar + (sizes.isNarrow ? 14 : 18);
  const left = Math.max(...data.rows.map((row) => measureText(row.label, sizes.text))) + sizes.gap;
  const right = measureEndLabels(data, width);
  const values = data.rows.map((row) => row.points[0]?.value ?? 0);
  const [series] = data.series;
  return buildBarPicture({
    theme,
    height: band * data.rows.length,
    padding: { left, right },
    labels: data.rows.map((row) => row.label),
    series: [
      {
        name: series?.name ?? '',
        values,
        colours: data.rows.map((row) => row.colour ?? series?.colour ?? 'focus'),
        points: data.rows.map((row) => row.points[0]),
      },
    ],
    direction: 'across',
    max: Math.max(...values),
    bar: sizes.bar,
    band,
    place: (chart) => [
      ...getBars(chart).flatMap((bar): Mark[] => [
        {
          kind: 'text',
          text: data.rows[bar.rowIndex]?.label ?? '',
          x: left - sizes.gap,
          y: baselineAt(bar.centreY, sizes.text),
          size: sizes.text,
          colour: 'ink',
          align: 'end',
        },
        ...textRun(
          bar.right + sizes.gap,
          baselineAt(bar.centreY, sizes.strong),
          endLabelOf(data, bar.rowIndex, width),
        ),
      ]),
      baseline(left, band * data.rows.length),
    ],
  });
};

const baseline = (x: number, height: number): Mark => ({
  kind: 'line',
  points: [
    [Math.round(x) - 0.5, 0],
    [Math.round(x) - 0.5, height],
  ],
  colour: 'muted',
});

function endLabelOf(data: ChartData, rowIndex: number, width: number): Run[] {
  const row = data.rows[rowIndex];
  return buildEndLabel(row?.points[0], row?.beside[0], width);
}
