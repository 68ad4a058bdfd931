/** What stands around the stories: the glossary, terms in prose, background, the timeline. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { eventSchema } from '#schemas/event.ts';
import { termSchema } from '#schemas/term.ts';
import { describePages } from './facts.ts';
import { base, ledger, pageAt, readDist, siteHas } from './site.ts';

const readAll = <Record>(folder: string, schema: { parse: (data: unknown) => Record }) =>
  readdirSync(join('content', folder)).map((file) => ({
    id: file.replace(/\.yaml$/, ''),
    ...schema.parse(parse(readFileSync(join('content', folder, file), 'utf8'))),
  }));
const terms = readAll('terms', termSchema);
const events = readAll('events', eventSchema);
const byId = new Map(ledger.map((figure) => [figure.id, figure]));
const sitePath = (href = '') => href.slice(base.replace(/\/$/, '').length);

describe('the glossary', () => {
  const { $ } = pageAt('/glossary/');
  const entryOf = (id: string) => $(`section[id="${id}"]`);

  it('explains every term, in pinyin order, digits last', () => {
    const shown = $('main section[id]')
      .toArray()
      .map(({ attribs }) => attribs['id']);
    expect(shown).toHaveLength(terms.length);
    expect([...shown].sort()).toEqual(terms.map(({ id }) => id).sort());
    const letters = $('nav.letters a')
      .toArray()
      .map((link) => $(link).text().trim());
    expect(letters).toEqual([...letters.slice(0, -1).sort(), '其他']);
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
      expect(links.length, id).toBeGreaterThan(0);
      for (const { attribs } of links) {
        const page = pageAt(sitePath(attribs['href']));
        const text = page.$('main').text();
        const isOpened = page.$(`[data-term="${id}"], a[href$="/glossary/#${id}"]`).length > 0;
        expect(isOpened || [name, ...aliases].some((word) => text.includes(word)), id).toBe(true);
      }
    }
  });

  it('works out the rates of poverty with the numbers of the ledger', () => {
    const formulas = entryOf('pin-kun-fa-sheng-lv')
      .find('.formula')
      .toArray()
      .map((line) =>
        $(line)
          .find('data, b')
          .toArray()
          .map((part) => $(part).text())
          .join(' '),
      );
    expect(formulas).toEqual(['79515 ÷ 264000 = 30.12%', '14841 ÷ 264000 = 5.62%']);
    const links = entryOf('pin-kun-fa-sheng-lv').find('.formula').first().find('a').toArray();
    expect(links.map(({ attribs }) => attribs['href']!.replace(/^.*#/, ''))).toEqual([
      'county.registered-persons',
      'county.agricultural-population',
      'county.incidence-before',
    ]);
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

it('the editors’ background stands with Dahe’s five routes and Guo’s questions', () => {
  expect(pageAt('/cases/dahe/').$('.note:contains("编者按·背景")').text()).toContain('五个一批');
  expect(pageAt('/accounts/guo-zhiqiang/').$('.note:contains("编者按·背景")').text()).toContain(
    '如何退',
  );
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
    expect(names).toEqual(['2014年', '2015年', '2016年', '2017年', '2018年', '今年', '未注明']);
    expect($('.apart #y-undated')).toHaveLength(1);
    expect($('.apart section[id]')).toHaveLength(1);
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
    for (const year of ['2014', '2015', '2016', '2017', '2018']) {
      const own = ledger.filter(({ asOf }) => asOf?.startsWith(year)).map(({ id }) => id);
      expect([...new Set(idsIn(year))].sort(), year).toEqual(own.sort());
    }
    const undatedCount = ledger.filter(({ asOf }) => asOf === null).length;
    expect($('.apart h3').text()).toContain(`${undatedCount} 个数字`);
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
      new Set(['2014', '2015', '2016', '2017', '2018', '今年', '未注明']),
    );
  });
});

describe('the home page', () => {
  const { $ } = pageAt('/');

  it('offers three ways to read, and the years in short', () => {
    const ways = $('.ways a')
      .toArray()
      .map((link) => $(link).text());
    expect(ways).toEqual(['三分钟看懂', '查一个数字', '看存疑之处']);
    const years = $('a[href*="/timeline/#y-"]').toArray();
    expect(years.map((link) => $(link).text().trim())).toEqual([
      '2014年',
      '2015年',
      '2016年',
      '2017年',
      '2018年',
      '今年',
    ]);
    for (const { attribs } of [...years, ...$('.ways a').toArray()]) {
      const [path = '', anchor] = sitePath(attribs['href']).split('#');
      expect(siteHas(path), path).toBe(true);
      if (anchor) expect(pageAt(path).$(`[id="${anchor}"]`), anchor).toHaveLength(1);
    }
  });
});
