/** What the inspection needs to know of a page: small, for it is passed between threads for every page. */
import type { ParsedHtml } from '#lib/html.ts';
import { type Level, type PageFault, type PageView, viewPage } from './page-view.ts';
import { findLoads, type Loads } from './find-loads.ts';
import { type FoundLinks, findLinks } from './find-links.ts';
import { findStructureFaults } from './find-structure-faults.ts';
import { findTagFaults } from './find-tag-faults.ts';

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

export interface PageFacts {
  /** Site path, without the base path. */
  path: string;
  level: Level;
  kind: Kind;
  /** Whether it only redirects to another address. */
  isRedirect: boolean;
  title: string;
  /** Its dates and its picture, as the tags state them. */
  published: string | undefined;
  modified: string | undefined;
  image: string | undefined;
  /** Whether it states the day of its publication. */
  isDated: boolean;
  /** Whether search engines may keep it. */
  isIndexed: boolean;
  links: FoundLinks;
  /** What it loads before its reader acts. */
  loads: Loads;
  /** What the page by itself shows to be wrong. */
  faults: PageFault[];
  bytes: number;
}

/**
 * Reads a built page.
 * @param path site path, without the base path
 * @param base base path of the deployment with its closing slash, `/` or `/zt/archive/`
 */
export function inspectPage(path: string, page: ParsedHtml, base: string): PageFacts {
  const view = viewPage(path, page);
  const { tags } = view;
  return {
    path,
    level: view.level,
    kind: kindOf(path),
    isRedirect: view.isRedirect,
    title: view.title,
    published: tags.get('article:published_time'),
    modified: tags.get('article:modified_time') ?? tags.get('og:updated_time'),
    image: tags.get('og:image'),
    isDated: tags.has('PubDate'),
    isIndexed: tags.get('robots') !== 'noindex',
    links: findLinks(view, base),
    loads: findLoads(view, base),
    faults: findFaults(view),
    bytes: Buffer.byteLength(page.html),
  };
}

function findFaults(view: PageView): PageFault[] {
  return view.isRedirect ? [] : [...findTagFaults(view), ...findStructureFaults(view)];
}

function kindOf(path: string): Kind {
  if (path === '/') return 'home';
  return kinds.find((kind) => path.startsWith(`/${kind}/`)) ?? 'other';
}
