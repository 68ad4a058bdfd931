/** What the site's tables are, for machines: a Frictionless Data Package. */
import type { APIRoute } from 'astro';
import { getDataPackage } from '#queries/data-package.ts';

export const GET: APIRoute = async ({ site }) =>
  new Response(`${JSON.stringify(await getDataPackage(site), null, 2)}\n`);
