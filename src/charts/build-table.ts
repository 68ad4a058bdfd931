/** The table under a chart: the same figures in their printed forms, each traceable by its id. */
import type { ChartData, ChartPoint, ChartRow } from './chart-data.ts';

export type ChartCell = { printed: string; figure: string } | null;
export interface ChartTable {
  caption: string;
  /** The first column names the rows. */
  columns: string[];
  rows: { header: string; cells: ChartCell[] }[];
}

/** A column of a chart's table. */
interface Column {
  name: string;
  pick: (row: ChartRow) => ChartPoint | null;
}

/**
 * Builds the table of a chart.
 * @param data resolved chart data
 * @returns caption, column names (the first for the row headers) and rows of printed figures
 */
export function buildTable(data: ChartData): ChartTable {
  const columns = getColumns(data);
  const cell = (point: ChartPoint | null): ChartCell =>
    point && { printed: point.printed, figure: point.figure };
  const rows = data.rows.map((row) => ({
    header: row.label,
    cells: columns.map((column) => cell(column.pick(row))),
  }));
  const extra = getExtraRows(data).map(({ header, point }) => ({
    header,
    cells: columns.map((_, index) => (index === 0 ? cell(point) : null)),
  }));
  return {
    caption: data.title,
    columns: [data.rowsLabel, ...columns.map((column) => column.name)],
    rows: [...rows, ...extra],
  };
}

/**
 * The columns after the row headers: series, what stands beside them, whole, share.
 * @param data resolved chart data
 */
export function getColumns(data: ChartData): Column[] {
  const has = (pick: Column['pick']) => data.rows.some((row) => pick(row) !== null);
  const isSingle = data.series.length === 1;
  const columns = data.series.flatMap((series, index): Column[] => {
    const share = data.form === 'share-bars' ? '占比' : '';
    const beside = data.besideLabel ?? '数量';
    return [
      { name: `${series.name}${share}`, pick: (row) => row.points[index] ?? null },
      {
        name: isSingle ? beside : `${series.name}${beside}`,
        pick: (row) => row.beside[index] ?? null,
      },
    ];
  });
  const shareName = isSingle ? '占比' : `${data.series[0]?.name ?? ''}占比`;
  const wholeName = data.form === 'share-bars' ? (data.wholeLabel ?? '合计') : '合计';
  return [
    ...columns,
    { name: shareName, pick: (row: ChartRow) => row.share },
    { name: wholeName, pick: (row: ChartRow) => row.whole },
  ].filter((column) => has(column.pick));
}

/**
 * The rows after the chart's own: the whole that the rows add up to, the difference of two.
 * @param data resolved chart data
 */
export function getExtraRows(data: ChartData): { header: string; point: ChartPoint }[] {
  const wholeName = data.form === 'parts' ? `${data.wholeLabel ?? ''}合计` : '合计';
  return [
    ...(data.whole ? [{ header: wholeName, point: data.whole }] : []),
    ...(data.difference ? [{ header: data.difference.label, point: data.difference.point }] : []),
  ];
}
