/** 100% stacked bars: each row one whole, its parts side by side, counts inside the parts. */
import type { ChartData } from '#charts/chart-data.ts';
import { baselineAt, textRun, type Mark } from '#charts/marks.ts';
import { textOn, themeColour } from '#charts/theme.ts';
import { buildBarPicture, type FormBuilder } from './bar-frame.ts';
import { getBars, type PlacedBar } from './placed-bars.ts';
import { sizesFor } from './sizes.ts';
import { buildKey } from './labels.ts';

const inset = 8;

/**
 * Builds stacked shares.
 * @param data chart data; every row has its whole
 * @param theme colours and font
 * @param width width of the picture
 */
export const buildStackedShare: FormBuilder = (data, theme, width) => {
  const sizes = sizesFor(width);
  const bar = sizes.isNarrow ? 34 : 40;
  const band = bar + (sizes.isNarrow ? 52 : 56);
  const key = sizes.isNarrow ? 26 : 28;
  const cut = (band - bar) / 2;
  return buildBarPicture({
    theme,
    height: key + band * data.rows.length - cut,
    padding: { top: key, bottom: -cut },
    labels: data.rows.map((row) => row.label),
    series: data.series.map((series, index) => ({
      name: series.name,
      values: data.rows.map((row) => percentOf(row.points[index]?.value, row.whole?.value)),
      colours: [series.colour],
      points: data.rows.map((row) => row.points[index]),
    })),
    direction: 'across',
    stacked: true,
    max: 100,
    bar,
    band,
    place: (chart) => [
      ...buildKey(data, width, true),
      ...getBars(chart).flatMap((each) => [
        ...(each.seriesIndex === 0 ? headingMarks(data, each, width) : []),
        ...partMarks(data, each, width),
      ]),
    ],
  });
};

const percentOf = (part = 0, whole = 0): number => (part / whole) * 100;

function headingMarks(data: ChartData, bar: PlacedBar, width: number): Mark[] {
  const sizes = sizesFor(width);
  const row = data.rows[bar.rowIndex];
  return textRun(bar.left, bar.top - 9, [
    { text: row?.label ?? '', size: sizes.strong, bold: true, colour: 'ink' },
    {
      text: `${data.wholeLabel ?? ''}${row?.whole?.printed ?? ''}`,
      size: sizes.text,
      colour: 'muted',
    },
  ]);
}

/** Inside a part: its share where the ledger has one, then its count. */
function partMarks(data: ChartData, bar: PlacedBar, width: number): Mark[] {
  const sizes = sizesFor(width);
  const row = data.rows[bar.rowIndex];
  const colour = textOn(themeColour(data.series[bar.seriesIndex]?.colour ?? 'focus'));
  const share = bar.seriesIndex === 0 ? row?.share : null;
  const y = baselineAt(bar.centreY, sizes.strong);
  const count = row?.points[bar.seriesIndex]?.printed ?? '';
  const room = bar.right - bar.left - inset;
  const runs = share
    ? [
        { text: share.printed, size: sizes.large, bold: true, colour },
        { text: count, size: sizes.text, colour },
      ]
    : [{ text: count, size: sizes.text, colour }];
  return textRun(bar.left + inset, y, runs, 10).map((mark) => ({ ...mark, room }));
}
