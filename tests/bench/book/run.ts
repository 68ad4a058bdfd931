/**
 * `npm run bench:book -- 70 2000`: makes the books of synthetic archives of these sizes, and writes
 * the table into docs/performance.md. `--keep` leaves the built archives in `.cache/bench-book`, and
 * takes those that an earlier run left there.
 */
import { existsSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describeRun, type Section, table, writeSection } from '../report.ts';
import { type Measured, measureFiles, runMeasured } from '../scale/measure.ts';
import { layOutProject } from '../scale/project.ts';

const environment = { ASTRO_TELEMETRY_DISABLED: '1', SOURCE_DATE_EPOCH: '1764028800' };
const keep = process.argv.includes('--keep');
const sizes = process.argv
  .slice(2)
  .filter((argument) => /^\d+$/.test(argument))
  .map(Number);

/** One row of the table. */
async function measureBook(size: number): Promise<string[]> {
  const project = resolve('.cache/bench-book', `${size}`);
  if (!existsSync(join(project, 'dist'))) {
    layOutProject(project, size);
    await runMeasured(['node', 'scripts/build.ts'], project, environment);
  }
  rmSync(join(project, 'releases/book'), { recursive: true, force: true });
  const run = await runMeasured(['node', 'scripts/book.ts'], project, environment);
  const [pdfs, epubs] = [/\.pdf$/, /\.epub$/].map((pattern) =>
    measureFiles(join(project, 'releases/book'), pattern),
  ) as [Files, Files];
  if (!keep) rmSync(project, { recursive: true });
  const pages = countPages(run.output);
  return [
    size.toLocaleString('en'),
    `${pdfs.files}`,
    pages.toLocaleString('en'),
    `${megabytes(pdfs.bytes)} / ${megabytes(epubs.bytes)}`,
    run.seconds.toFixed(0),
    run.cpuSeconds.toFixed(0),
    ((run.cpuSeconds / pages) * 300).toFixed(0),
    `${peakOf(run, 'node')} / ${peakOf(run, 'chromium')}`,
  ];
}

type Files = ReturnType<typeof measureFiles>;

/** `….pdf：374 页，3.4 MB。`, one line a volume. */
const countPages = (output: string) =>
  [...output.matchAll(/(\d+) 页/g)].reduce((total, [, count]) => total + Number(count), 0);

const megabytes = (bytes: number) => (bytes / 1e6).toFixed(1);
const peakOf = ({ peakByProgram }: Measured, program: string) =>
  (peakByProgram.get(program) ?? 0).toFixed(0);

function describe(measured: readonly (readonly string[])[]): Section {
  const head =
    'stories | volumes | pages | PDF / EPUB, MB | seconds | processor seconds | of these for 300 pages | most memory, Node / Chromium, MB';
  const text = `${describeRun('npm run bench:book')} Synthetic stories beside the real ones; EPUB and PDF. Processor seconds are of all processes together and depend little on what else the machine does; memory that Chromium's processes share is counted once for each.`;
  return {
    name: 'book',
    heading: 'The archive as a book',
    text: `${text}\n\n${table(head, measured)}`,
  };
}

const rows: string[][] = [];
for (const size of sizes.length > 0 ? sizes : [70, 2000]) {
  rows.push(await measureBook(size));
  const section = describe(rows);
  console.log(`\n${section.text}`);
  // Written after every size: the largest takes long, and may be stopped.
  writeSection(section);
}
