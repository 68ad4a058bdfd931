/** Chapters are made of built pages: content without furniture, notes with ways back, links that lead. */
import { rmSync } from 'node:fs';
import { load } from 'cheerio';
import { afterAll, describe, expect, it } from 'vitest';
import { buildBooks } from '#scripts/book/build-book.ts';
import { indexNames } from '#scripts/book/index-names.ts';
import { buildFinder, resolveLinks } from '#scripts/book/links.ts';
import { cutVolumes } from '#scripts/book/plan-book.ts';
import { facts, writeSite } from './site-fixture.ts';

const dist = writeSite();
afterAll(() => rmSync(dist, { recursive: true }));
const site = { dist, base: '/zt/' };
const [book] = [...buildBooks(site, facts)];
const { chapters, edition } = book!;
const zhang = chapters.find(({ slug }) => slug === 'accounts-zhang')!;
const findPlace = buildFinder(chapters, site);
const $ = load(
  resolveLinks(zhang, findPlace, ({ slug, id }) => `${slug}#${id ?? ''}`, facts.address),
  { xml: true },
);

describe('a book', () => {
  it('has what the lists show, in their order, over all their pages, and nothing that moved', () => {
    expect(chapters.map(({ path, part }) => [path, part])).toEqual([
      ['/about/', undefined],
      ['/accounts/zhang/', '讲述'],
      ['/accounts/li/', '讲述'],
      ['/data/figures/a/', undefined],
      ['/glossary/', '附录'],
    ]);
  });

  it('is named with version and date, and has the same fingerprint for the same content', () => {
    expect(edition.name).toBe('huguan-story-archive-1.2.0-2026-11-26');
    expect([...buildBooks(site, facts)][0]!.edition.fingerprint).toBe(edition.fingerprint);
  });

  it('fills volumes of a bounded size, each with its number, and names one chapter in one volume', () => {
    const volumes = [...buildBooks(site, facts, 2)];
    expect(volumes.map(({ chapters: { length } }) => length)).toEqual([2, 2, 1]);
    expect(volumes[1]!.edition).toMatchObject({
      volume: '第2册，共3册',
      name: expect.stringMatching(/-2$/) as unknown,
    });
    const two = cutVolumes(Array.from({ length: 2000 }), 150);
    expect(Math.max(...two.map(({ length }) => length))).toBeLessThanOrEqual(150);
    expect(two.flat()).toHaveLength(2000);
  });

  it('is not made of a site without stories', () => {
    expect(() => [...buildBooks({ dist: `${dist}/glossary`, base: '/' }, facts)]).toThrow(
      '没有故事',
    );
  });
});

describe('a chapter', () => {
  it('has no furniture and keeps empty cells', () => {
    expect($.root().text()).not.toMatch(/目录|本页信息|评|链接|×/);
    expect($('td')).toHaveLength(1);
  });

  it('marks a number once, outside of it, and the note leads back', () => {
    expect($('data[data-figure="a.b"]').first().text()).toBe('33119户');
    const mark = $('section[data-paragraph] [role=doc-noteref]');
    expect(mark.map((_, each) => $(each).text()).get()).toEqual(['[1]']);
    const note = $(`[id="${mark.attr('href')!.split('#')[1]}"]`);
    expect(note.text()).toContain('户数：33119户');
    expect(note.find('[role=doc-backlink]').attr('href')!.split('#')[1]).toBe(mark.attr('id'));
  });

  it('moves an editors’ query to the notes, with the notes of its own numbers', () => {
    const texts = $('[role=doc-endnotes] li')
      .map((_, each) => $(each).text())
      .get();
    expect(texts[1]).toMatch(/前后不符.*原文如此，1户\[3\]/s);
    expect(texts[2]).toContain('一户');
    expect($('article').text()).toContain('编者注：前后不符[2]');
  });

  it.each([
    ['“515”', 'glossary#glossary.515'],
    ['李四', 'accounts-li#accounts-li.p2'],
    ['图', 'accounts-zhang#accounts-zhang.chart-wide'],
    ['台账', 'data-figures-a#data-figures-a.a.b'],
    ['旧页', 'accounts-li#accounts-li.p2'],
    ['搜索', 'https://example.cn/zt/search/'],
  ])('leads from “%s” to %s', (text, href) => {
    expect(
      $('a')
        .filter((_, each) => $(each).text() === text)
        .attr('href'),
    ).toBe(href);
  });

  it('names its places in ASCII, each once, after itself', () => {
    const ids = chapters.flatMap(({ body }) =>
      [...body.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id!),
    );
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z][\w.-]*$/);
  });

  it('takes a narrow and a wide drawing with colours of their own', () => {
    const [chart] = zhang.charts;
    expect(chart).toMatchObject({ id: 'wide', title: '很宽的图', alternative: '条形图：一' });
    expect(chart!.narrow).toContain('窄');
    expect(chart!.wide).toContain('fill="#26211b"');
  });
});

describe('the index', () => {
  it('leads to the word itself, once a block, and to figures', () => {
    const names = {
      people: ['李四', '无人'].map((word) => ({ word, label: word, paths: undefined })),
      places: ['全村'],
      figures: new Map([['a.b', '甲：户数']]),
    };
    const { index, chapters: marked } = indexNames(chapters, names);
    expect(index.people.map(({ word }) => word)).toEqual(['李四']);
    expect(index.figures[0]).toMatchObject({
      word: '甲：户数',
      ids: [expect.any(String), expect.any(String)],
    });
    const namesakes = [marked[1]!.path, '/accounts/other/'].map((path, at) => ({
      word: '李四',
      label: `李四（${at}）`,
      paths: new Set([path]),
    }));
    const apart = indexNames(chapters, { ...names, people: namesakes }).index.people;
    expect(apart.map(({ word }) => word)).toContain('李四（0）');
    expect(apart.map(({ word }) => word)).not.toContain('李四（1）');
    const $marked = load(marked[1]!.body, { xml: true });
    const [place] = index.places[0]!.ids;
    expect($marked(`[id="${place}"]`).text()).toBe('全村');
    expect($marked.root().text()).toBe(load(chapters[1]!.body, { xml: true }).root().text());
  });
});
