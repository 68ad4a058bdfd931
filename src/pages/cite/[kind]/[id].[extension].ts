/** The citation of one page as BibTeX, RIS and CSL-JSON. */
import type { APIRoute } from 'astro';
import {
  type CitationExtension,
  citationTypes,
  writeCitation,
} from '#metadata/citation/citation-files.ts';
import { getCitablePages, getCslRecord } from '#queries/citations.ts';

export async function getStaticPaths() {
  const extensions = Object.keys(citationTypes) as CitationExtension[];
  return (await getCitablePages()).flatMap((page) =>
    extensions.map((extension) => ({ params: { ...page, extension } })),
  );
}

export const GET: APIRoute = async ({ params, site }) => {
  const { kind = '', id = '', extension } = params;
  const record = await getCslRecord(kind, id, site);
  return new Response(writeCitation(record, extension as CitationExtension), {
    headers: { 'content-type': citationTypes[extension as CitationExtension] },
  });
};
