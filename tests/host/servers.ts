/** Finds the real servers for the tests, and fetches them where that is possible. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { unpackDebian } from '#scripts/debian.ts';

export interface Servers {
  nginx: string;
  /** nginx's module for files compressed in brotli. */
  brotli: string;
  caddy: string;
  openssl: string;
}

const unpacked = resolve('.cache/debian');
const packages = ['nginx', 'libnginx-mod-http-brotli-static', 'caddy', 'openssl'];
const files: Servers = {
  nginx: '/usr/sbin/nginx',
  brotli: '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so',
  caddy: '/usr/bin/caddy',
  openssl: '/usr/bin/openssl',
};

/**
 * The servers of this machine, or those of Debian's packages.
 * @returns nothing where there are none to be had; that is said aloud
 * @throws in CI, where a test left out would pass for one that held
 */
export function findServers(): Servers | undefined {
  const found = [files, below(unpacked)].find(isWhole);
  if (found) return found;
  if (unpackDebian(packages, unpacked) && isWhole(below(unpacked))) return below(unpacked);
  const message =
    '服务器配置的测试需要 nginx（带 brotli 模块）、caddy、openssl，没有找到，也没能取来。\n' +
    `Debian 12 上请运行 sudo apt-get install ${packages.join(' ')}。`;
  if (process.env['CI']) throw new Error(message);
  console.warn(`\n!!! ${message}\n!!! 这些测试没有运行。\n`);
  return undefined;
}

const below = (folder: string): Servers =>
  Object.fromEntries(
    Object.entries(files).map(([name, path]) => [name, folder + String(path)]),
  ) as unknown as Servers;

const isWhole = (servers: Servers): boolean =>
  Object.values(servers).every((path) => existsSync(String(path)));
