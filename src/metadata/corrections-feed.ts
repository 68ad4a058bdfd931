/** RSS 2.0 of the corrections: what was changed, where, and why. */
import { generateRssFeed } from 'feedsmith';
import { stripForbidden } from '#lib/xml-text.ts';
import { latest, toDate } from './dates.ts';
import type { FeedFacts } from './feeds.ts';

/** One change of one record. */
export interface CorrectionFeedItem {
  /** Stays the same for ever; not an address to open. */
  id: string;
  title: string;
  /** The page that was changed. */
  url: string;
  change: string;
  /** The day of the change. */
  date: string;
}

/** @param items the newest first */
export function writeCorrectionsRss(feed: FeedFacts, items: readonly CorrectionFeedItem[]): string {
  const changed = latest(items.map(({ date }) => date));
  const xml = generateRssFeed({
    title: feed.title,
    link: feed.homeUrl,
    description: feed.description,
    language: feed.language,
    ...(changed && { lastBuildDate: toDate(changed) }),
    atom: { links: [{ href: feed.feedUrl, rel: 'self', type: 'application/rss+xml' }] },
    items: items.map(({ id, title, url, change, date }) => ({
      title,
      link: url,
      description: change,
      guid: { value: id, isPermaLink: false },
      dc: { creators: [feed.author] },
      pubDate: toDate(date),
    })),
  });
  return stripForbidden(xml);
}
