/**
 * On which page each paragraph of a source stands: all on one while few pages and figures rest on
 * them, else so many a page. Reads records only, for figures and stories need these addresses first.
 */
import { getCollection } from 'astro:content';
import { limits } from './limits.ts';
import { paragraphPath } from '#lib/url.ts';
import { memoize } from '#lib/memoize.ts';
import { getListedStories, storyKinds } from '#queries/publication.ts';

const getSizes = memoize(measureSources);

/**
 * How many paragraphs of a source share a page; Infinity where it stands on one page.
 * @param source id of the source
 */
export async function getParagraphsPerPage(source: string): Promise<number> {
  return (await getSizes()).get(source) ?? Infinity;
}

/** Gives the site path of each paragraph of a source. */
export async function getParagraphPaths(source: string): Promise<(paragraph: string) => string> {
  const perPage = await getParagraphsPerPage(source);
  return (paragraph) => paragraphPath(source, paragraph, perPage);
}

async function measureSources(): Promise<ReadonlyMap<string, number>> {
  const links = await countLinks();
  const sources = await getCollection('sources');
  return new Map(
    sources.map(({ id, data: { paragraphs } }) => {
      const isWhole =
        paragraphs.length <= limits.source.paragraphs &&
        (links.get(id) ?? 0) <= limits.source.links;
      return [id, isWhole ? Infinity : limits.sourcePage.paragraphs];
    }),
  );
}

/** How many pages and figures rest on the paragraphs of each source. */
async function countLinks(): Promise<Map<string, number>> {
  const links = new Map<string, number>();
  const add = (source: string, count: number) =>
    links.set(source, (links.get(source) ?? 0) + count);
  for (const kind of storyKinds) {
    for (const { id, paragraphs } of (await getListedStories(kind)).flatMap(
      ({ data }) => data.sources,
    )) {
      add(id, paragraphs.length);
    }
  }
  for (const { data } of await getCollection('figures')) {
    for (const { source, alsoIn } of data.figures) add(source, 1 + alsoIn.length);
  }
  return links;
}
