/** The contents on the home page, and the tree of places, of the site or of each county: from content and ledger, and bounded. */
import { describe, expect, it } from 'vitest';
import { readNumber } from '#read-aloud/speech/read-number.ts';
import { limits } from '#queries/limits.ts';
import { content, countyOfPlace } from '../picks.ts';
import { allPaths, ledger, pageAt } from './site.ts';

const pathOf = (href = '') => href.replace(/^.*(?=\/[^/]+\/[^/]+\/$)/, '');
const isListed = (path: string) => !pageAt(path).$('meta[name="robots"]').length;
const listed = (section: string) =>
  allPaths.filter(
    (path) => new RegExp(`^/${section}/(?!page/|letter/)[^/]+/$`).test(path) && isListed(path),
  );

/** The homes with contents: the site's own, or that of each county of a series. */
const homes =
  content.counties.length === 0
    ? [{ path: '/', county: undefined, counted: content.site.counted }]
    : content.counties.map(({ id, data }) => ({
        path: `/counties/${id}/`,
        county: id,
        counted: data.counted,
      }));
const kinds = ['accounts', 'cases', 'townships', 'themes'] as const;
/** Whether what is about these places belongs to a home. */
const isOf = (county: string | undefined, places: readonly string[]) =>
  county === undefined || countyOfPlace(places[0]) === county;
const placesOf = (data: { place: string } | { places: readonly string[] }) =>
  'place' in data ? [data.place] : data.places;

describe.each(homes.flatMap((home) => kinds.map((kind) => ({ ...home, kind }))))(
  '$kind in the contents of $path',
  ({ path: home, county, kind }) => {
    const { $ } = pageAt(home);
    const part = $(`.contents-list .${kind}`);
    const count = content[kind].filter(({ data }) => isOf(county, placesOf(data))).length;

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
      // A kind that has nothing is left out.
      expect(part).toHaveLength(count > 0 ? 1 : 0);
      if (count > 0) expect(part.find('h3 span').text()).toContain(readNumber(String(count)));
      expect(part.find('.more').length > 0).toBe(count > limits.home[kind]);
    });
  },
);

const trees = homes
  .map((home) => ({ ...home, ...countCells(home) }))
  .filter(({ named, cellCount }) => named.length > 0 && cellCount <= limits.placeCells);

/** The townships of a home by name, and how many cells they and those without a name make. */
function countCells({ county, counted: fields }: (typeof homes)[number]) {
  const named = content.places.filter(
    ({ id, data }) =>
      isOf(county, [id]) &&
      (data.kind === 'township' || content.townships.some(({ data: { place } }) => place === id)),
  );
  const counted = fields.map(({ ending, figure }) => ({
    ending,
    count: ledger.find(({ id }) => id === figure)!.value!,
  }));
  const unnamed = counted
    .map(({ ending, count }) => ({
      ending,
      count: count - named.filter(({ data }) => data.name.endsWith(ending)).length,
    }))
    .filter(({ count }) => count > 0);
  const cellCount = named.length + unnamed.reduce((sum, { count }) => sum + count, 0);
  return { named, counted, unnamed, cellCount };
}

describe.skipIf(trees.length === 0).each(trees)('the tree of places of $path', (tree) => {
  const { county, named, counted, unnamed, cellCount } = tree;
  const { $ } = pageAt(`${tree.path}townships/`);
  const cells = $('.places > li');
  const shown = cells.filter((_, cell) => $(cell).attr('aria-hidden') === undefined);

  it('has a cell for each township that the content names or the ledger counts', () => {
    expect(cells).toHaveLength(cellCount);
    expect(shown).toHaveLength(named.length);
    for (const { ending, count } of counted) {
      const all = cells.filter((_, cell) =>
        $(cell).find('h2, > .serif').first().text().trim().endsWith(ending),
      );
      expect(all.length, ending).toBeGreaterThanOrEqual(count);
    }
  });

  it('leads from the townships to every village and to who speaks of it', () => {
    const paths = shown
      .find('.tree a')
      .toArray()
      .map((link) => pathOf($(link).attr('href')));
    const inTownships = content.cases.filter(
      ({ data }) => isOf(county, data.places) && data.places.some(liesInTownship),
    );
    const villages = inTownships.map(({ id }) => `/cases/${id}/`);
    // A case of two townships stands in both.
    const led = new Set(paths.filter((path) => path.startsWith('/cases/')));
    expect([...led].sort()).toEqual(villages.sort());
    for (const { id, data } of content.accounts) {
      if (data.cases.some((village) => paths.includes(`/cases/${village}/`)))
        expect(paths, id).toContain(`/accounts/${id}/`);
    }
  });

  it('tells who does not see the cells how many have no name, and that it is no map', () => {
    const about = $('main .about').text().replaceAll(/\s+/g, '');
    for (const { ending, count } of unnamed) expect(about).toContain(`${count}个${ending}`);
    expect(about.includes('原文未提名')).toBe(unnamed.length > 0);
    expect(about).toContain('与地理位置无关');
  });
});

function liesInTownship(id: string): boolean {
  const place = content.places.find((each) => each.id === id);
  if (!place) return false;
  return place.data.kind === 'township' || liesInTownship(place.data.within ?? '');
}
