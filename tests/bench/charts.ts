/** `npm run bench -- charts`: our prebuilt charts beside ECharts. */
import {
  type ChartResult,
  compareCharts,
  type ScaleResult,
  scaleCharts,
  type Weight,
} from './chart-bench.ts';
import { describeRun, ratio, type Section, table } from './report.ts';

const weights = ['raw', 'gzip', 'brotli'] as const;

export async function benchCharts(): Promise<Section> {
  const charts = compareCharts(60);
  const scale = await scaleCharts([10, 50, 100, 200], 9);
  const method =
    `${describeRun('npm run bench -- charts')} Both widths (340 and 720 px) together; medians; ` +
    'ratio is ECharts over ours, drawn turn and turn about in one run.';
  const text = [method, compareTable(charts), scaleTable(scale)].join('\n\n');
  return { name: 'charts', heading: 'Charts', text };
}

function compareTable(results: readonly ChartResult[]): string {
  return table(
    'chart|ours ms|ECharts ms|ratio|ours B|ECharts B|ours gz|ECharts gz|ours br|ECharts br|ratio gz',
    [...results, total(results)].map(({ id, ours, theirs }) => [
      id,
      ours.ms.toFixed(2),
      theirs.ms.toFixed(2),
      ratio(theirs.ms, ours.ms),
      ...weights.flatMap((kind) => [ours.weight[kind], theirs.weight[kind]]),
      ratio(theirs.weight.gzip, ours.weight.gzip),
    ]),
  );
}

function total(results: readonly ChartResult[]): ChartResult {
  const sum = (pick: (result: ChartResult) => number) =>
    results.reduce((total, result) => total + pick(result), 0);
  const sumOf = (side: 'ours' | 'theirs') => ({
    ms: sum((result) => result[side].ms),
    weight: Object.fromEntries(
      weights.map((kind) => [kind, sum((result) => result[side].weight[kind])]),
    ) as unknown as Weight,
  });
  return { id: 'all', ours: sumOf('ours'), theirs: sumOf('theirs') };
}

function scaleTable(results: readonly ScaleResult[]): string {
  const rows = results.map(({ charts, ms, filesMs }) => [
    charts,
    ms.toFixed(0),
    (ms / charts).toFixed(2),
    filesMs.toFixed(0),
    (filesMs / charts).toFixed(1),
  ]);
  return table('charts in one build|page parts ms|each|SVG and PNG files ms|each', rows);
}
