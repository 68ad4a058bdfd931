/** Programs from Debian's packages, for tests: unpacked into a folder, nothing installed or started. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Fetches and unpacks packages.
 * @param folder where they are unpacked, each below its own paths (`usr/sbin/nginx`)
 * @returns whether that could be done: on Debian and its like, with a list of packages at hand
 */
export function unpackDebian(packages: readonly string[], folder: string): boolean {
  if (!existsSync('/usr/bin/apt-get')) return false;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  console.log(`正在取测试用的程序（不安装）：${packages.join(' ')}`);
  if (!download(packages, folder)) {
    run(process.getuid?.() === 0 ? 'apt-get' : 'sudo', [
      ...(process.getuid?.() === 0 ? [] : ['-n', 'apt-get']),
      'update',
      '-qq',
    ]);
    if (!download(packages, folder)) return false;
  }
  const files = readdirSync(folder).filter((file) => file.endsWith('.deb'));
  return files.every((file) => run('dpkg-deb', ['-x', join(folder, file), folder]));
}

/**
 * Installs packages, where that is allowed without asking.
 * @returns whether they are there now
 */
export function installDebian(packages: readonly string[]): boolean {
  if (!existsSync('/usr/bin/apt-get')) return false;
  console.log(`正在安装测试用的程序：${packages.join(' ')}`);
  const install = ['apt-get', 'install', '-y', '-qq', '--no-install-recommends', ...packages];
  const [command = '', ...args] = process.getuid?.() === 0 ? install : ['sudo', '-n', ...install];
  return run(command, args);
}

const download = (packages: readonly string[], folder: string) =>
  run('apt-get', ['download', '-qq', ...packages], folder);

const run = (command: string, args: readonly string[], cwd?: string): boolean =>
  spawnSync(command, args, { cwd, stdio: 'ignore' }).status === 0;
