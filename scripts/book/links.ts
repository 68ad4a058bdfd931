/** Leads the links of chapters to where the book has what they mean, and to the web for the rest. */
import type { Chapter } from './model.ts';
import { type BuiltSite, readRedirect } from './read-site.ts';
import { escapeXml } from './xhtml.ts';

/** A place in the book. */
export interface Place {
  slug: string;
  /** An element; none is the chapter's beginning. */
  id: string | undefined;
}

/** Finds a place by a path of the site, with or without a fragment. */
export type FindPlace = (path: string, from: Chapter) => Place | undefined;

/** What leads from paths of the site to places in a book of these chapters. */
export function buildFinder(chapters: readonly Chapter[], site: BuiltSite): FindPlace {
  const byPath = new Map(chapters.map((chapter) => [chapter.path, chapter]));
  const charts = new Map<string, Place>();
  const redirects = new Map<string, string>();
  for (const chapter of chapters) {
    for (const { id } of chapter.charts) {
      const anchor = chapter.anchors.get(`chart-${id}`);
      if (!charts.has(id)) charts.set(id, { slug: chapter.slug, id: anchor });
    }
  }
  return (link, from) => {
    const [path = '', fragment] = decode(link.replace(/\?[^#]*/, '')).split('#');
    if (path === '') return within(from, fragment);
    return find(path, fragment) ?? find(...splitRedirect(path, fragment));
  };

  function find(path: string, fragment: string | undefined): Place | undefined {
    const chapter = byPath.get(path);
    if (chapter) return within(chapter, fragment) ?? findBelow(path, fragment);
    const chart = /^\/data\/charts\/([^/]+)\/$/.exec(path)?.[1];
    return charts.get(chart ?? '') ?? findBelow(path, fragment);
  }

  /** A list's page is not in the book; what it lists is, and a fragment may stand in one of those. */
  function findBelow(path: string, fragment: string | undefined): Place | undefined {
    if (!fragment) return undefined;
    const below = chapters.find((one) => one.path.startsWith(path) && one.anchors.has(fragment));
    return below && within(below, fragment);
  }

  /** Many links lead to one page of another volume, which is read once. */
  function redirectOf(path: string): string {
    const known = redirects.get(path) ?? readRedirect(site, path) ?? '';
    redirects.set(path, known);
    return known;
  }

  function splitRedirect(path: string, fragment: string | undefined) {
    const [to = '', toFragment = fragment] = redirectOf(path).split('#');
    return [to, toFragment] as const;
  }
}

function within({ slug, anchors }: Chapter, fragment: string | undefined): Place | undefined {
  if (!fragment) return { slug, id: undefined };
  const id = anchors.get(fragment);
  return id === undefined ? undefined : { slug, id };
}

const decode = (link: string) => {
  try {
    return decodeURIComponent(link);
  } catch {
    return link;
  }
};

/**
 * A chapter's body with its links resolved.
 * @param write the address of a place, seen from this chapter
 * @param address where the site is published, for what is not in the book
 */
export function resolveLinks(
  chapter: Chapter,
  findPlace: FindPlace,
  write: (place: Place) => string,
  address: string,
): string {
  return chapter.body.replace(/<a\b([^>]*)>/g, (_, written: string) => {
    const link = /\bdata-link="([^"]*)"/.exec(written)?.[1];
    const rest = written.replace(/\s(?:data-link|href)="[^"]*"/g, '');
    if (link === undefined) return `<a${written}>`;
    const path = link.replaceAll('&#38;', '&');
    const place = findPlace(path, chapter);
    const href = place
      ? write(place)
      : new URL(
          path.replace(/^\//, ''),
          path.startsWith('#') ? address + chapter.path.slice(1) : address,
        ).href;
    return `<a${rest} href="${escapeXml(href)}">`;
  });
}
