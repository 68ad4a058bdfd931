/** Installs packages that few tests need, when one first needs them: others need not have them. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { run } from './bench/peers/install.ts';

/**
 * @param name the folder with `package.json` and lock file
 * @param purpose what they are for, in the line that says that they are being installed
 * @returns the folder
 * @throws with npm's last words
 */
export function installLocked(name: string, purpose: string): string {
  const folder = resolve(name);
  const wanted = readFileSync(join(folder, 'package-lock.json'), 'utf8');
  const done = join(folder, 'node_modules/.installed');
  if (existsSync(done) && readFileSync(done, 'utf8') === wanted) return folder;
  console.log(`正在安装${purpose}（装在 ${name}/）…`);
  run('npm', ['ci', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error'], folder);
  writeFileSync(done, wanted);
  return folder;
}
