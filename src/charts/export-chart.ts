/** A chart's figures as CSV rows and as JSON, one record per figure. */
import type { ChartSpec } from '#schemas/chart.ts';
import { buildTable, getColumns, getExtraRows } from './build-table.ts';
import type { ChartData, ChartPoint } from './chart-data.ts';

/** The columns of every chart's CSV; one Table Schema fits all. */
export const chartCsvHeader = [
  '项目',
  '系列',
  '数值',
  '单位',
  '印刷形式',
  '时点',
  '推算',
  '台账编号',
  '来源文献',
  '段落',
] as const;

export type ChartCsvRow = (string | number | boolean | null)[];

/**
 * The rows of a chart's CSV, one per figure, in reading order. The caller writes BOM and quotes.
 * @param data resolved chart data
 * @returns the header in Chinese, and the rows
 */
export function chartCsv(data: ChartData): { header: readonly string[]; rows: ChartCsvRow[] } {
  const columns = getColumns(data);
  const own = data.rows.flatMap((row) =>
    columns.flatMap(({ name, pick }) => {
      const point = pick(row);
      return point ? [toRow(row.label, name, point)] : [];
    }),
  );
  const extra = getExtraRows(data).map(({ header, point }) =>
    toRow(header, data.series[0]?.name ?? '', point),
  );
  return { header: chartCsvHeader, rows: [...own, ...extra] };
}

const toRow = (item: string, series: string, point: ChartPoint): ChartCsvRow => [
  item,
  series,
  point.value,
  point.unit,
  point.printed,
  point.asOf ?? point.asOfNote ?? '文中未注明',
  point.derived,
  point.figure,
  point.source,
  point.paragraph,
];

/**
 * A chart for machines: what its file says, and the data that follow from it.
 * @param spec the chart's spec
 * @param data the same chart, resolved
 */
export function chartJson(spec: ChartSpec, data: ChartData) {
  return { id: data.id, spec, data, table: buildTable(data) };
}
