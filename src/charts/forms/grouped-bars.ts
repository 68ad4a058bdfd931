/**
 * Grouped columns: a group per row, a column per series, every column with its value on top. Series of
 * different units never share an axis: each stands in a panel of its own, under its name.
 */
import type { ChartData } from '#charts/chart-data.ts';
import type { Mark } from '#charts/marks.ts';
import { buildBarPicture, type BarFrame, type FormBuilder } from './bar-frame.ts';
import { getBars, type PlacedBar } from './placed-bars.ts';
import { sizesFor } from './sizes.ts';
import { buildKey } from './labels.ts';

/**
 * Builds grouped columns, or panels of columns where the units differ.
 * @param data chart data
 * @param theme colours and font
 * @param width width of the picture
 */
export const buildGroupedBars: FormBuilder = (data, theme, width) => {
  const sizes = sizesFor(width);
  const isPanels = hasPanels(data);
  const padding = { top: sizes.isNarrow ? 50 : 56, bottom: 32 };
  const [plot, most] = isPanels
    ? [sizes.isNarrow ? 150 : 190, 56]
    : [sizes.isNarrow ? 198 : 252, 72];
  const height = padding.top + plot + padding.bottom;
  const panelWidth = isPanels ? width / data.series.length : width;
  const band = panelWidth / data.rows.length;
  const beside = isPanels ? 1 : data.series.length;
  const frame: BarFrame = {
    theme,
    height,
    padding,
    labels: data.rows.map((row) => row.label),
    series: data.series.map((series, index) => ({
      name: series.name,
      values: data.rows.map((row) => row.points[index]?.value ?? 0),
      colours: [series.colour],
      points: data.rows.map((row) => row.points[index]),
    })),
    direction: 'up',
    panels: isPanels,
    max: isPanels ? data.series.map((_, index) => highest(data, index)) : highest(data),
    bar: Math.min(sizes.isNarrow ? 40 : most, (band - 16) / beside - 4),
    between: 4,
    band,
    place: (chart) => [
      ...getBars(chart).flatMap((bar) => valueMarks(data, bar, width)),
      ...(isPanels
        ? data.series.flatMap((_, index) => panelMarks(data, { index, panelWidth, height }, width))
        : [...buildKey(data, width), ...floorMarks(data, { left: 0, width, height }, width)]),
    ],
  };
  return buildBarPicture(frame);
};

/** Whether the series count different things. */
const hasPanels = ({ series }: ChartData): boolean =>
  new Set(series.map(({ unit }) => unit)).size > 1;

/** The largest value of one series, or of all. */
const highest = ({ rows }: ChartData, index?: number): number =>
  Math.max(
    ...rows.flatMap(({ points }) =>
      points.filter((_, at) => index === undefined || at === index).map(({ value }) => value),
    ),
  );

const valueMarks = (data: ChartData, bar: PlacedBar, width: number): Mark[] => [
  {
    kind: 'text',
    text: data.rows[bar.rowIndex]?.points[bar.seriesIndex]?.printed ?? '',
    x: bar.centreX,
    y: bar.top - 7,
    size: sizesFor(width).strong,
    bold: true,
    colour: 'ink',
    align: 'center',
  },
];

/** A panel's name at its left, and its floor, which stops short of the next panel. */
function panelMarks(
  data: ChartData,
  { index, panelWidth, height }: { index: number; panelWidth: number; height: number },
  width: number,
): Mark[] {
  const { strong, gap } = sizesFor(width);
  const left = index * panelWidth;
  return [
    {
      kind: 'text',
      text: data.series[index]?.name ?? '',
      x: left + gap,
      y: strong,
      size: strong,
      bold: true,
      colour: 'ink',
    },
    ...floorMarks(data, { left, width: panelWidth, height }, width),
  ];
}

/** The names of the rows under a floor on which the columns stand. */
function floorMarks(
  { rows }: ChartData,
  panel: { left: number; width: number; height: number },
  width: number,
): Mark[] {
  const { strong, gap } = sizesFor(width);
  const floor = panel.height - 31.5;
  const inset = panel.width < width ? gap : 0;
  return [
    ...rows.map(({ label }, index): Mark => ({
      kind: 'text',
      text: label,
      x: panel.left + (panel.width / rows.length) * (index + 0.5),
      y: panel.height - 9,
      size: strong,
      colour: 'ink',
      align: 'center',
    })),
    {
      kind: 'line',
      points: [
        [panel.left + inset, floor],
        [panel.left + panel.width - inset, floor],
      ],
      colour: 'muted',
    },
  ];
}
