/** The built site as a host sees it. */
import { readdirSync, readFileSync } from 'node:fs';
import { describeHost, hostFolder, type HostSite } from '#scripts/host/host-site.ts';
import { parseHtml } from '#lib/html.ts';
import { readPolicyNeeds } from '#host/policy.ts';
import { archiveId } from '#schemas/site.ts';
import { normalizeBase } from '#scripts/site-server.ts';
import { content, stories } from '../picks.ts';

export const base = normalizeBase(process.env['BASE_PATH']);
/** What the host's files and folders are called by. */
export const archive = archiveId(content.site);

const findFile = (folder: string, name: RegExp): string => {
  const file = readdirSync(`dist/${folder}`, { recursive: true, encoding: 'utf8' }).find((each) =>
    name.test(each),
  );
  if (!file) throw new Error(`dist/${folder} 里没有 ${name.source}`);
  return `${folder}/${file}`;
};

/** Files whose names the build decides. */
export interface Names {
  script: string;
  style: string;
  font: string;
  fragment: string;
  chunk: string;
  list: string;
  meta: string;
}

export const names: Names = {
  script: findFile('_astro', /^live-chart\..*\.js$/),
  style: findFile('_astro', /^print\..*\.css$/),
  font: findFile('_astro', /^song\..*\.woff2$/),
  fragment: findFile('pagefind/fragment', /\.pf_fragment$/),
  chunk: findFile('pagefind/index', /\.pf_index$/),
  list: findFile('pagefind', /^names\.[0-9a-f]+\.json$/),
  meta: findFile('pagefind', /\.pf_meta$/),
};

/** The files of a server's configuration that the build wrote. */
export const readConfig = (server: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(`dist/.host/${server}`).map((name) => [
      name,
      readFileSync(`dist/.host/${server}/${name}`, 'utf8'),
    ]),
  );

/** A story with its kind, and another page: what requests ask for, below the site's path. */
export const [story = 'about/', otherStory = 'glossary/'] = stories.map((path) => path.slice(1));
/** The first chart and the page that others may frame, where the content has charts. */
export const chart = content.charts[0] && `data/charts/${content.charts[0].id}`;
export const frame = chart && `${chart}/embed/`;

/** A page of each route that the table asks for. */
const samples = {
  '/404': '404.html',
  '/about': 'about/index.html',
  ...(content.accounts[0] && { '/accounts/[id]': `accounts/${content.accounts[0].id}/index.html` }),
  '/accounts': 'accounts/index.html',
  ...(content.cases[0] && { '/cases/[id]': `cases/${content.cases[0].id}/index.html` }),
  ...(frame && { '/data/charts/[id]/embed': `${frame}index.html` }),
  '/data/figures': 'data/figures/index.html',
  '/search': 'search/index.html',
  '/': 'index.html',
};

/**
 * The built pages as they would be described under another path. The marker is that of the site on
 * disk: the pages are the same, and so are their hashes.
 */
export function describeBuild(path: string): HostSite {
  const needs = Object.entries(samples).map(
    ([route, file]) =>
      [route, readPolicyNeeds(parseHtml(readFileSync(`dist/${file}`, 'utf8')))] as const,
  );
  const marker = readdirSync(`dist/${hostFolder}`).find((name) => name.startsWith('release-'))!;
  return {
    ...describeHost(path, archive, new Map(needs)),
    release: marker.replace('release-', ''),
  };
}
