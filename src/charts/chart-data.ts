/** The data of one chart, resolved against the ledger: plain JSON, the same for build and browser. */
import type { ChartColour, ChartForm } from '#schemas/chart.ts';
import type { FigureRecord } from '#schemas/figure.ts';

/** One figure as a chart shows it. */
export interface ChartPoint {
  figure: string;
  label: string;
  value: number;
  printed: string;
  unit: string;
  asOf: string | null;
  asOfNote: string | null;
  source: string;
  paragraph: string;
  derived: boolean;
}

export interface ChartSeries {
  name: string;
  colour: ChartColour;
  unit: string | null;
}

/** One row: a point per series, and what the form adds to it. */
export interface ChartRow {
  label: string;
  colour: ChartColour | null;
  points: ChartPoint[];
  /** Written beside the bars, never drawn; one per point, or empty. */
  beside: ChartPoint[];
  whole: ChartPoint | null;
  share: ChartPoint | null;
}

export interface ChartData {
  id: string;
  form: ChartForm;
  shape: 'field' | 'bar' | null;
  title: string;
  reading: string;
  notes: string[];
  stories: string[];
  order: number;
  rowsLabel: string;
  wholeLabel: string | null;
  besideLabel: string | null;
  series: ChartSeries[];
  rows: ChartRow[];
  whole: ChartPoint | null;
  difference: { label: string; point: ChartPoint } | null;
  /** The one time of the chart; null when the rows differ or the ledger gives none. */
  asOf: string | null;
}

/** What a chart needs from the ledger; `undefined` when there is no such figure. */
export type GetFigure = (id: string) => FigureRecord | undefined;
