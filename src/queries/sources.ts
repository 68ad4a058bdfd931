/** Source documents, and which page and figure rests on which paragraph. */
import { getCollection, getEntry } from 'astro:content';
import { type ListPage, cutPage, pageOfParam, pageParams } from '#lib/paginate.ts';
import { type ParagraphCoverage, getCoverage } from '#queries/coverage.ts';
import { limits } from './limits.ts';
import { getParagraphsPerPage } from '#queries/source-shape.ts';
import { type Paragraph, type Query, type Source, paragraphRoles } from '#schemas/source.ts';

/** A paragraph with what rests on it. */
export interface ParagraphView extends Paragraph, ParagraphCoverage {
  /** What the paragraph is, in words. */
  roleText: string;
  /** Its own page, where more rests on it than is shown here. */
  morePath: string | undefined;
  /** How many pages and figures rest on it in all. */
  restingCount: number;
}

/** A page of a source: the first one tells of the document as a whole. */
export interface SourcePage extends ListPage<ParagraphView> {
  id: string;
  source: Source;
  /** Doubts about the paragraphs of this page. */
  queries: Query[];
  perPage: number;
}

/** Every source, for the list. */
export async function getSources(): Promise<{ id: string; path: string; source: Source }[]> {
  const entries = await getCollection('sources');
  return entries.map(({ id, data }) => ({ id, path: sourcePath(id), source: data }));
}

/** `getStaticPaths` of the pages of all sources. */
export async function getSourcePaths() {
  const paths = (await getCollection('sources')).map(async ({ id, data }) => {
    const sizes = { size: await getParagraphsPerPage(id) };
    return pageParams(data.paragraphs.length, sizes).map((page) => ({ params: { id, page } }));
  });
  return (await Promise.all(paths)).flat();
}

/**
 * One page of a source, with the coverage of its paragraphs.
 * @param page one of `getSourcePaths`, such as `page/2`
 */
export async function getSourcePage(id: string, page: string | undefined): Promise<SourcePage> {
  const source = await getSource(id);
  const perPage = await getParagraphsPerPage(id);
  const cut = cutPage(source.paragraphs, sourcePath(id), pageOfParam(page), { size: perPage });
  const shown = new Set(cut.items.map((paragraph) => paragraph.id));
  const isWhole = perPage === Infinity;
  return {
    ...cut,
    id,
    source,
    perPage,
    queries: source.queries.filter(({ paragraphs: [first = ''] }) => isWhole || shown.has(first)),
    items: await Promise.all(
      cut.items.map((paragraph) =>
        buildParagraph(id, paragraph, isWhole ? undefined : limits.sourcePage),
      ),
    ),
  };
}

/**
 * An open query of the first of some sources that has it.
 * @throws if none has; the content gate reports that before any page is built
 */
export async function findQuery(
  sources: readonly { id: string }[],
  queryId: string,
): Promise<Query> {
  for (const { id } of sources) {
    const query = (await getSource(id)).queries.find((each) => each.id === queryId);
    if (query) return query;
  }
  throw new Error(`所依据的文献里没有存疑 ${queryId}。`);
}

/**
 * A source's record.
 * @throws if there is none; the content gate reports that before any page is built
 */
export async function getSource(id: string): Promise<Source> {
  const entry = await getEntry('sources', id);
  if (!entry) throw new Error(`没有 content/sources/${id}.yaml。`);
  return entry.data;
}

/** The site path of a source. */
export const sourcePath = (id: string): string => `/sources/${id}/`;

async function buildParagraph(
  source: string,
  paragraph: Paragraph,
  most: { pages: number; figures: number } | undefined,
): Promise<ParagraphView> {
  const { pages, figures } = await getCoverage(source, paragraph.id);
  const hasMore = most && (pages.length > most.pages || figures.length > most.figures);
  return {
    ...paragraph,
    roleText: paragraphRoles[paragraph.role],
    pages: pages.slice(0, most?.pages),
    figures: figures.slice(0, most?.figures),
    morePath: hasMore ? `${sourcePath(source)}${paragraph.id}/` : undefined,
    restingCount: pages.length + figures.length,
  };
}
