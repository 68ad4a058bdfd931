/** The report of the bench at scale, as Markdown. */
import { fitExponent, type FolderSize, type Measured } from './measure.ts';

/** A site that some generator made, and what that cost. */
export type Generated = Measured & { html: FolderSize };

export interface ScaleRow {
  size: number;
  /** Stories and their lists alone, by us and by others. */
  ours: Generated;
  eleventy: Generated;
  hugo: Generated | undefined;
  whole: Whole | undefined;
}

/** A whole build of ours. */
export interface Whole {
  /** Everything that `npm run build` does, with empty caches. */
  cold: Measured;
  stages: Readonly<Record<string, number>>;
  /** The same after one story was edited. */
  warm: Measured;
  warmStages: Readonly<Record<string, number>>;
  pages: FolderSize;
  all: FolderSize;
  lists: FolderSize;
  index: FolderSize;
  firstSearch: number;
}

type WholeRow = ScaleRow & Whole;

/** The whole report, with what is needed to repeat it. */
export function writeReport(rows: readonly ScaleRow[]): string {
  const wholes = rows.flatMap((row): WholeRow[] => (row.whole ? [{ ...row, ...row.whole }] : []));
  return `# Performance at scale

Written by \`npm run bench:scale -- ${rows.map(({ size }) => size).join(' ')}\`; do not edit by hand.

Synthetic stories of about 1,500 characters (our own sentences mixed anew, seeded), with four figures each in ledgers by township, a source document for ten, a chart and a township page for forty. Times are seconds by the clock, which other work on the machine lengthens, and seconds of processors (CPU), which it hardly does; memory is the resident memory of the whole process tree at its peak, sampled every 100 ms. “Exponent” is the slope of a straight line through the logarithms of size and cost: 1 is linear.

## The same pages, by three generators

Stories and their lists alone: no gate, no cards, no search, no post-processing, the style sheet linked. Eleventy and Hugo render the same stories as Markdown; their layout is our own rendered page with placeholders, their lists hold as many stories a page as ours. Ours is MDX with components.

${pagesTable(rows)}
${wholes.length > 0 ? writeWholes(wholes) : ''}`;
}

function writeWholes(rows: readonly WholeRow[]): string {
  return `
## Everything that a build does

Gate, loading, rendering, share cards, QR codes, citations, chart files, fonts, styles, policy, inspection, sitemap, search, precompression; first with empty caches, then again after the title of one story was edited.

${everythingTable(rows)}

## What it makes

${outputTable(rows)}

## Stages, in seconds

Cold, then after one edit. Cards are drawn in threads while pages render, and kept between builds: their share is the difference between the two.

${stagesTable(rows)}
`;
}

const table = (heads: readonly string[], lines: readonly (readonly string[])[]): string =>
  [heads, heads.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

const seconds = (value: number) => value.toFixed(value < 10 ? 1 : 0);
const gigabytes = (megabytes: number) => (megabytes / 1024).toFixed(2);
const ratioOf = (one: number, other: number) => (one / other).toFixed(2);
const kilobytes = (bytes: number) => (bytes / 1024).toFixed(1);
const count = (value: number) => value.toLocaleString('en-US');

function exponent<Row extends { size: number }>(
  rows: readonly Row[],
  cost: (row: Row) => number | undefined,
): string {
  const points = rows.flatMap((row) => {
    const value = cost(row);
    return value === undefined ? [] : [[row.size, value] as const];
  });
  return points.length < 2 ? '–' : fitExponent(points).toFixed(2);
}

function pagesTable(rows: readonly ScaleRow[]): string {
  const cells = (run: Generated | undefined) =>
    run
      ? [`${seconds(run.seconds)} / ${seconds(run.cpuSeconds)} (${gigabytes(run.peakMegabytes)})`]
      : ['not installed'];
  const ratio = (row: ScaleRow, other: Generated | undefined) =>
    other
      ? `${ratioOf(row.ours.seconds, other.seconds)} / ${ratioOf(row.ours.cpuSeconds, other.cpuSeconds)} (${ratioOf(row.ours.peakMegabytes, other.peakMegabytes)})`
      : '–';
  const lines = rows.map((row) => [
    count(row.size),
    ...[row.ours, row.eleventy, row.hugo].flatMap(cells),
    ratio(row, row.eleventy),
    ratio(row, row.hugo),
    [row.ours, row.eleventy, row.hugo]
      .map((run) =>
        run ? `${count(run.html.files)} × ${kilobytes(run.html.bytes / run.html.files)} KB` : '–',
      )
      .join(', '),
  ]);
  const fits = (of: (row: ScaleRow) => Generated | undefined) =>
    `${exponent(rows, (row) => of(row)?.seconds)} / ${exponent(rows, (row) => of(row)?.cpuSeconds)} (${exponent(rows, (row) => of(row)?.peakMegabytes)})`;
  const last = [
    'exponent',
    fits(({ ours }) => ours),
    fits(({ eleventy }) => eleventy),
    fits(({ hugo }) => hugo),
    '',
    '',
    '',
  ];
  return table(
    [
      'stories',
      'ours, MDX: s / CPU s (GB)',
      'Eleventy 3.1.8, Markdown',
      'Hugo, Markdown',
      'ours / Eleventy',
      'ours / Hugo',
      'pages × mean size',
    ],
    [...lines, last],
  );
}

function everythingTable(rows: readonly WholeRow[]): string {
  const lines = rows.map(({ size, cold, warm, pages, eleventy }) => [
    count(size),
    count(pages.files),
    `${seconds(cold.seconds)} / ${seconds(cold.cpuSeconds)}`,
    ((cold.seconds / pages.files) * 1000).toFixed(1),
    gigabytes(cold.peakMegabytes),
    `${seconds(warm.seconds)} / ${seconds(warm.cpuSeconds)}`,
    `${ratioOf(warm.seconds, cold.seconds)} / ${ratioOf(warm.cpuSeconds, cold.cpuSeconds)}`,
    gigabytes(warm.peakMegabytes),
    (cold.seconds / eleventy.seconds).toFixed(1),
  ]);
  const last = [
    'exponent',
    '',
    `${exponent(rows, ({ cold }) => cold.seconds)} / ${exponent(rows, ({ cold }) => cold.cpuSeconds)}`,
    '',
    exponent(rows, ({ cold }) => cold.peakMegabytes),
    `${exponent(rows, ({ warm }) => warm.seconds)} / ${exponent(rows, ({ warm }) => warm.cpuSeconds)}`,
    '',
    exponent(rows, ({ warm }) => warm.peakMegabytes),
    '',
  ];
  const heads = [
    'stories',
    'pages',
    'cold, s / CPU s',
    'ms a page',
    'peak, GB',
    'after one edit, s / CPU s',
    'warm / cold',
    'peak, GB',
    'cold / Eleventy’s pages alone',
  ];
  return table(heads, [...lines, last]);
}

function outputTable(rows: readonly WholeRow[]): string {
  const lines = rows.map(({ size, pages, all, lists, index, firstSearch }) => [
    count(size),
    count(all.files),
    `${(all.bytes / 1024 ** 3).toFixed(2)} GB`,
    `${kilobytes(all.bytes / pages.files)} KB`,
    `${kilobytes(pages.bytes / pages.files)} KB`,
    `${kilobytes(lists.largest.bytes)} KB (${lists.largest.file})`,
    `${(index.bytes / 1024 ** 2).toFixed(1)} MB in ${count(index.files)} files`,
    `${kilobytes(firstSearch)} KB`,
  ]);
  const heads = [
    'stories',
    'files',
    'output',
    'output a page',
    'HTML a page',
    'largest page that is no story',
    'search index',
    'first search fetches',
  ];
  return table(heads, lines);
}

function stagesTable(rows: readonly WholeRow[]): string {
  const names = [...new Set(rows.flatMap(({ stages }) => Object.keys(stages)))];
  const shown = names.filter((name) => rows.some(({ stages }) => (stages[name] ?? 0) >= 0.5));
  const lines = shown.map((name) => [
    name,
    ...rows.flatMap(({ stages, warmStages }) =>
      [stages, warmStages].map((each) => (each[name] === undefined ? '–' : seconds(each[name]))),
    ),
  ]);
  const rest = rows.flatMap(({ cold, warm, stages, warmStages }) =>
    [[cold, stages] as const, [warm, warmStages] as const].map(([run, each]) =>
      seconds(run.seconds - (each['whole of Astro'] ?? 0)),
    ),
  );
  return table(
    ['stage', ...rows.flatMap(({ size }) => [`${count(size)}, cold`, 'warm'])],
    [...lines, ['starting, precompression, swap', ...rest]],
  );
}
