/** Prebuilding charts with Chart.js beside ECharts' own server rendering: same data, same run. */
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { buildTable } from '#charts/build-table.ts';
import type { ChartData } from '#charts/chart-data.ts';
import { chartCsv, chartJson } from '#charts/export-chart.ts';
import { chartWidths, getChartHeight, renderChartSvg } from '#charts/render-chart.ts';
import { cutPictureFont, loadPictureFont } from '#charts/picture-fonts.ts';
import { renderPng } from '#charts/render-png.ts';
import { getStandaloneCharacters, renderStandaloneSvg } from '#charts/render-standalone.ts';
import { chartIds, readChart, readSpec } from '../unit/charts/support.ts';
import { renderWithECharts } from './rivals/echarts-chart.ts';

export interface Weight {
  raw: number;
  gzip: number;
  brotli: number;
}
export interface ChartResult {
  id: string;
  /** Median milliseconds for both widths. */
  ours: { ms: number; weight: Weight };
  theirs: { ms: number; weight: Weight };
}
export interface ScaleResult {
  charts: number;
  /** Pictures for the page, words, table, CSV and JSON. */
  ms: number;
  /** SVG and PNG for download, fonts included. */
  filesMs: number;
}

const widths = Object.values(chartWidths);
const drawOurs = (data: ChartData): string =>
  widths.map((width) => renderChartSvg(data, { width })).join('');
const drawTheirs = (data: ChartData): string =>
  widths.map((width) => renderWithECharts(data, width, getChartHeight(data, width))).join('');

/**
 * Times and weighs every chart of the site in both ways, turn and turn about.
 * @param rounds how often each is drawn; the median counts
 */
export function compareCharts(rounds: number): ChartResult[] {
  const charts = chartIds.map(readChart);
  // The first drawings pay for loading and compiling both libraries.
  for (const data of charts) for (let round = 0; round < 5; round += 1) drawBoth(data);
  return charts.map((data) => {
    const times = Array.from({ length: rounds }, () => drawBoth(data));
    return {
      id: data.id,
      ours: { ms: median(times.map(({ ours }) => ours)), weight: weigh(drawOurs(data)) },
      theirs: { ms: median(times.map(({ theirs }) => theirs)), weight: weigh(drawTheirs(data)) },
    };
  });
}

const drawBoth = (data: ChartData) => ({
  ours: time(() => drawOurs(data)),
  theirs: time(() => drawTheirs(data)),
});

/**
 * Times everything that one build makes of many charts.
 * @param counts how many charts
 * @param rounds how often; the median counts (files for download are made once: they take long)
 */
export async function scaleCharts(
  counts: readonly number[],
  rounds: number,
): Promise<ScaleResult[]> {
  const results = counts.map((charts) => ({ charts, times: [] as number[] }));
  for (let round = 0; round < rounds; round += 1) {
    for (const { charts, times } of results) times.push(time(() => buildCharts(charts)));
  }
  const scaled: ScaleResult[] = [];
  for (const { charts, times } of results) {
    const start = performance.now();
    await buildFiles(charts);
    scaled.push({ charts, ms: median(times), filesMs: performance.now() - start });
  }
  return scaled;
}

/** As `queries/chart-files.ts` does it: one cut for all, then two for each. */
async function buildFiles(count: number): Promise<void> {
  const charts = Array.from({ length: count }, (_, at) => pickChart(at));
  const characters = charts.map((data) => getStandaloneCharacters(data, standalone));
  const unite = (weight: 400 | 700) => characters.map((each) => each[weight]).join('');
  const font = await loadPictureFont({ 400: unite(400), 700: unite(700) });
  for (const [at, data] of charts.entries()) {
    const woff = await cutPictureFont(font, characters[at]!, 'woff2');
    const fonts = ([400, 700] as const).flatMap((weight) =>
      woff[weight].map((bytes) => ({ weight, base64: bytes.toString('base64') })),
    );
    renderStandaloneSvg(data, { ...standalone, fonts });
    const svg = renderStandaloneSvg(data, standalone);
    await renderPng(svg, await cutPictureFont(font, characters[at]!, 'sfnt'));
  }
}

const standalone = { sourceLine: '来源：《某文献》第4段', siteName: '壶关故事档案' };
const pickChart = (at: number): ChartData => readChart(chartIds[at % chartIds.length]!);

function buildCharts(count: number): void {
  for (let at = 0; at < count; at += 1) {
    const id = chartIds[at % chartIds.length]!;
    const data = readChart(id);
    drawOurs(data);
    buildTable(data);
    chartCsv(data);
    JSON.stringify(chartJson(readSpec(id), data));
  }
}

function time(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;

const weigh = (text: string): Weight => ({
  raw: Buffer.byteLength(text),
  gzip: gzipSync(text).length,
  brotli: brotliCompressSync(text).length,
});
