/** Reads the built site as the inspection sees it: what each page states, links to and weighs. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readPageTags } from '#lib/page-tags.ts';

export type Level = 'home' | 'list' | 'article' | 'bare';
export const kinds = [
  'home',
  'accounts',
  'cases',
  'townships',
  'themes',
  'data',
  'sources',
  'other',
] as const;
export type Kind = (typeof kinds)[number];

export interface InspectedPage {
  /** Site path, without the base path. */
  path: string;
  file: string;
  level: Level;
  kind: Kind;
  tags: ReadonlyMap<string, string>;
  hasJsonLd: boolean;
  hasCanonical: boolean;
  /** Every `href` and `src`, as written. */
  links: string[];
  /** Whether a date of publication stands in the text. */
  showsDate: boolean;
  bytes: number;
}

export interface BuiltSite {
  dist: string;
  /** Base path with its closing slash. */
  base: string;
  files: ReadonlySet<string>;
  pages: InspectedPage[];
}

/**
 * Reads every page once; their text is not kept.
 * @param dist folder of the built site
 * @param base base path of the deployment, `/` or `/zt/huguan/`
 * @param except site path of the page that will show the results
 */
export async function readBuiltSite(
  dist: string,
  base: string,
  except: string,
): Promise<BuiltSite> {
  const entries = await readdir(dist, { recursive: true });
  const files = new Set(entries.map((file) => `/${file.replaceAll('\\', '/')}`));
  const pages: InspectedPage[] = [];
  for (const file of [...files].filter((each) => each.endsWith('.html')).sort()) {
    const path = file.replace(/index\.html$/, '');
    if (path !== except)
      pages.push(describePage(path, file, await readFile(join(dist, file), 'utf8')));
  }
  return { dist, base, files, pages };
}

function describePage(path: string, file: string, html: string): InspectedPage {
  const tags = readPageTags(html);
  return {
    path,
    file,
    level: levelOf(path, tags),
    kind: kindOf(path),
    tags,
    hasJsonLd: html.includes('<script type="application/ld+json"'),
    hasCanonical: /<link rel="canonical" href="https?:/.test(html),
    links: Array.from(html.matchAll(/\s(?:href|src)="([^"]*)"/g), ([, link = '']) => link),
    showsDate: /<time datetime="\d{4}-\d\d-\d\d"/.test(html),
    bytes: Buffer.byteLength(html),
  };
}

function levelOf(path: string, tags: ReadonlyMap<string, string>): Level {
  if (path === '/') return 'home';
  const type = tags.get('og:type');
  if (!type) return 'bare';
  return type === 'article' ? 'article' : 'list';
}

function kindOf(path: string): Kind {
  if (path === '/') return 'home';
  return kinds.find((kind) => path.startsWith(`/${kind}/`)) ?? 'other';
}
