/** robots.txt: everything may be read; here is the map. */
import type { APIRoute } from 'astro';
import { absoluteUrl } from '#lib/url.ts';

export const GET: APIRoute = ({ site }) =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${absoluteUrl('/sitemap-index.xml', site)}\n`);
