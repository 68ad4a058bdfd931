/** Lists of today's archive: cut into pages only where they are too long for one. */
import { describe, expect, it } from 'vitest';
import { limits } from '#queries/limits.ts';
import { pages } from './site.ts';

const at = (path: string) => pages.find((page) => page.path === path)!.$;

describe.each(['accounts', 'cases', 'townships', 'themes', 'sources'])('/%s/', (section) => {
  const own = new RegExp(`^/${section}/(?!page/|letter/)[^/]+/$`);
  const entries = pages
    .filter(({ path, $ }) => own.test(path) && !$('meta[name="robots"]').length)
    .map(({ path }) => path);

  it('has further pages and ways in only where its entries need them', () => {
    const isLong = entries.length > limits.list;
    const $ = at(`/${section}/`);
    expect($('.pager').length > 0).toBe(isLong);
    expect($('head link[rel="next"]').length > 0).toBe(isLong);
    expect(pages.some(({ path }) => path.startsWith(`/${section}/page/`))).toBe(isLong);
  });

  it('names its entries once each', () => {
    const $ = at(`/${section}/`);
    const links = $('.stories a')
      .toArray()
      .map((link) =>
        $(link)
          .attr('href')!
          .replace(/^.*(?=\/[^/]+\/[^/]+\/$)/, ''),
      );
    expect(links).toHaveLength(Math.min(entries.length, limits.list));
    expect(entries).toEqual(expect.arrayContaining(links));
    expect(new Set(links).size).toBe(links.length);
  });
});
