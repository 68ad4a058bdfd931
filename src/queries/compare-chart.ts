/** The picture of a measure: a bar for each place, the longest first; none where bars would mislead. */
import type { ChartData, ChartPoint } from '#charts/chart-data.ts';
import { describeChart } from '#charts/describe-chart.ts';
import { chartWidths, findLabelsWithoutPlace, renderChartSvg } from '#charts/render-chart.ts';
import { pointOf } from '#charts/resolve-chart.ts';
import { type CutText, shorten } from '#lib/set-lines.ts';
import type { ComparedRow } from '#queries/compare-rows.ts';
import type { FigureView } from '#queries/figures.ts';
import { chartForms } from '#schemas/chart.ts';

export interface MeasurePicture {
  id: string;
  /** The picture in words. */
  words: string;
  pictures: { narrow: string; wide: string };
  /** How many of its places are drawn as lying around others. */
  aroundCount: number;
  /** Whether a bar of it stands for a vague number. */
  isVague: boolean;
  /** How many numbers it has no room for, and how many are no length: ranges, contradictory ones. */
  leftOut: { numbers: number; withoutLength: number };
}

/** A name of more characters would leave a phone no room for bars. */
const longestName = 13;
const [, mostRows] = chartForms['sorted-bars'].rows;

/**
 * Draws the figures of a measure.
 * @returns undefined where fewer than two can be drawn, a number is negative, or a name has no place
 */
export function drawMeasure(
  { id, name, rows }: { id: string; name: string; rows: readonly ComparedRow<FigureView>[] },
  cut: CutText,
): MeasurePicture | undefined {
  const all = rows.flatMap((row) => row.figures.map((figure) => ({ row, figure })));
  const single = all.flatMap(({ row, figure }) =>
    figure.value === null || figure.qualifier === 'contradictory'
      ? []
      : [{ row, figure, point: { ...pointOf(figure), value: figure.value } }],
  );
  const values = single.map(({ point }) => point.value);
  if (single.length < 2 || Math.min(...values) < 0 || Math.max(...values) === 0) return undefined;
  const drawn = single.toSorted((a, b) => b.point.value - a.point.value).slice(0, mostRows);
  const data = buildData(id, name, drawn);
  const widths = Object.values(chartWidths);
  if (widths.some((width) => findLabelsWithoutPlace(data, width, cut).length > 0)) return undefined;
  return {
    id,
    words: describeChart(data),
    pictures: {
      narrow: renderChartSvg(data, { width: chartWidths.narrow, cut }),
      // Out of sight where no style says otherwise.
      wide: renderChartSvg(data, { width: chartWidths.wide, cut }).replace(
        '<svg',
        '<svg display="none"',
      ),
    },
    aroundCount: new Set(drawn.flatMap(({ row }) => (row.place.isAround ? row.place.id : []))).size,
    isVague: drawn.some(({ figure }) => figure.qualifier !== undefined),
    leftOut: {
      numbers: single.length - drawn.length,
      withoutLength: all.length - single.length,
    },
  };
}

interface Drawn {
  row: ComparedRow<FigureView>;
  figure: FigureView;
  point: ChartPoint;
}

function buildData(id: string, name: string, drawn: readonly Drawn[]): ChartData {
  return {
    id,
    form: 'sorted-bars',
    shape: null,
    title: name,
    reading: '',
    notes: [],
    stories: [],
    order: 1,
    rowsLabel: '',
    wholeLabel: null,
    besideLabel: null,
    series: [{ name, colour: 'focus', unit: drawn[0]?.point.unit ?? null }],
    rows: drawn.map(({ row, figure, point }) => ({
      label: shorten(nameBar(row, figure, name), longestName),
      colour: row.place.isAround ? 'other' : 'focus',
      points: [point],
      beside: [],
      whole: null,
      share: null,
    })),
    whole: null,
    difference: null,
    asOf: null,
  };
}

/** Of several numbers of a place each says which it is, as far as the name of the measure does not. */
function nameBar(
  { place, figures }: ComparedRow<FigureView>,
  { label }: FigureView,
  measure: string,
): string {
  if (figures.length < 2) return place.name;
  return `${place.name}：${label.replace(measure, '').replace(/的$/, '') || label}`;
}
