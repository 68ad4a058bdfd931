/** A built site in any folder, as tests walk through it: pages are read when asked for, none is kept. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type CheerioAPI, load } from 'cheerio';

/** The pages of a site built without a base path. */
export class BuiltSite {
  readonly #dist: string;
  /** The links of each page inside the site, with their fragments. */
  readonly links = new Map<string, readonly string[]>();
  readonly titles = new Map<string, string>();
  /** Pages that search engines shall not keep. */
  readonly unindexed = new Set<string>();

  constructor(dist: string) {
    this.#dist = dist;
    for (const file of readdirSync(dist, { recursive: true, encoding: 'utf8' })) {
      if (!file.endsWith('.html')) continue;
      const path = `/${file.replaceAll('\\', '/').replace(/index\.html$/, '')}`;
      const $ = this.at(path);
      // What stands at an address that moved only leads on.
      if ($('meta[http-equiv="refresh"]').length > 0) continue;
      this.titles.set(path, $('title').text());
      if ($('meta[name="robots"]').length > 0) this.unindexed.add(path);
      this.links.set(path, readLinks(path, $));
    }
  }

  /** @throws if there is no such page */
  at(path: string): CheerioAPI {
    const file = path.endsWith('/') ? `${path}index.html` : path;
    return load(readFileSync(join(this.#dist, file), 'utf8'));
  }

  get paths(): string[] {
    return [...this.links.keys()];
  }

  pathsOf(pattern: RegExp): string[] {
    return this.paths.filter((path) => pattern.test(path));
  }

  /** The addresses of the links that a selector finds on a page. */
  linksAt(path: string, selector: string): string[] {
    const $ = this.at(path);
    return $(selector)
      .toArray()
      .map((link) => $(link).attr('href') ?? '');
  }

  /** The pages of a list, from its first by the way to the next. */
  walk(first: string): string[] {
    const paths: string[] = [];
    for (let path: string | undefined = first; path;) {
      paths.push(path);
      path = this.at(path)('nav.pager a[rel="next"]').attr('href');
    }
    return paths;
  }
}

function readLinks(path: string, $: CheerioAPI): string[] {
  return $('a[href]')
    .toArray()
    .map(({ attribs }) => attribs['href']!)
    .filter((href) => /^[/#]/.test(href))
    .map((href) => (href.startsWith('#') ? path + href : href));
}
