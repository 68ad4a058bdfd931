/** What the inspection needs to know of a page: small, for it is kept or counted for every page. */
import { readPageTags } from '#finish/page-tags.ts';

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

export interface PageFacts {
  /** Site path, without the base path. */
  path: string;
  level: Level;
  kind: Kind;
  /** Names of its `<meta>` tags. */
  tags: string[];
  /** Its dates and its picture, as the tags state them. */
  published: string | undefined;
  modified: string | undefined;
  image: string | undefined;
  /** Whether search engines may keep it. */
  isIndexed: boolean;
  hasJsonLd: boolean;
  hasCanonical: boolean;
  /** How many links lead to this site and to others. */
  linkCount: { inside: number; outside: number };
  /** Where its links on this site lead, each once: `/accounts/#here`, without the base path. */
  targets: string[];
  /** Links to anchors on the page itself that it lacks. */
  lostAnchors: string[];
  bytes: number;
}

/**
 * Reads a built page.
 * @param path site path, without the base path
 * @param base base path of the deployment with its closing slash, `/` or `/zt/huguan/`
 */
export function inspectPage(path: string, html: string, base: string): PageFacts {
  const tags = readPageTags(html);
  const links = Array.from(html.matchAll(/\s(?:href|src)="([^"]*)"/g), ([, link = '']) => link);
  const inside = links.filter((link) => /^[/#]/.test(link));
  const targets = [...new Set(inside)].map((link) => resolveLink(path, link, base));
  const own = targets.filter((target) => target.startsWith(`${path}#`));
  return {
    path,
    level: levelOf(path, tags),
    kind: kindOf(path),
    tags: [...tags.keys()],
    published: tags.get('article:published_time'),
    modified: tags.get('article:modified_time') ?? tags.get('og:updated_time'),
    image: tags.get('og:image'),
    isIndexed: tags.get('robots') !== 'noindex',
    hasJsonLd: html.includes('<script type="application/ld+json"'),
    hasCanonical: /<link rel="canonical" href="https?:/.test(html),
    linkCount: {
      inside: inside.length,
      outside: links.filter((link) => /^[a-z]+:/.test(link)).length,
    },
    targets: [...new Set(targets)],
    lostAnchors: own.length > 0 ? findLost(own, html) : [],
    bytes: Buffer.byteLength(html),
  };
}

/** The anchors among some addresses that a page lacks. */
export function findLost(addresses: readonly string[], html: string): string[] {
  const ids = new Set(Array.from(html.matchAll(/\sid="([^"]*)"/g), ([, id]) => id));
  return addresses.filter(
    (address) => !ids.has(decodeURIComponent(address.slice(address.indexOf('#') + 1))),
  );
}

function resolveLink(path: string, link: string, base: string): string {
  const [address = '', fragment] = link.split('#');
  const target = address === '' ? path : (address.split('?')[0] ?? '').slice(base.length - 1);
  return decodeURI(target) + (fragment ? `#${fragment}` : '');
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
