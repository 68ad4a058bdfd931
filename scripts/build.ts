/**
 * Builds the site beside the last good one, then swaps: `npm run build`.
 * A build that fails, or is killed half-way, leaves `dist/` as it was; two at once are refused.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { accessSync, constants, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { explainDates } from '#metadata/explain-dates.ts';
import { publishBooks } from '#scripts/book/publish.ts';
import { openFileModes } from '#scripts/host/file-modes.ts';
import { precompress } from '#scripts/host/precompress.ts';
import { explainFault } from './build-faults.ts';
import { lockBuild, unlockBuild } from './build-lock.ts';
import { normalizeBase } from './site-server.ts';

const dist = 'dist';
const cache = '.cache';
const next = `${cache}/dist-next`;
const previous = `${cache}/dist-previous`;
let astro: ChildProcess | undefined;
let interrupted = false;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => {
    interrupted = true;
    astro?.kill(signal);
  });
}

try {
  mkdirSync(cache, { recursive: true });
  await build();
} catch (error) {
  if (interrupted) await fail('已中断，网站没有生成', 130);
  await fail(explainFault(error instanceof Error ? error.message : String(error)));
}

async function build(): Promise<void> {
  const running = lockBuild(cache);
  if (running) {
    console.error(running);
    process.exit(1);
  }
  restore();
  rmSync(next, { recursive: true, force: true });
  if (existsSync(dist)) accessSync(dist, constants.W_OK);
  await runAstro();
  publishBooks(next, normalizeBase(process.env['BASE_PATH']));
  const { compressed, reused } = await precompress(next, existsSync(dist) ? dist : undefined);
  console.log(`压缩：${compressed} 个文件，沿用上一次的 ${reused} 个。`);
  if (interrupted) throw new Error();
  openFileModes(next);
  swap();
  unlockBuild(cache);
  const dates = explainDates('content');
  if (dates) console.log(dates);
}

/**
 * Runs Astro, which checks the content, renders, finishes and indexes the pages (astro.config.mjs).
 * What it complains of is shown at its end.
 * @throws with its complaints, if it fails
 */
async function runAstro(): Promise<void> {
  const child = spawn('astro', ['build'], {
    stdio: ['ignore', 'inherit', 'pipe'],
    shell: process.platform === 'win32',
    env: {
      ...process.env,
      OUT_DIR: next,
      ASTRO_TELEMETRY_DISABLED: '1',
      // Every thread loads the same modules: compiled once, kept between builds.
      NODE_COMPILE_CACHE: resolve(cache, 'compiled'),
      // The C library's own first value; named, it stays: grown by large buffers, it would keep what
      // they leave, 200 MB at 5,000 stories. Other systems do not know the variable.
      MALLOC_TRIM_THRESHOLD_: '131072',
      // In megabytes, of every thread: saves an eighth of the memory at 1,000 stories, and costs no time.
      NODE_OPTIONS: `--max-semi-space-size=16 ${process.env['NODE_OPTIONS'] ?? ''}`,
    },
  });
  astro = child;
  lockBuild(cache, child);
  let complaints = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (complaints += text));
  const status = await new Promise((resolveStatus, reject) => {
    child.on('error', reject).on('close', resolveStatus);
  });
  astro = undefined;
  if (status !== 0) throw new Error(complaints);
  process.stderr.write(complaints);
}

/** Two renames on one disk: readers see the old site or the new one, never half of one. */
function swap(): void {
  rmSync(previous, { recursive: true, force: true });
  if (existsSync(dist)) renameSync(dist, previous);
  try {
    renameSync(next, dist);
  } catch (error) {
    restore();
    throw error;
  }
  rmSync(previous, { recursive: true, force: true });
}

/** Puts the last good site back where a swap was cut short between its two renames. */
function restore(): void {
  if (!existsSync(dist) && existsSync(previous)) renameSync(previous, dist);
}

async function fail(reason: string, exitCode = 1): Promise<never> {
  rmSync(next, { recursive: true, force: true });
  unlockBuild(cache);
  const kept = existsSync(`${dist}/index.html`) ? '上一次生成的 dist/ 原样保留。' : '';
  // A pipe takes a long report piece by piece: to exit earlier would cut it off.
  await new Promise((written) => process.stderr.write(`\n${reason}。${kept}\n`, written));
  process.exit(exitCode);
}
