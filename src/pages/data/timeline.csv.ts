/** The timeline as a table that Excel opens. */
import type { APIRoute } from 'astro';
import { getTimelineCsv } from '#queries/timeline-file.ts';

export const GET: APIRoute = async () => new Response(await getTimelineCsv());
