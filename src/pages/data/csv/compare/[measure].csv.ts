/** One measure by place as a table for programs. */
import type { APIRoute } from 'astro';
import { getCompareCsv, getMeasureFilePaths } from '#queries/compare-files.ts';

export const getStaticPaths = getMeasureFilePaths;

export const GET: APIRoute = async ({ params }) =>
  new Response(await getCompareCsv(params['measure']));
