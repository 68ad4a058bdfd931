/** The figures of one subject for machines. */
import type { APIRoute } from 'astro';
import { getLedgerFilePaths, getLedgerJson } from '#queries/ledger-files.ts';

export const getStaticPaths = getLedgerFilePaths;

export const GET: APIRoute = async ({ params }) =>
  new Response(await getLedgerJson(params['subject']));
