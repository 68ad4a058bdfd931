/** The contents on the home page, and the tree of places: from content and ledger, and bounded. */
import { describe, expect, it } from 'vitest';
import { readNumber } from '#read-aloud/speech/read-number.ts';
import { limits } from '#queries/limits.ts';
import { allPaths, ledger, pageAt } from './site.ts';

const pathOf = (href = '') => href.replace(/^.*(?=\/[^/]+\/[^/]+\/$)/, '');
const isListed = (path: string) => !pageAt(path).$('meta[name="robots"]').length;
const listed = (section: string) =>
  allPaths.filter(
    (path) => new RegExp(`^/${section}/(?!page/|letter/)[^/]+/$`).test(path) && isListed(path),
  );

describe.each(['accounts', 'cases', 'townships', 'themes'] as const)(
  '%s in the contents',
  (kind) => {
    const { $ } = pageAt('/');
    const part = $(`.contents-list .${kind}`);
    const count = listed(kind).length;

    it('stand in their order, numbered, no more than the home page holds', () => {
      const entries = part.find('li:not(.more)').toArray();
      expect(entries).toHaveLength(Math.min(count, limits.home[kind]));
      expect(entries.map((entry) => $(entry).find('.number').text().trim())).toEqual(
        entries.map((_, index) => readNumber(String(index + 1))),
      );
      const paths = entries.map((entry) => pathOf($(entry).find('a').attr('href')));
      expect(new Set(paths).size).toBe(paths.length);
      expect(paths.filter((path) => !listed(kind).includes(path))).toEqual([]);
    });

    it('say how many they are, and lead on where there are more', () => {
      expect(part.find('h3 span').text()).toContain(readNumber(String(count)));
      expect(part.find('.more').length > 0).toBe(count > limits.home[kind]);
    });
  },
);

describe('the tree of places', () => {
  const { $ } = pageAt('/townships/');
  const cells = $('.places > li');
  const named = cells.filter((_, cell) => $(cell).attr('aria-hidden') === undefined);
  const countOf = (id: string) => ledger.find((figure) => figure.id === id)?.value ?? 0;

  it('has a cell for each town and township that the ledger counts', () => {
    expect(cells).toHaveLength(countOf('county.towns') + countOf('county.townships'));
    expect(named).toHaveLength(listed('townships').length);
    for (const name of ['镇', '乡']) {
      const all = cells.filter((_, cell) =>
        $(cell).find('h2, > .serif').first().text().trim().endsWith(name),
      );
      expect(all).toHaveLength(countOf(name === '镇' ? 'county.towns' : 'county.townships'));
    }
  });

  it('leads from a township to its villages and to who speaks of them', () => {
    const trees = named.toArray().map((cell) => ({
      place: pathOf($(cell).find('h2 a').attr('href')),
      leaves: $(cell)
        .find('.tree > li')
        .toArray()
        .map((leaf) =>
          $(leaf)
            .find('a')
            .toArray()
            .map((link) => pathOf($(link).attr('href'))),
        ),
    }));
    expect(trees).toContainEqual({
      place: '/townships/qiaoshang/',
      leaves: [['/cases/dahe/', '/accounts/wang-wenzhou/']],
    });
    expect(trees).toContainEqual({
      place: '/townships/wulong/',
      leaves: [['/accounts/li-zhiqiang/']],
    });
    const leaves = trees.flatMap((tree) => tree.leaves.flat());
    expect(leaves.filter((path) => /^\/cases\//.test(path)).sort()).toEqual(listed('cases'));
  });

  it('tells who does not see the cells how many have no name, and that it is no map', () => {
    const about = $('main .about').text().replaceAll(/\s+/g, '');
    expect(about).toContain('其余的3个乡、5个镇，原文未提名');
    expect(about).toContain('与地理位置无关');
  });
});
