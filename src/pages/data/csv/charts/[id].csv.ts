/** One chart as CSV for programs: no byte order mark. */
import type { APIRoute } from 'astro';
import { getChartCsv } from '#queries/chart-files.ts';
import { getChartPaths } from '#queries/charts.ts';

export const getStaticPaths = getChartPaths;

export const GET: APIRoute = async ({ params }) => new Response(await getChartCsv(params['id']!));
