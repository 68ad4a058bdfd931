/** One chart as PNG. */
import type { APIRoute } from 'astro';
import { getChartPng } from '#queries/chart-files.ts';
import { getChartPaths } from '#queries/charts.ts';

export const getStaticPaths = getChartPaths;

export const GET: APIRoute = async ({ params }) =>
  new Response((await getChartPng(params['id']!)) as BodyInit);
