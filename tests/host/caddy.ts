/** The real Caddy with the configuration that the build would write. */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { formatCaddyfile } from '#scripts/host/caddy.ts';
import { variableName } from '#scripts/host/host-site.ts';
import { moved } from './nginx.ts';
import { findPort, type RunningServer, startServer } from './server.ts';
import type { Servers } from './servers.ts';
import { describeBuild } from './site.ts';

/** What keeps Caddy's own files in a folder. */
export const caddyHome = (folder: string) => ({ HOME: folder, XDG_DATA_HOME: folder });

/** Starts Caddy over a copy of the built site, into which tests may put files. */
export async function startCaddy(
  servers: Servers,
  base: string,
): Promise<RunningServer & { root: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'caddy-'));
  const root = join(folder, 'www', base);
  mkdirSync(dirname(root), { recursive: true });
  cpSync('dist', root, { recursive: true, preserveTimestamps: true });
  const port = await findPort();
  const config = join(folder, 'Caddyfile');
  // No certificates, no remote control.
  const site = describeBuild(base);
  const text = formatCaddyfile(site, moved);
  const variable = variableName(site).toUpperCase();
  writeFileSync(config, text.replace(/^\{\n/m, '{\n\tadmin off\n\tauto_https off\n'));
  const server = await startServer(
    servers.caddy,
    ['run', '--adapter', 'caddyfile', '--config', config],
    port,
    {
      [`${variable}_ADDRESS`]: `http://127.0.0.1:${port}`,
      [`${variable}_ROOT`]: join(folder, 'www'),
      ...caddyHome(folder),
    },
  );
  return {
    ...server,
    root,
    stop: async () => {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
