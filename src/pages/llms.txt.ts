/** llms.txt: a short guide to the site for programs that read it on a person's behalf. */
import type { APIRoute } from 'astro';
import { writeLlmsText } from '#metadata/llms-text.ts';
import { getGuide } from '#queries/guide.ts';

export const GET: APIRoute = async ({ site }) =>
  new Response(writeLlmsText(await getGuide(site)), {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
