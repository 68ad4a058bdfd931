/** What rests on each paragraph of the sources: pages, and figures of the ledger. */
import { getCollection } from 'astro:content';
import { limits } from './limits.ts';
import { type ListPage, cutPage, pageOfParam, pageParams } from '#lib/paginate.ts';
import { memoize } from '#lib/memoize.ts';
import { type FigureView, getLedgers } from '#queries/figures.ts';
import { getListedStories, storyKinds } from '#queries/publication.ts';
import { getParagraphsPerPage } from '#queries/source-shape.ts';
import { type StoryCard, getCards } from '#queries/story-cards.ts';

/** What rests on a paragraph. */
export interface ParagraphCoverage {
  pages: readonly StoryCard[];
  figures: readonly FigureView[];
}

/** One page of all that rests on a paragraph. */
export interface CoveragePage extends ListPage<StoryCard> {
  figures: readonly FigureView[];
}

type Coverage = ReadonlyMap<string, { pages: StoryCard[]; figures: FigureView[] }>;

const pageSizes = { size: limits.covered.stories };
const figureSizes = { size: limits.covered.figures };
const getWholeCoverage = memoize(loadCoverage);

/** Everything that rests on a paragraph, in the order of lists and ledgers. */
export async function getCoverage(source: string, paragraph: string): Promise<ParagraphCoverage> {
  return (await getWholeCoverage()).get(`${source} ${paragraph}`) ?? { pages: [], figures: [] };
}

/** `getStaticPaths` of the paragraphs on which more rests than the page of their source shows. */
export async function getCoveragePaths() {
  const paths = (await getCollection('sources')).map(async ({ id, data }) => {
    if ((await getParagraphsPerPage(id)) === Infinity) return [];
    return Promise.all(data.paragraphs.map((paragraph) => pathsOf(id, paragraph.id)));
  });
  return (await Promise.all(paths)).flat(2);
}

/**
 * One page of what rests on a paragraph: stories and figures go on side by side.
 * @param page one of `getCoveragePaths`, such as `page/2`
 */
export async function getCoveragePage(
  source: string,
  paragraph: string,
  page: string | undefined,
): Promise<CoveragePage> {
  const { pages, figures } = await getCoverage(source, paragraph);
  const path = `/sources/${source}/${paragraph}/`;
  const number = pageOfParam(page);
  const stories = cutPage(pages, path, number, pageSizes);
  const rows = cutPage(figures, path, number, figureSizes);
  return {
    ...stories,
    pageCount: Math.max(stories.pageCount, rows.pageCount),
    itemCount: pages.length + figures.length,
    nextPath: stories.nextPath ?? rows.nextPath,
    figures: rows.items,
  };
}

async function pathsOf(id: string, paragraph: string) {
  const { pages, figures } = await getCoverage(id, paragraph);
  const most = limits.sourcePage;
  if (pages.length <= most.pages && figures.length <= most.figures) return [];
  const [byPages, byFigures] = [
    pageParams(pages.length, pageSizes),
    pageParams(figures.length, figureSizes),
  ];
  const longer = byPages.length > byFigures.length ? byPages : byFigures;
  return longer.map((page) => ({ params: { id, paragraph, page } }));
}

async function loadCoverage(): Promise<Coverage> {
  const found = new Map<string, { pages: StoryCard[]; figures: FigureView[] }>();
  const at = (source: string, paragraph: string) => {
    const key = `${source} ${paragraph}`;
    const known = found.get(key) ?? { pages: [], figures: [] };
    found.set(key, known);
    return known;
  };
  for (const kind of storyKinds) {
    const entries = new Map((await getListedStories(kind)).map(({ id, data }) => [id, data]));
    for (const card of await getCards(kind, [...entries.keys()])) {
      for (const { id, paragraphs } of entries.get(card.id)!.sources) {
        for (const paragraph of new Set(paragraphs)) at(id, paragraph).pages.push(card);
      }
    }
  }
  for (const figure of (await getLedgers()).flatMap(({ figures }) => figures)) {
    for (const paragraph of new Set([figure.paragraph, ...figure.alsoIn])) {
      at(figure.source, paragraph).figures.push(figure);
    }
  }
  return found;
}
