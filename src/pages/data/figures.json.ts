/** The figure ledger for machines. */
import type { APIRoute } from 'astro';
import { getLedgerJson } from '#queries/ledger-files.ts';

export const GET: APIRoute = async () => new Response(await getLedgerJson());
