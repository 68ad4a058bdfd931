import { parseFeed } from '@rowanmanning/feed-parser';
import { XmlDocument } from 'libxml2-wasm';
import { describe, expect, it } from 'vitest';
import { type FeedFacts, writeJsonFeed, writeRss } from '#metadata/feeds.ts';
import { writeLlmsText } from '#metadata/llms-text.ts';
import { buildPage, hardTitle } from './page.ts';

const feed: FeedFacts = {
  title: '样例 · 新发布',
  description: '说明',
  language: 'zh-CN',
  homeUrl: 'https://example.test/zt/huguan/',
  feedUrl: 'https://example.test/zt/huguan/feed.xml',
  author: '样例档案',
};
const undated = { published: undefined, modified: undefined };

describe('RSS', () => {
  it('stays well-formed with a hostile title, which arrives whole', () => {
    const xml = writeRss(feed, [buildPage({ title: hardTitle })]);
    using document = XmlDocument.fromString(xml);
    expect(document.get('/rss/channel/item/title')?.content.trim()).toBe(hardTitle);
    expect(parseFeed(xml).items[0]).toMatchObject({ title: hardTitle, url: buildPage().url });
  });

  it('leaves out what XML forbids, which would cost subscribers the whole feed', () => {
    const xml = writeRss(feed, [buildPage({ title: '一个\u000B村\uFFFE庄\uD842' })]);
    using document = XmlDocument.fromString(xml);
    expect(document.get('/rss/channel/item/title')?.content.trim()).toBe('一个村庄');
  });

  it('gives no date to a page without one', () => {
    const xml = writeRss(feed, [buildPage(undated)]);
    expect(xml).not.toContain('pubDate');
    expect(xml).not.toContain('lastBuildDate');
  });

  it('is valid with no page at all', () => {
    expect(parseFeed(writeRss(feed, [])).items).toEqual([]);
  });
});

describe('JSON Feed', () => {
  it('gives each page an id, an address and, where known, its dates', () => {
    const json = JSON.parse(writeJsonFeed(feed, [buildPage(), buildPage(undated)])) as {
      items: Record<string, unknown>[];
    };
    expect(json.items[0]).toMatchObject({ id: buildPage().url, title: '标题' });
    expect(new Date(String(json.items[0]!['date_published'])).toISOString()).toBe(
      '2026-11-20T01:30:00.000Z',
    );
    expect(json.items[1]).not.toHaveProperty('date_published');
  });
});

describe('llms.txt', () => {
  it('keeps a name with brackets and line breaks inside its link', () => {
    const links = [{ name: '[甲]\n乙', url: 'https://example.test/', about: '丙\n丁' }];
    const text = writeLlmsText({
      title: '题',
      summary: '要',
      rules: [],
      sections: [{ title: '节', links }],
    });
    expect(text).toContain('- [\\[甲\\] 乙](https://example.test/): 丙 丁\n');
  });
});
