/** The newest pages as JSON Feed 1.1. */
import type { APIRoute } from 'astro';
import { writeJsonFeed } from '#metadata/feeds.ts';
import { getFeedFacts, getFeedPages } from '#queries/feed.ts';

export const GET: APIRoute = async ({ site }) =>
  new Response(writeJsonFeed(await getFeedFacts('/feed.json', site), await getFeedPages(site)), {
    headers: { 'content-type': 'application/feed+json; charset=utf-8' },
  });
