/** What the built site says of Huguan's own record: figures, places, years and words of this content. */
import { describe, expect, it } from 'vitest';
import { messages } from '#messages/zh-cn.ts';
import { describePages } from './facts.ts';
import { isStory, ledger, pageAt, readDist, readPages, storyPaths } from './site.ts';

const pathOf = (href = '') => href.replace(/^.*(?=\/[^/]+\/[^/]+\/$)/, '');

describe('the tree of places', () => {
  const { $ } = pageAt('/townships/');
  const cells = $('.places > li').toArray();

  it('has a cell for each of five towns and seven townships', () => {
    const named = cells.filter((cell) => $(cell).attr('aria-hidden') === undefined);
    expect([cells.length, named.length]).toEqual([12, 4]);
    const endings = cells.map((cell) =>
      $(cell).find('h2, > .serif').first().text().trim().slice(-1),
    );
    expect([
      endings.filter((each) => each === '镇'),
      endings.filter((each) => each === '乡'),
    ]).toEqual([Array(5).fill('镇'), Array(7).fill('乡')]);
    const about = $('main .about').text().replaceAll(/\s+/g, '');
    expect(about).toContain('其余的3个乡、5个镇，原文未提名');
  });

  it('leads from a township to its village and to who speaks of it', () => {
    const leavesOf = (township: string) =>
      $(`.places > li:has(h2 a[href$="${township}"]) .tree > li`)
        .toArray()
        .map((leaf) =>
          $(leaf)
            .find('a')
            .toArray()
            .map(({ attribs }) => pathOf(attribs['href'])),
        );
    expect(leavesOf('/townships/qiaoshang/')).toEqual([
      ['/cases/dahe/', '/accounts/wang-wenzhou/'],
    ]);
    expect(leavesOf('/townships/wulong/')).toEqual([['/accounts/li-zhiqiang/']]);
  });
});

it('the glossary works out the rates of poverty with the numbers of the ledger', () => {
  const { $ } = pageAt('/glossary/');
  const lines = $('section[id="pin-kun-fa-sheng-lv"] .formula').toArray();
  const formulas = lines.map((line) =>
    $(line)
      .find('data, b')
      .toArray()
      .map((part) => $(part).text())
      .join(' '),
  );
  expect(formulas).toEqual(['79515 ÷ 264000 = 30.12%', '14841 ÷ 264000 = 5.62%']);
  const links = $(lines[0]).find('a').toArray();
  expect(links.map(({ attribs }) => attribs['href']!.replace(/^.*#/, ''))).toEqual([
    'county.registered-persons',
    'county.agricultural-population',
    'county.incidence-before',
  ]);
});

it('the editors’ background stands with Dahe’s five routes and Guo’s questions', () => {
  expect(pageAt('/cases/dahe/').$('.note:contains("编者按·背景")').text()).toContain('五个一批');
  expect(pageAt('/accounts/guo-zhiqiang/').$('.note:contains("编者按·背景")').text()).toContain(
    '如何退',
  );
});

it('the timeline goes from 2014 to 2018, then to 今年; what has no date stands apart', () => {
  const { $ } = pageAt('/timeline/');
  const names = $('main h2')
    .toArray()
    .map((heading) => $(heading).text());
  expect(names).toEqual(['2014年', '2015年', '2016年', '2017年', '2018年', '今年', '未注明']);
});

describe('the ledger', () => {
  const records = JSON.parse(readDist('data/figures.json')) as Record<string, unknown>[];

  it('has every figure shown in a story or on the data page', () => {
    const missing = new Set(ledger.map(({ id }) => id));
    for (const { $ } of readPages(undefined, [...storyPaths, '/', '/data/'])) {
      for (const { attribs } of $('data[data-figure]').toArray()) {
        missing.delete(attribs['data-figure']!);
      }
    }
    expect([...missing]).toEqual([]);
  });

  it('gives each end of a range its own qualifier, behind the fields that were there before', () => {
    const range = records.find(({ id }) => id === 'dahe.tourism-income');
    expect(range).toMatchObject({ lowQualifier: 'at-least', highQualifier: 'over', reading: null });
    expect(Object.keys(range!).slice(-4)).toEqual([
      'lowQualifier',
      'highQualifier',
      'reading',
      'readingReason',
    ]);
    expect(records.filter(({ qualifier }) => qualifier).length).toBeGreaterThan(5);
  });
});

it('every chart stands in one story, and none of its stories is withdrawn', () => {
  const standing = storyPaths.flatMap((path) =>
    pageAt(path)
      .$('[data-chart]')
      .toArray()
      .map(({ attribs }) => attribs['data-chart']!),
  );
  expect(standing).toHaveLength(7);
  expect(new Set(standing).size).toBe(7);
});

it('the corrections have entries, and privacy tells of every setting that is kept', () => {
  expect(pageAt('/corrections/').$('main li[id]').length).toBeGreaterThan(0);
  expect(pageAt('/corrections/').$('#report').parent().text()).toContain(
    messages.corrections.noContact,
  );
  for (const word of ['文字大小', '高对比度', '关怀版', '存到本机离线阅读']) {
    expect(pageAt('/privacy/').$('.prose').text()).toContain(word);
  }
});

describePages(
  'the record of a story',
  {
    'says that the document has no date of its own': ({ $ }) => {
      const term = $('.record dt').filter((_, each) => $(each).text().trim() === '原文发表日期');
      expect(term.next('dd').text().trim()).toBe('原文未注明');
    },
  },
  isStory,
);
