/** The real nginx with the configuration that the build wrote. */
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { formatServerFiles } from '#scripts/host/host-files.ts';
import { formatNginxRedirects } from '#scripts/host/nginx-redirects.ts';
import { findPort, type RunningServer, startServer } from './server.ts';
import type { Servers } from './servers.ts';
import { archive, describeBuild } from './site.ts';

/** Addresses that moved, for the tests. */
export const moved = [
  { path: '/old-place/', redirect: '/cases/' },
  { path: '/data/old.csv', redirect: '/data/figures.csv' },
  { path: '/old-theme/', redirect: '/themes/routes/#ecology' },
];

/** The configuration for the built pages under another path, by file name. */
export const configureNginx = (path: string): Record<string, string> =>
  Object.fromEntries(
    Object.entries(formatServerFiles(describeBuild(path), moved)).map(([name, text]) => [
      name.replace('nginx/', ''),
      text,
    ]),
  );

export interface NginxSite {
  base: string;
  /** The configuration by file name, as `.host/nginx/` holds it. */
  files: Readonly<Record<string, string>>;
  /** What a portal has in its `server` beside the site. */
  server?: string;
  /** Certificate and key, for https on the port. */
  tls?: { certificate: string; key: string };
}

/** Starts nginx as an administrator would set it up, below a folder of its own. */
export async function startNginx(
  servers: Servers,
  site: NginxSite,
): Promise<RunningServer & { root: string; log: string }> {
  const prefix = mkdtempSync(join(tmpdir(), 'nginx-'));
  const root = join(prefix, 'www');
  const folder = join(root, site.base);
  mkdirSync(dirname(folder), { recursive: true });
  // A copy, not a link: the tests put files into it that no site should give away.
  cpSync(resolve('dist'), folder, { recursive: true, preserveTimestamps: true });
  mkdirSync(join(prefix, archive, 'enabled'), { recursive: true });
  for (const [name, text] of Object.entries(site.files)) {
    writeFileSync(
      join(prefix, archive, name),
      text.replaceAll(`root /srv/${archive};`, `root ${root};`),
    );
  }
  writeFileSync(join(prefix, archive, 'redirects.conf'), formatNginxRedirects(moved, site.base));
  symlinkSync('../brotli.conf', join(prefix, archive, 'enabled/brotli.conf'));
  const port = await findPort();
  writeFileSync(join(prefix, 'nginx.conf'), formatMain(servers, prefix, port, site));
  const server = await startServer(
    servers.nginx,
    ['-p', prefix, '-c', join(prefix, 'nginx.conf'), '-e', 'stderr'],
    port,
  );
  return {
    ...server,
    root: folder,
    log: join(prefix, 'access.log'),
    stop: async () => {
      await server.stop();
      rmSync(prefix, { recursive: true, force: true });
    },
  };
}

/** The server's file with the port of the test, in what Debian's nginx.conf has around it. */
function formatMain(
  { brotli }: Servers,
  prefix: string,
  port: number,
  { server = '', tls }: NginxSite,
): string {
  const own = readFileSync(join(prefix, archive, `${archive}.conf`), 'utf8')
    .replace(
      /listen 80;\n\s*listen \[::\]:80;/,
      `listen 127.0.0.1:${port}${tls ? ' ssl http2' : ''};`,
    )
    .replace(/# (ssl_certificate +)\S+;/, (line, name: string) =>
      tls ? `${name}${tls.certificate};` : line,
    )
    .replace(/# (ssl_certificate_key +)\S+;/, (line, name: string) =>
      tls ? `${name}${tls.key};` : line,
    )
    .replace(`/var/log/nginx/${archive}.log`, join(prefix, 'access.log'))
    .replace(`    include ${archive}/site.conf;`, (include) => `${server}\n${include}`);
  return `
daemon off;
load_module ${brotli};
${process.getuid?.() === 0 ? 'user root;' : ''}
worker_processes 2;
pid ${prefix}/nginx.pid;
events { worker_connections 1024; }
http {
  sendfile on;
  ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${prefix}/${name};`).join(' ')}
  ${own}
}`;
}
