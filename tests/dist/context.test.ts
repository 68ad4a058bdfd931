/** What stands around the stories: the glossary, terms in prose, background, the timeline. */
import { parse as parseCsv } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { thisYear, undated } from '#schemas/event.ts';
import { content } from '../picks.ts';
import { describePages } from './facts.ts';
import { allPaths, base, ledger, pageAt, readDist, siteHas } from './site.ts';

const terms = content.terms.map(({ id, data }) => ({ id, ...data }));
const events = content.events.map(({ id, data }) => ({ id, ...data }));
const byId = new Map(ledger.map((figure) => [figure.id, figure]));
/** What the timeline calls its groups, in order; what has no date stands apart at the end. */
const datedYears = [
  ...events.map(({ year }) => year),
  ...ledger.flatMap(({ asOf }) => asOf?.slice(0, 4) ?? []),
].filter((year) => /^\d{4}$/.test(year));
const years = [...new Set(datedYears)].sort();
const has = (year: string) => events.some((event) => event.year === year);
const groups = [...years.map((year) => `${year}年`), ...(has(thisYear) ? ['今年'] : [])];
const isUndated = has(undated);

const sitePath = (href = '') => href.slice(base.replace(/\/$/, '').length);

describe.skipIf(terms.length === 0)('the glossary', () => {
  const pages = allPaths
    .filter((path) => /^\/glossary\/(?:page\/\d+\/)?$/.test(path))
    .map((path) => pageAt(path).$);
  const entryOf = (id: string) =>
    pages.map(($) => $(`section[id="${id}"]`)).find(({ length }) => length > 0)!;

  it('explains every term once, in pinyin order, digits last', () => {
    const shown = pages.flatMap(($) =>
      $('main section[id]')
        .toArray()
        .map(({ attribs }) => attribs['id']),
    );
    expect([...shown].sort()).toEqual(terms.map(({ id }) => id).sort());
    const [$] = pages;
    const letters = $!('nav.letters a')
      .toArray()
      .map((link) => $!(link).text().trim());
    expect(letters.length).toBeGreaterThan(0);
    const named = letters.filter((letter) => letter !== '其他');
    expect(letters).toEqual([...named.sort(), ...letters.filter((letter) => letter === '其他')]);
  });

  it('says of each who explains it, or that nobody was found', () => {
    for (const { id, status, citations } of terms) {
      const text = entryOf(id).text();
      expect(text.includes('待考'), id).toBe(status === 'open');
      for (const { title, says = '' } of citations) {
        expect(text, id).toContain(title);
        expect(text, id).toContain(says);
      }
    }
  });

  it('leads to pages that hold the word', () => {
    for (const { id, name, aliases } of terms) {
      const links = entryOf(id).find('.links').first().find('a:not(.no-print)').toArray();
      for (const { attribs } of links) {
        const page = pageAt(sitePath(attribs['href']));
        const text = page.$('main').text();
        const isOpened = page.$(`[data-term="${id}"], a[href$="/glossary/#${id}"]`).length > 0;
        expect(isOpened || [name, ...aliases].some((word) => text.includes(word)), id).toBe(true);
      }
    }
  });
});

describePages('context in the built pages', {
  'opens each term once, on the spot, with its meaning': ({ $ }) => {
    const ids = $('[data-term]')
      .toArray()
      .map(({ attribs }) => attribs['data-term']!);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) {
      const { name, status } = terms.find((term) => term.id === id)!;
      const note = $(`.figure-note[popover][id="term-${id}"]`);
      expect(note, id).toHaveLength(1);
      expect(note.text()).toContain(name);
      expect(note.text()).toContain(status === 'open' ? '待考' : '依据');
      expect($(`[data-term="${id}"] button`).attr('popovertarget')).toBe(`term-${id}`);
    }
  },

  'keeps what the editors add out of the retelling, and cites it': ({ $ }) => {
    const boxes = $('.note').filter((_, box) => $(box).find('b').first().text() === '编者按·背景');
    for (const box of boxes.toArray()) {
      expect($(box).closest('.passage, [data-paragraph]')).toHaveLength(0);
      expect($(box).text()).toMatch(/依据：.*[《电].*。/su);
      expect($(box).find('a[href*="/glossary/"]').length).toBeGreaterThan(0);
    }
  },
});

describe('the timeline', () => {
  const { $ } = pageAt('/timeline/');
  const idsIn = (year: string) =>
    $(`#y-${year} [data-figure], #y-${year} .figure-link data`)
      .toArray()
      .map(({ attribs }) => attribs['data-figure'] ?? attribs['value']!);

  it('goes from year to year, then to 今年; what has no date stands apart', () => {
    const names = $('main h2')
      .toArray()
      .map((heading) => $(heading).text());
    expect(names).toEqual([...groups, ...(isUndated ? ['未注明'] : [])]);
    expect($('.apart #y-undated')).toHaveLength(isUndated ? 1 : 0);
    expect($('.apart section[id]')).toHaveLength(isUndated ? 1 : 0);
  });

  it('holds every event under its own year, with the paragraph that tells it', () => {
    for (const { year, paragraph, printed, title } of events) {
      const told = $(`#y-${year} li`).filter((_, item) => {
        const plain = title.replace(/\{([^}]+)\}/g, (_match, id: string) => byId.get(id)!.printed);
        return $(item).find('p').first().text().replace(/\s+/g, '') === plain.replace(/\s+/g, '');
      });
      expect(told, title).toHaveLength(1);
      expect(told.text()).toContain(`原文写“${printed}”`);
      expect(told.find(`a[href$="#${paragraph}"]`), title).toHaveLength(1);
    }
  });

  it('holds every figure of the ledger under the year that it is of, and no other there', () => {
    for (const year of years) {
      const own = ledger.filter(({ asOf }) => asOf?.startsWith(year)).map(({ id }) => id);
      expect([...new Set(idsIn(year))].sort(), year).toEqual(own.sort());
    }
    const undatedCount = ledger.filter(({ asOf }) => asOf === null).length;
    if (undatedCount > 0) expect($('.apart h3').text()).toContain(`${undatedCount} 个数字`);
  });

  it('has a table with the same years', () => {
    const [, ...rows] = parseCsv(readDist('data/timeline.csv'), { bom: true });
    const dated = rows.filter(([year = '']) => /^\d{4}$/.test(year));
    for (const row of dated) {
      const id = row[7]!;
      if (id !== '') expect(byId.get(id)!.asOf?.slice(0, 4)).toBe(row[0]);
    }
    const ids = new Set(dated.map((row) => row[7]).filter(Boolean));
    expect(ids.size).toBe(ledger.filter(({ asOf }) => asOf !== null).length);
    expect(new Set(rows.map(([year]) => year))).toEqual(
      new Set([
        ...groups.map((name) => name.replace('年', '').replace('今', '今年')),
        ...(isUndated ? ['未注明'] : []),
      ]),
    );
  });
});

// The home of a series leads to its counties, which have theirs.
describe.skipIf(content.counties.length > 0)('the home page', () => {
  const { $ } = pageAt('/');

  it('offers the ways to read that the content has, and the years in short', () => {
    const ways = $('.ways a')
      .toArray()
      .map((link) => $(link).text());
    const overview = content.site.home.overview ? ['三分钟看懂'] : [];
    const isDoubtful = content.sources.some(({ data }) => (data.queries ?? []).length > 0);
    expect(ways).toEqual([...overview, '查一个数字', ...(isDoubtful ? ['看存疑之处'] : [])]);
    // Years in which something happened; of the others the ledger has figures only.
    const told = new Set(events.map(({ year }) => (year === thisYear ? '今年' : `${year}年`)));
    const links = $('a[href*="/timeline/#y-"]').toArray();
    expect(links.map((link) => $(link).text().trim())).toEqual(
      groups.filter((name) => told.has(name)),
    );
    for (const { attribs } of [...links, ...$('.ways a').toArray()]) {
      const [path = '', anchor] = sitePath(attribs['href']).split('#');
      expect(siteHas(path), path).toBe(true);
      if (anchor) expect(pageAt(path).$(`[id="${anchor}"]`), anchor).toHaveLength(1);
    }
  });
});
