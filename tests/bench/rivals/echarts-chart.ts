/** The same charts as ECharts options: same figures, same labels, no axes, no animation. */
import * as echarts from 'echarts';
import type { ChartData, ChartRow } from '../../../src/charts/chart-data.ts';
import { printTheme, themeColour } from '../../../src/charts/theme.ts';

/**
 * Renders a chart with ECharts' server-side rendering.
 * @param data resolved chart data
 * @param width width of the picture
 * @param height height of the picture
 */
export function renderWithECharts(data: ChartData, width: number, height: number): string {
  const chart = echarts.init(null, null, { renderer: 'svg', ssr: true, width, height });
  chart.setOption(barOption(data));
  const svg = chart.renderToSVGString();
  chart.dispose();
  return svg;
}

function barOption(data: ChartData): echarts.EChartsOption {
  const isUp = data.form === 'grouped-bars';
  const isStacked = data.form === 'stacked-share' || data.form === 'parts';
  const names = data.form === 'parts' ? [''] : data.rows.map((row) => row.label);
  const category = {
    type: 'category' as const,
    data: names,
    inverse: !isUp,
    axisTick: { show: false },
  };
  const value = { type: 'value' as const, show: false };
  return {
    animation: false,
    ...(data.series.length > 1 ? { legend: { left: 0, top: 0 } } : {}),
    grid: { left: 8, right: 96, top: 32, bottom: 8, containLabel: true },
    xAxis: isUp ? category : value,
    yAxis: isUp ? value : category,
    series: barSeries(data).map(({ name, colour, bars }) => ({
      type: 'bar',
      name,
      ...(isStacked ? { stack: 'whole' } : {}),
      color: printTheme[themeColour(colour)],
      data: bars.map(({ value, label }) => ({
        value,
        label: {
          show: true,
          position: isStacked ? 'insideLeft' : isUp ? 'top' : 'right',
          formatter: label,
        },
      })),
    })),
  };
}

function barSeries(data: ChartData) {
  if (data.form === 'parts') {
    return data.rows.map((row) => ({
      name: row.label,
      colour: row.colour ?? ('focus' as const),
      bars: [{ value: row.points[0]!.value, label: row.points[0]!.printed }],
    }));
  }
  return data.series.map(({ name, colour }, index) => ({
    name,
    colour,
    bars: data.rows.map((row) => ({ value: sizeOf(row, index), label: labelOf(row, index) })),
  }));
}

const sizeOf = ({ points, whole }: ChartRow, index: number): number =>
  whole && points.length > 1 && points[index]!.unit !== '%'
    ? (points[index]!.value / whole.value) * 100
    : points[index]!.value;

const labelOf = ({ points, beside, share }: ChartRow, index: number): string =>
  [index === 0 && share?.printed, points[index]!.printed, beside[index]?.printed]
    .filter(Boolean)
    .join(' ');
