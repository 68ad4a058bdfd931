/**
 * `npm run test:content -- FOLDER [FILES]`: writes the hosts' files and builds the site from any content
 * folder, in a copy of the project, and runs the tests there: every one, or those in files whose paths hold one of FILES.
 */
import { cpSync, mkdirSync, readdirSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';

const copy = resolve('.cache/test-content');
/** What a build makes anew, what the copy gets otherwise, and what was published of this content. */
const leftOut = new Set([
  '.astro',
  '.cache',
  '.git',
  'content',
  'dist',
  'node_modules',
  'releases',
]);

const [folder, ...files] = process.argv.slice(2);
if (!folder || !statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
  console.error(
    folder
      ? `找不到内容文件夹 ${folder}。请写它的路径，如 tests/fixtures/content-valid。`
      : '用法：npm run test:content -- 内容文件夹 [测试文件名的一部分 …]',
  );
  process.exit(2);
}
layOut(folder);
console.log(`在 .cache/test-content/ 里用 ${folder} 生成网站，再跑测试。`);
for (const [command, ...args] of [
  ['npm', 'run', '--silent', 'deploy:config'],
  ['npm', 'run', '--silent', 'build'],
  ['npx', 'vitest', 'run', ...files],
] as const) {
  const status = run(command, args);
  if (status !== 0) process.exit(status);
}

/** Copies the project with the other content; packages resolve as usual, for it lies inside the project. */
function layOut(contentDir: string): void {
  rmSync(copy, { recursive: true, force: true });
  mkdirSync(copy, { recursive: true });
  for (const name of readdirSync('.').filter((each) => !leftOut.has(each))) {
    cpSync(name, join(copy, name), { recursive: true });
  }
  cpSync(contentDir, join(copy, 'content'), { recursive: true });
  symlinkSync(resolve('node_modules'), join(copy, 'node_modules'), 'junction');
  // Pages have the dates of their files' commits; content from elsewhere gets one of today.
  const author = ['-c', 'user.name=test', '-c', 'user.email=test@localhost'];
  for (const args of [
    ['init', '-q'],
    ['add', 'content'],
    [...author, 'commit', '-qm', 'content'],
  ])
    run('git', args);
}

function run(command: string, args: readonly string[]): number {
  const { status } = spawnSync(command, args, {
    cwd: copy,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  return status ?? 1;
}
