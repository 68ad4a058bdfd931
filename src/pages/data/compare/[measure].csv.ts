/** One measure by place as a table that Excel opens. */
import type { APIRoute } from 'astro';
import { getCompareCsvForExcel, getMeasureFilePaths } from '#queries/compare-files.ts';

export const getStaticPaths = getMeasureFilePaths;

export const GET: APIRoute = async ({ params }) =>
  new Response(await getCompareCsvForExcel(params['measure']));
