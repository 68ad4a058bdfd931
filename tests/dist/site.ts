/** The built site as tests read it: page by page, never all at once. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CheerioAPI, load } from 'cheerio';
import type { FigureRecord } from '#schemas/figure.ts';
import { normalizeBase } from '#scripts/site-server.ts';
import { content } from '../picks.ts';
import { sample } from '../sample.ts';

export const base = normalizeBase(process.env['BASE_PATH']);

export interface Page {
  /** Site path without the base: `/accounts/`. */
  path: string;
  html: string;
  $: CheerioAPI;
}

/** Addresses that moved: what stands there only leads on. */
const moved: ReadonlySet<string> = new Set(
  content.permalinks.flatMap(({ path, redirect }) => (redirect ? [path] : [])),
);

/** The path of every page of the built site, without those that only redirect to another address. */
export const allPaths: readonly string[] = readdirSync('dist', {
  recursive: true,
  encoding: 'utf8',
})
  .filter((file) => file.endsWith('.html'))
  .map((file) => `/${file.replaceAll('\\', '/').replace(/(^|\/)index\.html$/, '$1')}`)
  .filter((path) => !moved.has(path))
  .sort();

/** Every page, or of a large site a sample. */
export function* readPages(
  fits: (path: string) => boolean = () => true,
  paths = sample(allPaths),
): Generator<Page> {
  for (const path of paths.filter(fits)) yield pageAt(path);
}

/** @throws if the site has no such page */
export function pageAt(path: string): Page {
  const html = readDist(path.endsWith('/') ? `${path}index.html` : path);
  return { path, html, $: load(html) };
}

/** The `<meta>` tags of a page by name. */
export const tagsOf = ({ $ }: Page): Map<string, string> =>
  new Map(
    $('head meta[content]')
      .toArray()
      .map(({ attribs }) => [attribs['name'] ?? attribs['property'] ?? '', attribs['content']!]),
  );

/** The titles in a tag that names one document or several. */
export const readTitles = (tag: string): string[] => tag.split(/(?<=》),(?=《)/);

/** Whether a page is for frames on other sites: it has no header, footer and skip link. */
export const isFramed = (path: string): boolean => path.endsWith('/embed/');

/** Whether a page tells something of itself: not frames, the search, and the page for wrong addresses. */
export const isDescribed = (path: string): boolean =>
  !isFramed(path) && !['/404.html', '/search/'].includes(path);

/** Whether a page carries a story. */
export const isStory = (path: string): boolean =>
  /^\/(?:accounts|cases|townships|themes)\/[^/]+\/$/.test(path);
export const storyPaths = allPaths.filter(isStory);

/** Every figure of the ledger, read from the content itself. */
export const ledger: readonly FigureRecord[] = content.figures;

/** Whether the built site answers a site path. */
export function siteHas(path: string): boolean {
  return existsSync(join('dist', path.endsWith('/') ? `${path}index.html` : path));
}

/** Reads a file of the built site. */
export function readDist(path: string): string {
  return readFileSync(join('dist', path), 'utf8');
}
