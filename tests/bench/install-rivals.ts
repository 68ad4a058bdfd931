/** Installs what the benches compare with, when a bench first needs it: others need not have it. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { run } from './peers/install.ts';

const folder = resolve('tests/bench/rivals');

/** @throws with npm's last words */
export function installRivals(): void {
  const wanted = readFileSync(join(folder, 'package-lock.json'), 'utf8');
  const done = join(folder, 'node_modules/.installed');
  if (existsSync(done) && readFileSync(done, 'utf8') === wanted) return;
  console.log('正在安装用来对照的软件包（只为测量，装在 tests/bench/rivals/）…');
  run('npm', ['ci', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error'], folder);
  writeFileSync(done, wanted);
}
