/** The further parts of a data package that describes very many charts. */
import type { APIRoute } from 'astro';
import { getDataPackage, getPackageParts } from '#queries/data-package.ts';

export const getStaticPaths = getPackageParts;

export const GET: APIRoute = async ({ params, site }) =>
  new Response(`${JSON.stringify(await getDataPackage(site, Number(params['part'])), null, 2)}\n`);
