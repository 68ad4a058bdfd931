/** The figure ledger for machines. */
import type { APIRoute } from 'astro';
import { getFigureRecords } from '#queries/ledger-files.ts';

export const GET: APIRoute = async () =>
  new Response(`${JSON.stringify(await getFigureRecords(), null, 2)}\n`);
