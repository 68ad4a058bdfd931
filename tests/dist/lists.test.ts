/** Lists of today's archive: cut into pages only where they are too long for one. */
import { describe, expect, it } from 'vitest';
import { limits } from '#queries/limits.ts';
import { allPaths, pageAt } from './site.ts';

describe.each(['accounts', 'cases', 'townships', 'themes', 'sources'])('/%s/', (section) => {
  const own = new RegExp(`^/${section}/(?!page/|letter/)[^/]+/$`);
  const entries = allPaths.filter((path) => own.test(path));
  /** Withdrawn stories keep their page, but stand in no list. */
  const isListed = (path: string) => !pageAt(path).$('meta[name="robots"]').length;
  const { $ } = pageAt(`/${section}/`);

  it('has further pages and ways in only where its entries need them', () => {
    const isLong = entries.filter(isListed).length > limits.list;
    expect($('.pager').length > 0).toBe(isLong);
    expect($('head link[rel="next"]').length > 0).toBe(isLong);
    expect(allPaths.some((path) => path.startsWith(`/${section}/page/`))).toBe(isLong);
  });

  it('names its entries once each', () => {
    const links = $('.stories :is(h2, h3) a')
      .toArray()
      .map((link) =>
        $(link)
          .attr('href')!
          .replace(/^.*(?=\/[^/]+\/[^/]+\/$)/, ''),
      );
    expect(links).toHaveLength(Math.min(entries.filter(isListed).length, limits.list));
    expect(links.filter((link) => !entries.includes(link) || !isListed(link))).toEqual([]);
    expect(new Set(links).size).toBe(links.length);
  });
});
