/** The figure ledger as a table for programs: no byte order mark. */
import type { APIRoute } from 'astro';
import { getLedgerCsv } from '#queries/ledger-files.ts';

export const GET: APIRoute = async () => new Response(await getLedgerCsv());
