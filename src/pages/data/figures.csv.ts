/** The figure ledger as a table that Excel opens. */
import type { APIRoute } from 'astro';
import { getLedgerCsv } from '#queries/ledger-files.ts';

export const GET: APIRoute = async () => new Response(await getLedgerCsv());
