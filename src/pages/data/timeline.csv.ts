/** The timeline as a table that Excel opens. */
import type { APIRoute } from 'astro';
import { getTimelineCsvForExcel } from '#queries/timeline-file.ts';

export const GET: APIRoute = async () => new Response(await getTimelineCsvForExcel());
