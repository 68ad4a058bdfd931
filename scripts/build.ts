/**
 * Builds the site beside the last good one, then swaps: `npm run build`.
 * A build that fails, or is killed half-way, leaves `dist/` as it was; two at once are refused.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { accessSync, constants, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openFileModes } from '#scripts/host/file-modes.ts';
import { precompress } from '#scripts/host/precompress.ts';
import { inParts } from '#lib/build-parts.ts';
import { indexFolder } from '#search/build/integration.ts';
import { explainFault } from './build-faults.ts';
import { lockBuild, unlockBuild } from './build-lock.ts';
import { explainDates } from './explain-dates.ts';

const dist = 'dist';
const cache = '.cache';
const next = `${cache}/dist-next`;
const previous = `${cache}/dist-previous`;
const gate = fileURLToPath(new URL('check-content.ts', import.meta.url));
const indexer = fileURLToPath(new URL('index-site.ts', import.meta.url));
/** Parts of the build that run now, with their ends: none may write on when another has failed. */
const parts = new Map<ChildProcess, Promise<unknown>>();
let interrupted = false;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => {
    interrupted = true;
    for (const part of parts.keys()) part.kill(signal);
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
  // It stands in memory beside Astro: its heap may grow by half before it is tidied, not fourfold.
  const checked = run(process.execPath, ['--heap-growing-percent=50', gate]);
  const rendered = run('astro', ['build']);
  // Faults of the content come first: what Astro says of them would only bury the report.
  rendered.catch(() => undefined);
  await checked;
  await rendered;
  const written = run(process.execPath, [indexer, next]);
  const previousSite = existsSync(dist) ? dist : undefined;
  const late = { folder: indexFolder, written };
  const { compressed, reused } = await precompress(next, previousSite, late);
  console.log(`压缩：${compressed} 个文件，沿用上一次的 ${reused} 个。`);
  if (interrupted) throw new Error();
  await openFileModes(next);
  swap();
  unlockBuild(cache);
  const dates = explainDates('content');
  if (dates) console.log(dates);
}

/**
 * Runs a part of the build to its end. What it complains of is shown then.
 * @throws with its complaints, if it fails
 */
async function run(program: string, args: readonly string[]): Promise<void> {
  const part = spawn(program, args, {
    stdio: ['ignore', 'inherit', 'pipe'],
    shell: process.platform === 'win32' && program === 'astro',
    env: {
      ...process.env,
      OUT_DIR: next,
      ASTRO_TELEMETRY_DISABLED: '1',
      [inParts]: '1',
      // Every process and thread loads the same modules: compiled once, kept between builds.
      NODE_COMPILE_CACHE: resolve(cache, 'compiled'),
    },
  });
  let complaints = '';
  part.stderr.setEncoding('utf8').on('data', (text: string) => (complaints += text));
  const ended = new Promise((resolveStatus, reject) => {
    part.on('error', reject).on('close', resolveStatus);
  });
  parts.set(part, ended);
  lockBuild(cache, [...parts.keys()]);
  const status = await ended;
  parts.delete(part);
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
  for (const part of parts.keys()) part.kill('SIGKILL');
  await Promise.allSettled(parts.values());
  rmSync(next, { recursive: true, force: true });
  unlockBuild(cache);
  const kept = existsSync(`${dist}/index.html`) ? '上一次生成的 dist/ 原样保留。' : '';
  console.error(`\n${reason}。${kept}`);
  process.exit(exitCode);
}
