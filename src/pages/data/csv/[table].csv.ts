/** The comparison of places as a table for programs; none where nothing is compared. */
import type { APIRoute } from 'astro';
import { getCompareCsv, getCompareFilePaths } from '#queries/compare-files.ts';

export const getStaticPaths = getCompareFilePaths;

export const GET: APIRoute = async () => new Response(await getCompareCsv());
