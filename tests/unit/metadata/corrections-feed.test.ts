import { parseFeed } from '@rowanmanning/feed-parser';
import { XmlDocument } from 'libxml2-wasm';
import { expect, it } from 'vitest';
import { writeCorrectionsRss } from '#metadata/corrections-feed.ts';
import type { FeedFacts } from '#metadata/feeds.ts';
import { hardTitle } from './page.ts';

const feed: FeedFacts = {
  title: '样例 · 更正与勘误',
  description: '说明',
  language: 'zh-CN',
  homeUrl: 'https://example.test/zt/huguan/corrections/',
  feedUrl: 'https://example.test/zt/huguan/corrections.xml',
  author: '样例档案',
};
const page = 'https://example.test/zt/huguan/cases/dahe/';

it('two changes of one page are two entries, each with its day and its words', () => {
  const items = ['2026-11-26', '2026-11-20'].map((date, at) => ({
    id: `${feed.homeUrl}#cases-dahe-${2 - at}`,
    title: '更正：大河村',
    url: page,
    change: `第${2 - at}次 <&>\u0007`,
    date,
  }));
  const read = parseFeed(writeCorrectionsRss(feed, items)).items;
  expect(read.map(({ id }) => id)).toEqual(items.map(({ id }) => id));
  expect(read.map(({ url }) => url)).toEqual([page, page]);
  expect(read.map(({ description }) => description)).toEqual(['第2次 <&>', '第1次 <&>']);
  // A day begins in China.
  expect(read[0]?.published?.toISOString()).toBe('2026-11-25T16:00:00.000Z');
});

it('stays well-formed with a hostile title', () => {
  const item = { id: '1', title: hardTitle, url: page, change: '改', date: '2026-11-26' };
  using document = XmlDocument.fromString(writeCorrectionsRss(feed, [item]));
  expect(document.get('/rss/channel/item/title')?.content.trim()).toBe(hardTitle);
});

it('is a feed when nothing was changed yet', () => {
  using document = XmlDocument.fromString(writeCorrectionsRss(feed, []));
  expect(document.find('/rss/channel/item')).toEqual([]);
  expect(document.find('/rss/channel/lastBuildDate')).toEqual([]);
});
