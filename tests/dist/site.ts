/** The built site as tests read it: its pages, parsed, and its files. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CheerioAPI, load } from 'cheerio';
import { parse } from 'yaml';
import { type FigureRecord, type Ledger, ledgerSchema } from '#schemas/figure.ts';
import { normalizeBase } from '#scripts/site-server.ts';

export const base = normalizeBase(process.env['BASE_PATH']);

export interface Page {
  /** Site path without the base: `/accounts/`. */
  path: string;
  html: string;
  $: CheerioAPI;
}

/** Every HTML page of the built site, but for those that only lead on to another address. */
export const pages: Page[] = readdirSync('dist', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.html'))
  .sort()
  .map((file) => {
    const html = readFileSync(join('dist', file), 'utf8');
    return { path: `/${file.replace(/index\.html$/, '')}`, html, $: load(html) };
  })
  .filter(({ $ }) => $('meta[http-equiv="refresh"]').length === 0);

/** Whether a page is for frames on other sites: it has no header, footer and skip link. */
export const isFramed = (path: string): boolean => path.endsWith('/embed/');

/** Pages that tell nothing of themselves: frames, the search, and the page for wrong addresses. */
export const isBare = (path: string): boolean =>
  isFramed(path) || ['/404.html', '/search/'].includes(path);

/** Pages that carry a story. */
export const storyPages = pages.filter(({ path }) =>
  /^\/(?:accounts|cases|townships|themes)\/[^/]+\/$/.test(path),
);

/** Every figure of the ledger, read from the content itself. */
export const ledger: FigureRecord[] = readdirSync('content/figures')
  .map((file): Ledger =>
    ledgerSchema.parse(parse(readFileSync(join('content/figures', file), 'utf8'))),
  )
  .sort((a, b) => a.order - b.order)
  .flatMap(({ figures }) => figures);

/** Whether the built site answers a site path. */
export function siteHas(path: string): boolean {
  return existsSync(join('dist', path.endsWith('/') ? `${path}index.html` : path));
}

/** Reads a file of the built site. */
export function readDist(path: string): string {
  return readFileSync(join('dist', path), 'utf8');
}
