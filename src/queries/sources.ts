/** Source documents, and which page and figure rests on which paragraph. */
import { getCollection, getEntry } from 'astro:content';
import { type FigureView, getLedgers } from '#queries/figures.ts';
import { getListedStories } from '#queries/publication.ts';
import { type StoryCard, getStoryCards, storyKinds } from '#queries/stories.ts';
import { type Paragraph, type Query, type Source, paragraphRoles } from '#schemas/source.ts';

/** A paragraph with everything that rests on it. */
export interface ParagraphView extends Paragraph {
  /** What the paragraph is, in words. */
  roleText: string;
  pages: StoryCard[];
  figures: FigureView[];
}

export interface SourcePage {
  id: string;
  path: string;
  source: Source;
  paragraphs: ParagraphView[];
}

/** `getStaticPaths` of the source pages. */
export async function getSourcePaths() {
  return (await getCollection('sources')).map(({ id }) => ({ params: { id } }));
}

/** Every source, for the list. */
export async function getSources(): Promise<{ id: string; path: string; source: Source }[]> {
  const entries = await getCollection('sources');
  return entries.map(({ id, data }) => ({ id, path: `/sources/${id}/`, source: data }));
}

/** One source with the coverage of each paragraph. */
export async function getSourcePage(id: string): Promise<SourcePage> {
  const source = await getSource(id);
  const pages = await findPagesByParagraph(id);
  const figures = (await getLedgers()).flatMap((ledger) => ledger.figures);
  return {
    id,
    path: `/sources/${id}/`,
    source,
    paragraphs: source.paragraphs.map((paragraph) => ({
      ...paragraph,
      roleText: paragraphRoles[paragraph.role],
      pages: pages.get(paragraph.id) ?? [],
      figures: figures.filter(
        (figure) =>
          figure.source === id && [figure.paragraph, ...figure.alsoIn].includes(paragraph.id),
      ),
    })),
  };
}

/** An open query of a source. */
export async function getQuery(sourceId: string, queryId: string): Promise<Query> {
  const query = (await getSource(sourceId)).queries.find(({ id }) => id === queryId);
  if (!query) throw new Error(`content/sources/${sourceId}.yaml 里没有存疑 ${queryId}。`);
  return query;
}

async function getSource(id: string): Promise<Source> {
  const entry = await getEntry('sources', id);
  if (!entry) throw new Error(`没有 content/sources/${id}.yaml。`);
  return entry.data;
}

async function findPagesByParagraph(source: string): Promise<Map<string, StoryCard[]>> {
  const pages = new Map<string, StoryCard[]>();
  for (const kind of storyKinds) {
    const entries = new Map((await getListedStories(kind)).map((entry) => [entry.id, entry]));
    for (const card of await getStoryCards(kind)) {
      const data = entries.get(card.id)!.data;
      if (data.source !== source) continue;
      for (const paragraph of data.paragraphs) {
        pages.set(paragraph, [...(pages.get(paragraph) ?? []), card]);
      }
    }
  }
  return pages;
}
