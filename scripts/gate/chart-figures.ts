/** A chart as the rule about its honesty sees it: its figures, each with where it is named. */
import type { ChartSpec } from '#schemas/chart.ts';
import type { FigureRecord } from '#schemas/figure.ts';
import type { Complaint } from './faults.ts';
import type { Content, Path } from './model.ts';

export interface Place {
  path: Path;
  complaint: Complaint;
}
/** A figure of the chart, with where the chart names it. */
export interface Named {
  figure: FigureRecord;
  path: Path;
}
export interface ChartRowFigures {
  path: Path;
  points: Named[];
  beside: Named[];
  whole?: Named;
  share?: Named;
}
export interface ChartFigures {
  spec: ChartSpec;
  rows: ChartRowFigures[];
  whole?: Named;
  difference?: Named;
}

/** A complaint about a place in a chart's file. */
export const place = (path: Path, found: string, expected: string, next: string): Place => ({
  path,
  complaint: { found, expected, next },
});

/** The chart with its figures, or undefined when one is unknown or malformed (reported elsewhere). */
export function readChartFigures({ figures }: Content, spec: ChartSpec): ChartFigures | undefined {
  let isComplete = true;
  const name = (id: string | undefined, path: Path): Named[] => {
    const figure = id === undefined ? undefined : figures.get(id)?.record;
    if (id !== undefined && !figure) isComplete = false;
    return figure ? [{ figure, path }] : [];
  };
  const one = <Key extends 'whole' | 'share'>(key: Key, holder: object, path: Path) => {
    const [named] = name((holder as Partial<Record<Key, string>>)[key], [...path, key]);
    return (named ? { [key]: named } : {}) as Partial<Record<Key, Named>>;
  };
  const rows = spec.rows.map((row, index): ChartRowFigures => {
    const path: Path = ['rows', index];
    const beside = 'beside' in row ? (row.beside ?? []) : [];
    return {
      path,
      points: row.figures.flatMap((id, at) => name(id, [...path, 'figures', at])),
      beside: beside.flatMap((id, at) => name(id, [...path, 'beside', at])),
      ...one('whole', row, path),
      ...one('share', row, path),
    };
  });
  const difference = 'difference' in spec ? spec.difference?.figure : undefined;
  const [between] = name(difference, ['difference', 'figure']);
  const chart = {
    spec,
    rows,
    ...one('whole', spec, []),
    ...(between ? { difference: between } : {}),
  };
  return isComplete ? chart : undefined;
}
