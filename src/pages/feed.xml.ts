/** The newest pages as RSS 2.0. */
import type { APIRoute } from 'astro';
import { writeRss } from '#metadata/feeds.ts';
import { getFeedFacts, getFeedPages } from '#queries/feed.ts';

export const GET: APIRoute = async ({ site }) =>
  new Response(writeRss(await getFeedFacts('/feed.xml', site), await getFeedPages(site)), {
    headers: { 'content-type': 'application/rss+xml; charset=utf-8' },
  });
