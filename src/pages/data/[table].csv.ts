/** The comparison of places as a table that Excel opens; none where nothing is compared. */
import type { APIRoute } from 'astro';
import { getCompareCsvForExcel, getCompareFilePaths } from '#queries/compare-files.ts';

export const getStaticPaths = getCompareFilePaths;

export const GET: APIRoute = async () => new Response(await getCompareCsvForExcel());
