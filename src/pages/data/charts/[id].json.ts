/** One chart as JSON. */
import type { APIRoute } from 'astro';
import { getChartJson } from '#queries/chart-files.ts';
import { getChartPaths } from '#queries/charts.ts';

export const getStaticPaths = getChartPaths;

export const GET: APIRoute = async ({ params }) => new Response(await getChartJson(params['id']!));
