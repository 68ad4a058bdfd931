/** Site makers and Lighthouse, for the bench alone: installed on demand, pinned, outside our lock file. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const cache = '.cache/peers';

/**
 * Installs packages into a folder of their own, unless it holds just these.
 * @param name of the folder in `.cache/peers`
 * @param dependencies exact versions
 * @returns the folder
 * @throws with npm's last words
 */
export function installPeer(name: string, dependencies: Record<string, string>): string {
  const folder = resolve(cache, name);
  const wanted = `${JSON.stringify({ private: true, dependencies }, null, 2)}\n`;
  const manifest = join(folder, 'package.json');
  const done = join(folder, '.installed');
  if (existsSync(done) && readFileSync(done, 'utf8') === wanted) return folder;
  mkdirSync(folder, { recursive: true });
  writeFileSync(manifest, wanted);
  console.log(`正在安装 ${name}（只为这次对照，不进 package.json）…`);
  // No install scripts: what they fetch is not needed to build a page of text.
  run(
    'npm',
    ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error'],
    folder,
  );
  writeFileSync(done, wanted);
  return folder;
}

/**
 * Runs a command in a folder, with the Node that our packages carry.
 * @throws with the last lines of what it said
 */
export function run(command: string, args: readonly string[], cwd: string): void {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd,
    encoding: 'utf8',
    shell: process.platform === 'win32',
    env: {
      ...process.env,
      NODE_ENV: 'production',
      ASTRO_TELEMETRY_DISABLED: '1',
      DOCUSAURUS_TELEMETRY: 'false',
    },
  });
  if (status === 0) return;
  const said = `${stdout}\n${stderr}`.trim().split('\n').slice(-20).join('\n');
  throw new Error(`${command} ${args.join(' ')} 没有成功（${cwd}）：\n${said}`);
}
