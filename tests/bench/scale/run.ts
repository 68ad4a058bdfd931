/**
 * `npm run bench:scale -- 1000 5000 20000`: builds synthetic archives of these sizes with the real
 * site code, and the same stories with Eleventy and Hugo; writes docs/performance-scale.md.
 * `--pages` leaves out what the others do not do, `--pages-from=20000` from that size on (its whole
 * build takes half an hour); `--keep` leaves the built archives in `.cache/bench-scale`.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { measureFirstSearch } from './first-search.ts';
import { type Measured, measureFiles, runMeasured } from './measure.ts';
import { installEleventy, type Material, writeEleventySite, writeHugoSite } from './others.ts';
import { editStory, layOutPagesOnly, layOutProject, readStages, timeProject } from './project.ts';
import { type ScaleRow, type Whole, writeReport } from './report.ts';

const work = resolve('.cache/bench-scale');
const sizes = process.argv
  .slice(2)
  .filter((argument) => /^\d+$/.test(argument))
  .map(Number);
const keep = process.argv.includes('--keep');
const pagesFrom = process.argv.find((argument) => argument.startsWith('--pages-from='));
/** From this size on the whole build is left out. */
const onlyPagesFrom = process.argv.includes('--pages')
  ? 0
  : Number(pagesFrom?.split('=')[1] ?? Infinity);
const environment = { ASTRO_TELEMETRY_DISABLED: '1', SOURCE_DATE_EPOCH: '1764028800' };
const hasHugo = spawnSync('hugo', ['version']).status === 0;

mkdirSync(work, { recursive: true });
const eleventy = installEleventy(join(work, 'eleventy'));
const rows: ScaleRow[] = [];
for (const size of sizes.length > 0 ? sizes : [1000, 5000, 20_000]) {
  console.log(`\n${size} 篇`);
  rows.push(await measureSize(size));
  // Written after every size: the largest takes long, and may be stopped.
  writeFileSync('docs/performance-scale.md', writeReport(rows));
}

async function measureSize(size: number): Promise<ScaleRow> {
  const project = join(work, `${size}`);
  const pagesOnly = join(work, `${size}-pages`);
  layOutProject(project, size);
  layOutPagesOnly(pagesOnly, project);
  const ours = await measureOurs(pagesOnly);
  const material = { contentDir: join(project, 'content'), dist: join(pagesOnly, 'dist') };
  const row: ScaleRow = {
    size,
    ours,
    eleventy: await measureEleventy(size, material),
    hugo: hasHugo ? await measureHugo(size, material) : undefined,
    whole: size >= onlyPagesFrom ? undefined : await measureWhole(project),
  };
  if (!keep) for (const folder of [project, pagesOnly]) rmSync(folder, { recursive: true });
  return row;
}

/** Everything that a build does, with empty caches and then after one story was edited. */
async function measureWhole(project: string): Promise<Whole> {
  timeProject(project);
  const build = ['node', 'scripts/build.ts'];
  const dist = join(project, 'dist');
  const cold = await runMeasured(build, project, environment);
  say('全部', cold);
  const stages = readStages(project);
  const output = {
    pages: measureFiles(dist, /\.html$/),
    all: measureFiles(dist, /./),
    // Lists and ledgers; a story is as long as its author made it.
    lists: measureFiles(dist, /^(?!.*gushi-).*\.html$/),
    index: measureFiles(dist, /^pagefind\//),
    firstSearch: await measureFirstSearch(dist),
  };
  editStory(project);
  const warm = await runMeasured(build, project, environment);
  say('改一篇后', warm);
  return { cold, stages, ...output, warm, warmStages: readStages(project) };
}

/** Stories and their lists alone, by us. */
async function measureOurs(folder: string) {
  const astro = ['node', 'node_modules/astro/bin/astro.mjs', 'build'];
  const run = await runMeasured(astro, folder, environment);
  say('只生成网页', run);
  return { ...run, html: measureFiles(join(folder, 'dist'), /\.html$/) };
}

async function measureEleventy(size: number, material: Material) {
  const site = join(work, `${size}-eleventy`);
  writeEleventySite(site, material);
  const run = await runMeasured(['node', eleventy, '--quiet'], site);
  say('Eleventy', run);
  const html = measureFiles(join(site, '_site'), /\.html$/);
  rmSync(site, { recursive: true });
  return { ...run, html };
}

async function measureHugo(size: number, material: Material) {
  const site = join(work, `${size}-hugo`);
  writeHugoSite(site, material);
  const run = await runMeasured(['hugo', '--quiet'], site);
  say('Hugo', run);
  const html = measureFiles(join(site, 'public'), /\.html$/);
  rmSync(site, { recursive: true });
  return { ...run, html };
}

function say(what: string, { seconds, cpuSeconds, peakMegabytes }: Measured) {
  const figures = [seconds, cpuSeconds].map((value) => value.toFixed(1));
  console.log(
    `${what}：${figures[0]!} 秒（处理器 ${figures[1]!} 秒），${peakMegabytes.toFixed(0)} MB`,
  );
}
