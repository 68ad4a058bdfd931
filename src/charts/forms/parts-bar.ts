/** One stacked bar: the parts named above, valued inside, the whole measured underneath. */
import type { ChartData } from '#charts/chart-data.ts';
import { baselineAt, dimensionLine, textRun, type Mark } from '#charts/marks.ts';
import { textOn, themeColour, turnColour } from '#charts/theme.ts';
import type { ChartColour } from '#schemas/chart.ts';
import { buildBarPicture, type FormBuilder } from './bar-frame.ts';
import { getBars, type PlacedBar } from './placed-bars.ts';
import { sizesFor } from './sizes.ts';

/**
 * Builds one stacked bar; each row is a part.
 * @param data chart data with a whole
 * @param theme colours and font
 * @param width width of the picture
 */
export const buildPartsBar: FormBuilder = (data, theme, width) => {
  const sizes = sizesFor(width);
  const bar = sizes.isNarrow ? 56 : 72;
  const [top, bottom] = [sizes.isNarrow ? 26 : 30, 34];
  return buildBarPicture({
    theme,
    height: top + bar + bottom,
    padding: { top, bottom },
    labels: [data.wholeLabel ?? ''],
    series: data.rows.map((row, index) => ({
      name: row.label,
      values: [row.points[0]?.value ?? 0],
      colours: [partRole(data, index)],
      points: [row.points[0]],
    })),
    direction: 'across',
    stacked: true,
    max: data.whole?.value ?? 0,
    bar,
    band: bar,
    place: (chart) => {
      const bars = getBars(chart);
      return [
        ...bars.flatMap((each) => partMarks(data, each, width)),
        ...dimensionLine(0.5, width - 0.5, Math.round(top + bar + 20) + 0.5, {
          text: `${data.wholeLabel ?? ''}${data.whole?.printed ?? ''}`,
          size: sizes.text,
          colour: 'ink',
        }),
      ];
    },
  });
};

/**
 * The role of a part: its own, or the next in turn.
 * @param data chart data
 * @param index which part
 */
export const partRole = (data: ChartData, index: number): ChartColour =>
  data.rows[index]?.colour ?? turnColour(index);

function partMarks(data: ChartData, bar: PlacedBar, width: number): Mark[] {
  const sizes = sizesFor(width);
  // Every part is a series of its own here, so the series index names the row.
  const row = data.rows[bar.seriesIndex];
  const colour = textOn(themeColour(partRole(data, bar.seriesIndex)));
  const room = bar.right - bar.left - 8;
  const value = row?.points[0]?.printed ?? '';
  const runs = [
    { text: value, size: sizes.huge, bold: true, colour },
    ...(row?.share ? [{ text: row.share.printed, size: sizes.strong, colour }] : []),
  ];
  return [
    {
      kind: 'text',
      text: row?.label ?? '',
      x: bar.left,
      y: bar.top - 9,
      size: sizes.strong,
      colour: 'ink',
      room: bar.right - bar.left,
    },
    ...textRun(bar.left + 12, baselineAt(bar.centreY, sizes.huge), runs, 10).map((mark) => ({
      ...mark,
      room,
    })),
  ];
}
