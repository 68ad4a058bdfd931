/** The newest corrections as RSS 2.0. */
import type { APIRoute } from 'astro';
import { messages } from '#messages/zh-cn.ts';
import { writeCorrectionsRss } from '#metadata/corrections-feed.ts';
import { absoluteUrl } from '#lib/url.ts';
import { correctionsPath, getCorrectionFeedItems } from '#queries/corrections.ts';
import { getFeedFacts } from '#queries/feed.ts';

export const GET: APIRoute = async ({ site }) => {
  const { corrections, sections } = messages;
  const facts = await getFeedFacts('/corrections.xml', site);
  const feed = {
    ...facts,
    title: corrections.feedTitle(facts.author),
    description: sections.corrections.lead,
    homeUrl: absoluteUrl(correctionsPath, site),
  };
  return new Response(writeCorrectionsRss(feed, await getCorrectionFeedItems(site)), {
    headers: { 'content-type': 'application/rss+xml; charset=utf-8' },
  });
};
