/** The timeline as a table for programs: without byte order mark. */
import type { APIRoute } from 'astro';
import { getTimelineCsv } from '#queries/timeline-file.ts';

export const GET: APIRoute = async () => new Response(await getTimelineCsv());
