import { describe, expect, it } from 'vitest';
import { base, pages, siteHas } from './site.ts';

/** `href`s and `src`s of a page that point into the site, as [path, fragment]. */
function internalLinks(page: (typeof pages)[number]): [path: string, fragment: string][] {
  const links = page
    .$('[href], [src]')
    .toArray()
    .map((element) => page.$(element).attr('href') ?? page.$(element).attr('src') ?? '')
    .filter((link) => link.startsWith('/') || link.startsWith('#'));
  return links.map((link) => {
    const [path = '', fragment = ''] = link.split('#');
    return [path === '' ? base.slice(0, -1) + page.path : path, fragment];
  });
}

describe('every link inside the site', () => {
  const anchors = new Map(
    pages.map(({ path, $ }) => [
      path,
      new Set(
        $('[id]')
          .toArray()
          .map((element) => $(element).attr('id')),
      ),
    ]),
  );

  it.each(pages)('$path leads to pages and anchors that exist', (page) => {
    for (const [link, fragment] of internalLinks(page)) {
      expect(link.startsWith(base), `${link} is not under ${base}`).toBe(true);
      const path = decodeURI(link.slice(base.length - 1));
      expect(siteHas(path), `${link} does not exist`).toBe(true);
      if (fragment) {
        expect(anchors.get(path), `${link}#${fragment}`).toContain(decodeURIComponent(fragment));
      }
    }
  });

  it.each(pages)('$path asks nothing of another origin', ({ html, $ }) => {
    const loaded = $('[src], link[href]:not([rel="canonical"])')
      .toArray()
      .map((element) => $(element).attr('src') ?? $(element).attr('href') ?? '');
    expect(loaded.filter((address) => !address.startsWith('/'))).toEqual([]);
    expect(html).not.toMatch(/url\(\s*['"]?(?:https?:)?\/\//);
  });
});
