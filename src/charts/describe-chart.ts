/** A chart in words, for those who do not see it: every label with its value. */
import { getColumns, getExtraRows } from './build-table.ts';
import type { ChartData } from './chart-data.ts';
import type { ChartForm } from '#schemas/chart.ts';

const formNames: Record<ChartForm, string> = {
  'stacked-share': '百分比条形图',
  'two-bars': '条形图',
  parts: '构成图',
  'grouped-bars': '分组柱形图',
  'sorted-bars': '由大到小的条形图',
  'share-bars': '分组条形图',
};

/**
 * Describes a chart in Chinese sentences.
 * @param data resolved chart data
 * @returns the form, then each row with all its figures in printed form
 */
export function describeChart(data: ChartData): string {
  const columns = getColumns(data);
  const isSingle = data.series.length === 1;
  const rows = data.rows.map((row) => {
    const values = columns.flatMap(({ name, pick }, index) => {
      const point = pick(row);
      if (!point) return [];
      // A lone series is named by the title already.
      return [isSingle && index === 0 ? point.printed : `${name}${point.printed}`];
    });
    return `${row.label}${isSingle ? '' : '，'}${values.join('，')}`;
  });
  const extra = getExtraRows(data).map(({ header, point }) => `${header}${point.printed}`);
  return `${formNames[data.form]}。${[...rows, ...extra].join('；')}。`;
}
