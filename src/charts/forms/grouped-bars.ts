/** Grouped columns: a group per row, a column per series, every column with its value on top. */
import type { Mark } from '#charts/marks.ts';
import { themeColour } from '#charts/theme.ts';
import { buildBarPicture, type FormBuilder } from './bar-frame.ts';
import { getBars } from './placed-bars.ts';
import { sizesFor } from './sizes.ts';
import { buildKey } from './labels.ts';

/**
 * Builds grouped columns.
 * @param data chart data
 * @param theme colours and font
 * @param width width of the picture
 */
export const buildGroupedBars: FormBuilder = (data, theme, width) => {
  const sizes = sizesFor(width);
  const height = sizes.isNarrow ? 280 : 340;
  const padding = { top: sizes.isNarrow ? 50 : 56, bottom: 32 };
  const band = width / data.rows.length;
  const bar = Math.min(sizes.isNarrow ? 40 : 72, (band - 16) / data.series.length - 4);
  const floor = height - padding.bottom + 0.5;
  return buildBarPicture({
    theme,
    height,
    padding,
    labels: data.rows.map((row) => row.label),
    series: data.series.map((series, index) => ({
      name: series.name,
      values: data.rows.map((row) => row.points[index]?.value ?? 0),
      colours: [themeColour(series.colour)],
      points: data.rows.map((row) => row.points[index]),
    })),
    direction: 'up',
    max: Math.max(...data.rows.flatMap((row) => row.points.map((point) => point.value))),
    bar,
    between: 4,
    band,
    place: (chart) => [
      ...buildKey(data, width),
      ...getBars(chart).map((each): Mark => ({
        kind: 'text',
        text: data.rows[each.rowIndex]?.points[each.seriesIndex]?.printed ?? '',
        x: each.centreX,
        y: each.top - 7,
        size: sizes.strong,
        bold: true,
        colour: 'ink',
        align: 'center',
      })),
      ...data.rows.map((row, index): Mark => ({
        kind: 'text',
        text: row.label,
        x: band * (index + 0.5),
        y: height - 9,
        size: sizes.strong,
        colour: 'ink',
        align: 'center',
      })),
      {
        kind: 'line',
        points: [
          [0, floor],
          [width, floor],
        ],
        colour: 'muted',
      },
    ],
  });
};
