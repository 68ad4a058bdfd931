import { readFileSync } from 'node:fs';
import { parseFeed } from '@rowanmanning/feed-parser';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';
import { describe, expect, it } from 'vitest';
import { base, pageAt, readDist, siteHas, storyPaths, tagsOf } from './site.ts';
import { sample } from '../sample.ts';

const longest = 50;
const sitePath = (url: string) => `/${new URL(url).pathname.slice(base.length)}`;
const tagsAt = (url: string) => tagsOf(pageAt(sitePath(url)));
const expectedLength = Math.min(longest, storyPaths.length);

describe('feed.xml', () => {
  const xml = readDist('feed.xml');

  it('is well-formed RSS 2.0 with what the specification asks of channel and item', () => {
    using document = XmlDocument.fromString(xml);
    expect(document.get('/rss/@version')?.content).toBe('2.0');
    for (const name of ['title', 'link', 'description']) {
      expect(document.find(`/rss/channel/${name}`), name).toHaveLength(1);
    }
    const items = document.find('/rss/channel/item');
    expect(items).toHaveLength(expectedLength);
    const guids = document.find('/rss/channel/item/guid').map(({ content }) => content);
    expect(new Set(guids).size).toBe(items.length);
  });

  it('names itself, as readers that subscribe want', () => {
    const names = { atom: 'http://www.w3.org/2005/Atom' };
    using document = XmlDocument.fromString(xml);
    const self = document.get('/rss/channel/atom:link[@rel="self"]/@href', names);
    expect(self?.content).toMatch(/^https?:\/\/.+\/feed\.xml$/);
  });

  it('is read by an independent parser, and agrees with the pages', () => {
    const { items, language } = parseFeed(xml);
    expect(language).toBe('zh-CN');
    for (const { url, title, description, published } of items) {
      const tags = tagsAt(url!);
      expect(title).toBe(tags.get('og:title'));
      expect(description).toBe(tags.get('description'));
      const stated = tags.get('article:published_time');
      // A day counts from its first second in China.
      const moment = stated?.length === 10 ? `${stated}T00:00:00+08:00` : stated;
      expect(published?.getTime()).toBe(moment && new Date(moment).getTime());
    }
  });
});

describe('feed.json', () => {
  const feed = JSON.parse(readDist('feed.json')) as Record<string, unknown> & {
    items: Record<string, unknown>[];
  };

  it('keeps to JSON Feed 1.1', () => {
    expect(feed['version']).toBe('https://jsonfeed.org/version/1.1');
    expect(typeof feed['title']).toBe('string');
    expect(String(feed['feed_url'])).toMatch(/^https?:\/\/.+\/feed\.json$/);
    expect(feed.items).toHaveLength(expectedLength);
    expect(new Set(feed.items.map(({ id }) => id)).size).toBe(feed.items.length);
    for (const item of feed.items) {
      expect(typeof item['id']).toBe('string');
      expect(typeof item['content_text']).toBe('string');
      for (const name of ['date_published', 'date_modified']) {
        if (item[name]) expect(item[name]).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/);
      }
      expect(siteHas(sitePath(String(item['url'])))).toBe(true);
    }
  });

  it('holds the same pages as feed.xml', () => {
    const inRss = parseFeed(readDist('feed.xml')).items.map(({ url }) => url);
    expect(feed.items.map(({ url }) => url)).toEqual(inRss);
  });
});

describe('the sitemap', () => {
  const xml = readDist('sitemap-0.xml');

  it('is valid after the schema of sitemaps.org, pictures apart', () => {
    const plain = xml.replaceAll(/<image:image>.*?<\/image:image>/gs, '');
    const schema = readFileSync('node_modules/sitemap/schema/sitemap.xsd', 'utf8');
    using xsd = XmlDocument.fromString(schema);
    using validator = XsdValidator.fromDoc(xsd);
    using document = XmlDocument.fromString(plain);
    expect(() => validator.validate(document)).not.toThrow();
  });

  it('gives each page the date and the picture that the page itself states', () => {
    const entries = new Map(
      Array.from(xml.matchAll(/<url>.*?<loc>(.*?)<\/loc>.*?<\/url>/gs), ([entry, url = '']) => [
        url,
        entry,
      ]),
    );
    expect(entries.size).toBeGreaterThan(storyPaths.length);
    const wanted = new Set(sample([...entries.keys()].map(sitePath)));
    for (const [url, entry] of entries) {
      if (!wanted.has(sitePath(url))) continue;
      if (url.endsWith('/search/')) continue; // a tool, not a text: no date and no picture
      const tags = tagsAt(url);
      const stated = tags.get('article:modified_time') ?? tags.get('og:updated_time');
      const [, lastmod] = /<lastmod>(.*?)<\/lastmod>/.exec(entry) ?? [];
      expect(lastmod && new Date(lastmod).getTime(), url).toBe(
        stated && new Date(stated).getTime(),
      );
      expect(entry).toContain(`<image:loc>${tags.get('og:image') ?? '?'}</image:loc>`);
    }
  });
});

describe('files for programs', () => {
  it('robots.txt opens the site and names the sitemap in full', () => {
    const lines = readDist('robots.txt').split('\n');
    expect(lines).toContain('User-agent: *');
    expect(lines).toContain('Allow: /');
    expect(lines.join('\n')).toMatch(/^Sitemap: https?:\/\/.+\/sitemap-index\.xml$/m);
    expect(siteHas('/sitemap-index.xml')).toBe(true);
  });

  it('llms.txt has one title, one summary, and links that exist', () => {
    const text = readDist('llms.txt');
    expect(text.match(/^# /gm)).toHaveLength(1);
    expect(text.match(/^> /gm)).toHaveLength(1);
    const links = Array.from(text.matchAll(/^- \[.+?\]\((\S+?)\)/gm), ([, url]) => url!);
    expect(links.length).toBeGreaterThan(storyPaths.length);
    for (const url of links) expect(siteHas(sitePath(url)), url).toBe(true);
  });
});
