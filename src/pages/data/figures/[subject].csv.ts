/** The figures of one subject as a table that Excel opens. */
import type { APIRoute } from 'astro';
import { getLedgerCsvForExcel, getLedgerFilePaths } from '#queries/ledger-files.ts';

export const getStaticPaths = getLedgerFilePaths;

export const GET: APIRoute = async ({ params }) =>
  new Response(await getLedgerCsvForExcel(params['subject']));
