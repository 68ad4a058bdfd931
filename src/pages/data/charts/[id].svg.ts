/** One chart as SVG. */
import type { APIRoute } from 'astro';
import { getChartSvg } from '#queries/chart-files.ts';
import { getChartPaths } from '#queries/charts.ts';

export const getStaticPaths = getChartPaths;

export const GET: APIRoute = async ({ params }) =>
  new Response((await getChartSvg(params['id']!)) as BodyInit);
