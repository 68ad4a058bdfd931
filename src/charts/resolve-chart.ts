/** Turns a chart spec, which names figures, into chart data, which carries their values. */
import { parseTemplate } from '#lib/template.ts';
import type { ChartSpec } from '#schemas/chart.ts';
import type { FigureRecord } from '#schemas/figure.ts';
import type { ChartData, ChartPoint, ChartRow, ChartSeries, GetFigure } from './chart-data.ts';
import { turnColour } from './theme.ts';

/**
 * Resolves a chart against the ledger.
 * @param id the chart's id, which is its file name
 * @param spec a spec that has passed `chartSchema`
 * @param getFigure looks a figure up by id
 * @param stories pages that show the chart or link to it, such as `cases/dahe`
 * @throws when a figure is unknown or has no single value
 */
export function resolveChart(
  id: string,
  spec: ChartSpec,
  getFigure: GetFigure,
  stories: readonly string[] = [],
): ChartData {
  const point = (figure: string): ChartPoint => resolvePoint(id, figure, getFigure);
  const fill = (text: string): string => fillFigures(id, text, getFigure);
  const rows = spec.rows.map((row): ChartRow => ({
    label: fill(row.label),
    colour: row.colour ?? null,
    points: row.figures.map(point),
    beside: 'beside' in row && row.beside ? row.beside.map(point) : [],
    whole: 'whole' in row ? point(row.whole) : null,
    share: 'share' in row && row.share ? point(row.share) : null,
  }));
  const difference = 'difference' in spec ? spec.difference : undefined;
  return {
    id,
    form: spec.form,
    shape: spec.form === 'parts' ? spec.shape : null,
    title: fill(spec.title),
    reading: fill(spec.reading),
    notes: spec.notes.map(fill),
    stories: [...stories],
    order: spec.order,
    rowsLabel: fill(spec.rowsLabel),
    wholeLabel: 'wholeLabel' in spec ? fill(spec.wholeLabel) : null,
    besideLabel: 'besideLabel' in spec && spec.besideLabel ? fill(spec.besideLabel) : null,
    series: spec.series.map((series, index) =>
      resolveSeries({ ...series, name: fill(series.name) }, index, rows),
    ),
    rows: spec.form === 'sorted-bars' ? sortRows(rows) : rows,
    whole: 'whole' in spec && spec.whole ? point(spec.whole) : null,
    difference: difference
      ? { label: fill(difference.label), point: point(difference.figure) }
      : null,
    asOf: spec.time === 'same' ? commonTime(rows) : null,
  };
}

function resolvePoint(chart: string, id: string, getFigure: GetFigure): ChartPoint {
  const figure = getFigure(id);
  if (!figure) throw new Error(`图 ${chart}：台账里没有 ${id}`);
  if (figure.value === null)
    throw new Error(`图 ${chart}：${id} 是区间，没有单一的数值，不能画成图`);
  return { ...pointOf(figure), value: figure.value };
}

/** What a chart shows of a figure, beside its value. */
export const pointOf = (figure: FigureRecord): Omit<ChartPoint, 'value'> => ({
  figure: figure.id,
  label: figure.label,
  printed: figure.printed,
  unit: figure.unit,
  asOf: figure.asOf,
  asOfNote: figure.asOfNote ?? null,
  source: figure.source,
  paragraph: figure.paragraph,
  derived: figure.derived,
});

function resolveSeries(
  series: ChartSpec['series'][number],
  index: number,
  rows: ChartRow[],
): ChartSeries {
  const units = new Set(rows.map((row) => row.points[index]?.unit));
  const [unit] = units;
  return {
    name: series.name,
    colour: series.colour ?? turnColour(index),
    unit: units.size === 1 && unit ? unit : null,
  };
}

/** Largest first; equal values keep the order of the file. */
const sortRows = (rows: ChartRow[]): ChartRow[] =>
  rows.toSorted((a, b) => (b.points[0]?.value ?? 0) - (a.points[0]?.value ?? 0));

function commonTime(rows: ChartRow[]): string | null {
  const times = new Set(rows.flatMap((row) => row.points.map((each) => each.asOf)));
  const [time] = times;
  return times.size === 1 && time ? time : null;
}

function fillFigures(chart: string, text: string, getFigure: GetFigure): string {
  return parseTemplate(text)
    .map((part) => {
      if (typeof part === 'string') return part;
      const figure = getFigure(part.figure);
      if (!figure) throw new Error(`图 ${chart}：文字里的 {${part.figure}} 不在台账中`);
      return figure.printed;
    })
    .join('');
}
