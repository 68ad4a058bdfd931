/** One chart as CSV that Excel opens. */
import type { APIRoute } from 'astro';
import { getChartCsvForExcel } from '#queries/chart-files.ts';
import { getChartPaths } from '#queries/charts.ts';

export const getStaticPaths = getChartPaths;

export const GET: APIRoute = async ({ params }) =>
  new Response(await getChartCsvForExcel(params['id']!));
