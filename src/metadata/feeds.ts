/** RSS 2.0 and JSON Feed 1.1 of the newest pages. */
import { generateJsonFeed, generateRssFeed } from 'feedsmith';
import { stripForbidden } from '#lib/xml-text.ts';
import { latest, toDate } from './dates.ts';
import type { PageRecord, PersonFacts } from './page-record.ts';
import { authorsOf, namesOf } from './people.ts';

/** What a feed says of itself. */
export interface FeedFacts {
  title: string;
  description: string;
  language: string;
  homeUrl: string;
  feedUrl: string;
  author: string;
}

/** RSS rather than Atom: Atom demands a date of every entry, and a page may have none. */
export function writeRss(feed: FeedFacts, pages: readonly PageRecord[]): string {
  const changed = latest(pages.flatMap(({ modified }) => modified ?? []));
  const xml = generateRssFeed({
    title: feed.title,
    link: feed.homeUrl,
    description: feed.description,
    language: feed.language,
    ...(changed && { lastBuildDate: toDate(changed) }),
    atom: { links: [{ href: feed.feedUrl, rel: 'self', type: 'application/rss+xml' }] },
    items: pages.map((page) => ({
      title: page.title,
      link: page.url,
      description: page.description,
      guid: { value: page.url, isPermaLink: true },
      categories: page.keywords.map((name) => ({ name })),
      dc: { creators: namesOf(authorsOf(page)) ?? [feed.author] },
      ...(page.published && { pubDate: toDate(page.published) }),
    })),
  });
  return stripForbidden(xml);
}

/** Of a page that people wrote themselves; the others are the feed's own author's. */
const listAuthors = (authors: readonly PersonFacts[]) =>
  authors.length > 0 ? { authors: authors.map(({ name }) => ({ name })) } : {};

/** JSON Feed 1.1. */
export function writeJsonFeed(feed: FeedFacts, pages: readonly PageRecord[]): string {
  const json = generateJsonFeed({
    title: feed.title,
    home_page_url: feed.homeUrl,
    feed_url: feed.feedUrl,
    description: feed.description,
    language: feed.language,
    authors: [{ name: feed.author, url: feed.homeUrl }],
    items: pages.map((page) => ({
      id: page.url,
      url: page.url,
      title: page.title,
      summary: page.description,
      content_text: page.description,
      image: page.image,
      tags: [...page.keywords],
      ...listAuthors(authorsOf(page)),
      ...(page.published && { date_published: toDate(page.published) }),
      ...(page.modified && { date_modified: toDate(page.modified) }),
    })),
  });
  return `${JSON.stringify(json, null, 2)}\n`;
}
