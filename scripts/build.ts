/**
 * Builds the site beside the last good one, then swaps: `npm run build`.
 * A build that fails, or is killed half-way, leaves `dist/` as it was.
 */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';

const dist = 'dist';
const next = '.cache/dist-next';
const previous = '.cache/dist-previous';

/** What a person can do about the errors that a disk gives. */
const advice: Record<string, string> = {
  ENOSPC: '磁盘已满，请腾出空间后再试',
  EACCES: '没有写入的权限，请检查文件夹的权限',
  EPERM: '没有写入的权限，请检查文件夹的权限',
  EROFS: '这里是只读的，请换一个可以写入的位置',
  EBUSY: '文件夹正被别的程序使用，请关闭后再试',
};

try {
  clear(next);
  if (existsSync(dist)) accessSync(dist, constants.W_OK);
  const { status } = spawnSync('astro', ['build'], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, OUT_DIR: next, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  if (status !== 0) fail('网站没有生成');
  swap();
} catch (error) {
  const { code = '', message } = error as NodeJS.ErrnoException;
  fail(advice[code] ?? message);
}

/** Two renames on one disk: readers see the old site or the new one, never half of one. */
function swap(): void {
  clear(previous);
  if (existsSync(dist)) renameSync(dist, previous);
  try {
    renameSync(next, dist);
  } catch (error) {
    if (existsSync(previous)) renameSync(previous, dist);
    throw error;
  }
  rmSync(previous, { recursive: true, force: true });
}

function clear(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(dirname(folder), { recursive: true });
}

function fail(reason: string): never {
  rmSync(next, { recursive: true, force: true });
  const kept = existsSync(`${dist}/index.html`) ? '上一次生成的 dist/ 原样保留。' : '';
  console.error(`\n${reason}。${kept}`);
  process.exit(1);
}
