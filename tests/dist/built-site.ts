/** A built site in any folder, as tests walk through it. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { type CheerioAPI, load } from 'cheerio';

interface BuiltPage {
  $: CheerioAPI;
  /** Bytes of its HTML in brotli. */
  bytes: number;
  /** Links inside the site, with their fragments. */
  links: string[];
}

/** Reads every page of a site built without a base path. */
export function readBuiltSite(dist: string): BuiltSite {
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' });
  const pages = files
    .filter((file) => file.endsWith('.html'))
    .map((file): [string, BuiltPage] => {
      const path = `/${file.replaceAll('\\', '/').replace(/index\.html$/, '')}`;
      return [path, readPage(path, readFileSync(join(dist, file), 'utf8'))];
    });
  return new BuiltSite(new Map(pages));
}

function readPage(path: string, html: string): BuiltPage {
  const $ = load(html);
  const links = $('a[href]')
    .toArray()
    .map((link) => $(link).attr('href') ?? '')
    .filter((href) => /^[/#]/.test(href))
    .map((href) => (href.startsWith('#') ? path + href : href));
  return { $, links, bytes: brotliCompressSync(html).length };
}

/** The pages of a site by their paths. */
export class BuiltSite {
  readonly pages: ReadonlyMap<string, BuiltPage>;

  constructor(pages: ReadonlyMap<string, BuiltPage>) {
    this.pages = pages;
  }

  at(path: string): CheerioAPI {
    const page = this.pages.get(path);
    if (!page) throw new Error(`${path} was not built.`);
    return page.$;
  }

  pathsOf(pattern: RegExp): string[] {
    return [...this.pages.keys()].filter((path) => pattern.test(path));
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

  /**
   * Links to pages, places on pages and files that do not exist, as `page → link`.
   * @param hasFile whether a file beside the pages exists
   */
  findBrokenLinks(hasFile: (path: string) => boolean): string[] {
    const ids = new Map(
      [...this.pages].map(([path, { $ }]) => [
        path,
        new Set($('[id]').map((_, { attribs }) => attribs['id'])),
      ]),
    );
    const isBroken = (link: string) => {
      const [target = '', fragment] = link.split('#');
      if (!target.endsWith('/')) return !hasFile(target);
      const places = ids.get(target);
      return !places || (fragment !== undefined && !places.has(fragment));
    };
    return [...this.pages].flatMap(([path, { links }]) =>
      links.filter(isBroken).map((link) => `${path} → ${link}`),
    );
  }
}
