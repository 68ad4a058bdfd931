/** What all bar forms share: sizes, axes without chrome, bars of one thickness, tooltips. */
import type { BarElement, Chart, ChartConfiguration, ChartDataset } from 'chart.js';
import type { ChartData, ChartPoint } from '#charts/chart-data.ts';
import { drawMarks, type PlaceMarks } from '#charts/marks.ts';
import type { ChartTheme, ThemeColour } from '#charts/theme.ts';

/** A chart ready for Chart.js; `place` gives the labels for checking. */
export interface Picture {
  config: ChartConfiguration;
  height: number;
  place: PlaceMarks;
}
export type FormBuilder = (data: ChartData, theme: ChartTheme, width: number) => Picture;

/** Below this width labels get smaller and bars closer. */
const narrowBelow = 480;

/**
 * Text sizes and spaces for a width.
 * @param width width of the picture
 */
export function sizesFor(width: number) {
  const isNarrow = width < narrowBelow;
  return isNarrow
    ? { isNarrow, text: 13, strong: 14, large: 18, huge: 22, bar: 22, gap: 8 }
    : { isNarrow, text: 14, strong: 16, large: 20, huge: 26, bar: 24, gap: 10 };
}

export interface BarSeries {
  name: string;
  values: number[];
  /** One colour per value, or one for all. */
  colours: ThemeColour[];
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
  /** The value at the far end of the axis; the near end is always zero. */
  max: number;
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
  const { series, theme, bar, between = 0, band } = frame;
  const bars = frame.stacked ? 1 : series.length;
  const step = bars > 1 ? bar + between : bar;
  const datasets = series.map((each): ChartDataset<'bar'> => ({
    label: each.name,
    data: each.values,
    backgroundColor: each.colours.map((colour) => theme[colour]),
    borderRadius: 2,
    borderWidth: 0,
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
      scales: axes(frame),
      plugins: { tooltip: tooltip(theme, series) },
    },
    plugins: [drawMarks(frame.place, theme)],
  };
  return {
    config: config as unknown as ChartConfiguration,
    height: frame.height,
    place: frame.place,
  };
}

/** No animation and no resizing: the picture is drawn once, at a given size. */
export const stillOptions = { animation: false, responsive: false } as const;

function axes({ direction, stacked = false, max }: BarFrame) {
  const values = { display: false, min: 0, max, stacked } as const;
  const rows = { display: false, stacked } as const;
  return direction === 'across' ? { x: values, y: rows } : { x: rows, y: values };
}

interface TooltipItem {
  datasetIndex: number;
  dataIndex: number;
}

/** Tooltips print the ledger's own form; the build has no tooltip and ignores this. */
function tooltip(theme: ChartTheme, series: BarSeries[]) {
  return {
    backgroundColor: theme.ink,
    titleColor: theme.paper,
    bodyColor: theme.paper,
    callbacks: {
      label: ({ datasetIndex, dataIndex }: TooltipItem): string => {
        const each = series[datasetIndex];
        return `${each?.name ?? ''} ${each?.points[dataIndex]?.printed ?? ''}`.trim();
      },
    },
  };
}

export interface PlacedBar {
  seriesIndex: number;
  rowIndex: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
  centreX: number;
  centreY: number;
}

/**
 * Where the visible bars stand.
 * @param chart a chart that has been laid out
 */
export function getBars(chart: Chart): PlacedBar[] {
  return chart.getSortedVisibleDatasetMetas().flatMap((meta) =>
    (meta.data as unknown as BarElement[]).map((element, rowIndex): PlacedBar => {
      const keys: (keyof BarProps)[] = ['x', 'y', 'base', 'width', 'height', 'horizontal'];
      const { x, y, base, width, height, horizontal } = element.getProps(keys, true) as BarProps;
      const box = horizontal
        ? {
            left: Math.min(base, x),
            right: Math.max(base, x),
            top: y - height / 2,
            bottom: y + height / 2,
          }
        : {
            left: x - width / 2,
            right: x + width / 2,
            top: Math.min(base, y),
            bottom: Math.max(base, y),
          };
      const [centreX, centreY] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
      return { seriesIndex: meta.index, rowIndex, ...box, centreX, centreY };
    }),
  );
}

/** Chart.js types these as possibly missing; bars that have been laid out have them all. */
type BarProps = Record<'x' | 'y' | 'base' | 'width' | 'height', number> & { horizontal: boolean };
