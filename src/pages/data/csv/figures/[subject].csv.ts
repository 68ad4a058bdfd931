/** The figures of one subject as a table for programs: no byte order mark. */
import type { APIRoute } from 'astro';
import { getLedgerCsv, getLedgerFilePaths } from '#queries/ledger-files.ts';

export const getStaticPaths = getLedgerFilePaths;

export const GET: APIRoute = async ({ params }) =>
  new Response(await getLedgerCsv(params['subject']));
