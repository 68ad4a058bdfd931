/** Every file that tells a host how to answer for the site. */
import { readFileSync, readdirSync } from 'node:fs';
import { formatHostHeaders } from './static-host.ts';
import { hostFolder, type HostSite } from './host-site.ts';
import { formatCaddyfile } from './caddy.ts';
import { formatNginxMaps } from './nginx-maps.ts';
import { formatNginxServer } from './nginx-server.ts';
import { formatNginxSite } from './nginx-site.ts';
import type { Redirect } from '#host/redirects.ts';
import { formatNginxRedirects } from './nginx-redirects.ts';

type Files = Readonly<Record<string, string>>;

const notice = '# 由 npm run deploy:config（网站在域名根上）或 npm run build 生成，请勿手改。\n';

/** The configuration of servers of one's own, by path in `deploy/`. */
export const formatServerFiles = (site: HostSite, redirects: readonly Redirect[]): Files => ({
  [`nginx/${site.name}.conf`]: notice + formatNginxServer(site),
  'nginx/maps.conf': notice + formatNginxMaps(site),
  'nginx/site.conf': notice + formatNginxSite(site),
  'nginx/redirects.conf': formatNginxRedirects(redirects, site.base),
  'nginx/brotli.conf': `${notice}brotli_static on;\n`,
  Caddyfile: notice + formatCaddyfile(site, redirects),
  'nginx/zstd.conf': `${notice}zstd_static on;\n`,
});

/** What the repository holds: the site at the root of its host, before any build. */
export const formatCommittedFiles = (site: HostSite, redirects: readonly Redirect[]): Files => ({
  ...prefix('deploy', formatServerFiles(site, redirects)),
  'public/_headers': formatHostHeaders(site),
});

/**
 * Files that an earlier run wrote under another archive's name. What people put there themselves stays.
 * @param folder of the servers' configuration
 * @param files what it holds now, by path
 */
export const findOldFiles = (folder: string, files: Files): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith('.conf') && !(path in files))
    .filter((path) => readFileSync(path, 'utf8').startsWith(notice));

/** What a built site carries: the same with its base path and the hashes of its pages. */
export const formatBuiltFiles = (site: HostSite, redirects: readonly Redirect[]): Files => ({
  ...prefix(hostFolder, formatServerFiles(site, redirects)),
  [`${hostFolder}/release-${site.release ?? ''}`]: '',
  _headers: formatHostHeaders(site),
});

const prefix = (folder: string, files: Files): Files =>
  Object.fromEntries(Object.entries(files).map(([path, text]) => [`${folder}/${path}`, text]));
