/** A chart's figures as CSV rows and as JSON, one record per figure. */
import type { ChartSpec } from '#schemas/chart.ts';
import { buildTable, getColumns, getExtraRows } from './build-table.ts';
import type { ChartData, ChartPoint } from './chart-data.ts';

/** The columns of every chart's CSV, as Table Schema describes fields; one schema fits all. */
export const chartCsvFields = [
  { name: '项目', type: 'string', description: '图中的一行，或合计、差额' },
  { name: '系列', type: 'string', description: '这个数在图中属于哪个系列，或是哪一种占比、整体' },
  { name: '数值', type: 'number', description: '数值，按“单位”一栏计' },
  { name: '单位', type: 'string', description: '计量单位：户、人、个、%、个百分点' },
  { name: '印刷形式', type: 'string', description: '页面和图上所写的形式' },
  { name: '统计时间', type: 'string', description: '年份或日期；文献没有注明的照录其说法' },
  { name: '推算', type: 'boolean', description: 'true 表示文献没有、由本站推算' },
  { name: '台账编号', type: 'string', description: '数字台账中的编号' },
  { name: '来源文献', type: 'string', description: '来源文献的编号' },
  { name: '段落', type: 'string', description: '文献的段号，如 p31' },
] as const;

/** The header of every chart's CSV. */
export const chartCsvHeader: readonly string[] = chartCsvFields.map(({ name }) => name);

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
  point.asOf ?? point.asOfNote ?? '原文未注明',
  point.derived,
  point.figure,
  point.source,
  point.paragraph,
];

/**
 * A chart for machines: what its file says, and the data that follow from it.
 * @param spec the chart's spec; how far it was written and reviewed is nobody else's matter
 * @param data the same chart, resolved
 */
export function chartJson(spec: ChartSpec, data: ChartData) {
  const told = Object.entries(spec).filter(([name]) => name !== 'draft' && name !== 'review');
  const { stories } = data;
  const fields = Object.fromEntries([...told, ['stories', stories]]) as Record<string, unknown>;
  return { id: data.id, spec: fields, data, table: buildTable(data) };
}
