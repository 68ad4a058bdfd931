/** What all bar forms share: axes without chrome, bars of one thickness from zero. */
import type { Chart, ChartConfiguration, ChartDataset } from 'chart.js';
import type { ChartData, ChartPoint } from '#charts/chart-data.ts';
import { buildLook } from '#charts/looks.ts';
import { drawMarks, type PlaceMarks } from '#charts/marks.ts';
import { themeColour, type ChartTheme } from '#charts/theme.ts';
import type { CutText } from '#lib/set-lines.ts';
import type { ChartColour } from '#schemas/chart.ts';
import { getBars } from './placed-bars.ts';
import { buildTooltip } from './tooltip.ts';

/** A chart ready for Chart.js; `place` gives the labels for checking. */
export interface Picture {
  config: ChartConfiguration;
  height: number;
  place: PlaceMarks;
}
/** `cut` tells where labels may break; a browser that redraws a chart has none. */
export type FormBuilder = (
  data: ChartData,
  theme: ChartTheme,
  width: number,
  cut?: CutText,
) => Picture;

export interface BarSeries {
  name: string;
  values: number[];
  /** One role per value, or one for all. */
  colours: ChartColour[];
  /** The figures behind the values, for the tooltip. */
  points: (ChartPoint | undefined)[];
}

export interface BarFrame {
  theme: ChartTheme;
  height: number;
  padding: { top?: number; right?: number; bottom?: number; left?: number };
  labels: string[];
  series: BarSeries[];
  direction: 'across' | 'up';
  stacked?: boolean;
  /** Whether each series stands in a panel of its own, beside the others, on its own axis. */
  panels?: boolean;
  /** The value at the far end of the axis; the near end is always zero. Of panels, each has its own. */
  max: number | readonly number[];
  bar: number;
  /** Space between the bars of a group. */
  between?: number;
  /** Height (or width) of one row. */
  band: number;
  place: PlaceMarks;
}

/**
 * Builds a bar picture: bars from zero, no axes, marks for labels.
 * @param frame measures, values and labels
 */
export function buildBarPicture(frame: BarFrame): Picture {
  const { series, theme, bar, between = 0, band, panels = false } = frame;
  const bars = frame.stacked || panels ? 1 : series.length;
  const step = bars > 1 ? bar + between : bar;
  const place: PlaceMarks = (chart) => [...lookMarks(chart, frame), ...frame.place(chart)];
  const datasets = series.map((each, index): ChartDataset<'bar'> => ({
    label: each.name,
    data: each.values,
    ...(panels && { grouped: false, xAxisID: `x${index}`, yAxisID: `y${index}` }),
    backgroundColor: each.colours.map((colour) => theme[themeColour(colour)]),
    borderRadius: 0,
    borderWidth: 0,
    // Pointed at, a bar keeps its colour, which says what it is, and gets an outline.
    hoverBackgroundColor: each.colours.map((colour) => theme[themeColour(colour)]),
    hoverBorderColor: theme.ink,
    hoverBorderWidth: 2,
    borderSkipped: false,
    categoryPercentage: (bars * step) / band,
    barPercentage: bar / step,
    inflateAmount: 0,
    clip: false,
  }));
  const config: ChartConfiguration<'bar'> = {
    type: 'bar',
    data: { labels: frame.labels, datasets },
    options: {
      ...stillOptions,
      indexAxis: frame.direction === 'across' ? 'y' : 'x',
      layout: { padding: { top: 0, right: 0, bottom: 0, left: 0, ...frame.padding } },
      scales: panels ? panelAxes(frame) : axes(frame),
      plugins: {
        tooltip: buildTooltip(
          theme,
          ({ datasetIndex, dataIndex }) => series[datasetIndex]?.points[dataIndex],
          ({ datasetIndex }) => series[datasetIndex]?.name ?? '',
        ) as never,
      },
    },
    plugins: [drawMarks(place, theme)],
  };
  return {
    config: config as unknown as ChartConfiguration,
    height: frame.height,
    place,
  };
}

/** No animation and no resizing: the picture is drawn once, at a given size. */
export const stillOptions = { animation: false, responsive: false } as const;

/** Edges and strokes of the bars, by their roles. */
const lookMarks = (chart: Chart, { series, direction }: BarFrame) =>
  getBars(chart).flatMap((bar) => {
    const { colours = [] } = series[bar.seriesIndex] ?? {};
    return buildLook(bar, colours[bar.rowIndex % colours.length] ?? 'focus', direction);
  });

/** Chart.js divides the room among axes of one stack; each series has its own pair. */
const panelAxes = ({ series, max }: BarFrame) =>
  Object.fromEntries(
    series.flatMap((_, index) => {
      const values = { display: false, axis: 'y', min: 0, max: [max].flat()[index] ?? 0 };
      const rows = { display: false, axis: 'x', position: 'bottom', stack: 'panels' };
      return [
        [`x${index}`, { type: 'category', offset: true, ...rows }],
        [`y${index}`, { type: 'linear', ...values }],
      ];
    }),
  );

function axes({ direction, stacked = false, max }: BarFrame) {
  const values = { display: false, min: 0, max: max as number, stacked } as const;
  const rows = { display: false, stacked } as const;
  return direction === 'across' ? { x: values, y: rows } : { x: rows, y: values };
}
