/** The figure ledger as a table that Excel opens. */
import type { APIRoute } from 'astro';
import { getLedgerCsvForExcel } from '#queries/ledger-files.ts';

export const GET: APIRoute = async () => new Response(await getLedgerCsvForExcel());
