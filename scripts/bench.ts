/**
 * `npm run bench`: measures, prints, and writes the tables into docs/performance.md. Times depend
 * on the machine, ratios within a run hardly do.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import {
  type ChartResult,
  compareCharts,
  type ScaleResult,
  scaleCharts,
} from '../tests/bench/chart-bench.ts';

const report = 'docs/performance.md';

const charts = compareCharts(60);
const scale = await scaleCharts([10, 50, 100, 200], 9);
const text = [describeRun(), compareTable(charts), scaleTable(scale)].join('\n\n');
console.log(text);
writeSection('charts', text);

function describeRun(): string {
  const cpu = cpus();
  return (
    `Measured by \`npm run bench\` on Node ${process.versions.node}, ${cpu.length} × ` +
    `${cpu[0]?.model.trim() ?? 'unknown processor'}. Both widths (340 and 720 px) together; medians; ` +
    'ratio is ECharts over ours, drawn turn and turn about in one run.'
  );
}

function compareTable(results: readonly ChartResult[]): string {
  const rows = results.map(({ id, ours, theirs }) => [
    id,
    ours.ms.toFixed(2),
    theirs.ms.toFixed(2),
    ratio(theirs.ms, ours.ms),
    ...(['raw', 'gzip', 'brotli'] as const).flatMap((kind) => [
      ours.weight[kind],
      theirs.weight[kind],
    ]),
    ratio(theirs.weight.gzip, ours.weight.gzip),
  ]);
  const sum = (pick: (result: ChartResult) => number) =>
    results.reduce((total, result) => total + pick(result), 0);
  const total = [
    'all',
    sum(({ ours }) => ours.ms).toFixed(2),
    sum(({ theirs }) => theirs.ms).toFixed(2),
    ratio(
      sum(({ theirs }) => theirs.ms),
      sum(({ ours }) => ours.ms),
    ),
    ...(['raw', 'gzip', 'brotli'] as const).flatMap((kind) => [
      sum(({ ours }) => ours.weight[kind]),
      sum(({ theirs }) => theirs.weight[kind]),
    ]),
    ratio(
      sum(({ theirs }) => theirs.weight.gzip),
      sum(({ ours }) => ours.weight.gzip),
    ),
  ];
  return table(
    'chart|ours ms|ECharts ms|ratio|ours B|ECharts B|ours gz|ECharts gz|ours br|ECharts br|ratio gz',
    [...rows, total],
  );
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

function ratio(theirs: number, ours: number): string {
  return `${(theirs / ours).toFixed(1)}×`;
}

function table(head: string, rows: readonly (readonly (string | number)[])[]): string {
  const columns = head.split('|');
  const line = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`;
  const rule = columns.map((_, index) => (index === 0 ? '---' : '---:'));
  return [columns, rule, ...rows].map(line).join('\n');
}

/** Puts the text between the section's marks, which the file keeps; adds the section if it is new. */
function writeSection(name: string, text: string): void {
  const [start, end] = [`<!-- bench:${name} -->`, `<!-- /bench:${name} -->`];
  const old = existsSync(report) ? readFileSync(report, 'utf8') : '# Performance\n';
  const section = `${start}\n\n${text}\n\n${end}`;
  const [from, to] = [old.indexOf(start), old.indexOf(end)];
  const next =
    from < 0
      ? `${old.trimEnd()}\n\n## Charts\n\n${section}\n`
      : old.slice(0, from) + section + old.slice(to + end.length);
  mkdirSync('docs', { recursive: true });
  writeFileSync(report, next);
}
