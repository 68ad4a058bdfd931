/** Reads the built site, page by page: what the lists show is what the book has, in their order. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CheerioAPI, load } from 'cheerio';
import { pagePath } from '#lib/paginate.ts';

/** A built site on disk. */
export interface BuiltSite {
  /** Folder. */
  dist: string;
  /** Base path of the build, `/` or `/zt/archive/`. */
  base: string;
}

/**
 * A page of the site.
 * @param path site path that ends in `/`, without the base
 * @returns nothing where there is none, or where it only leads to another
 */
export function readPage({ dist }: BuiltSite, path: string): CheerioAPI | undefined {
  const file = join(dist, path, 'index.html');
  if (!existsSync(file)) return undefined;
  const page = load(readFileSync(file, 'utf8'));
  return page('meta[http-equiv="refresh" i]').length > 0 ? undefined : page;
}

/** A page and those on which its list goes on: `/cases/`, `/cases/page/2/` … */
export function listPages(site: BuiltSite, path: string): string[] {
  const paths: string[] = [];
  for (let number = 1; readPage(site, pagePath(path, number)); number += 1) {
    paths.push(pagePath(path, number));
  }
  return paths;
}

/**
 * The pages that a list's pages link to, each once, in the order of the list.
 * Pages of a list below it (`/accounts/page/2/`) are none of them.
 * @param below where its entries stand: below the list itself, or, for `/counties/a/cases/`, below `/cases/`
 */
export function listEntries(site: BuiltSite, list: string, below = list): string[] {
  const found = new Set<string>();
  for (const path of listPages(site, list)) {
    const page = readPage(site, path)!;
    for (const { attribs } of page('main a[href]').toArray()) {
      const to = sitePath(attribs['href'] ?? '', site.base);
      const rest = to?.startsWith(below) ? to.slice(below.length) : undefined;
      if (rest && /^[^/#?]+\/$/.test(rest) && readPage(site, to!)) found.add(to!);
    }
  }
  return [...found];
}

/** Where an address that moved leads to, with its fragment. */
export function readRedirect({ dist, base }: BuiltSite, path: string): string | undefined {
  const file = join(dist, path, 'index.html');
  if (!existsSync(file)) return undefined;
  const content = load(readFileSync(file, 'utf8'))('meta[http-equiv="refresh" i]').attr('content');
  const target = /url=(.*)$/i.exec(content ?? '')?.[1];
  return target === undefined ? undefined : sitePath(target, base);
}

/** A link's path in the site, without the base; nothing for other addresses. */
export function sitePath(href: string, base: string): string | undefined {
  if (!href.startsWith(base) || href.startsWith('//')) return undefined;
  return href.slice(base.length - 1);
}
