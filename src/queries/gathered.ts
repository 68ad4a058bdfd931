/** Where the stories below a theme, a township or a chart go on: the second page and those after. */
import { type ListPage, countPages, cutPage } from '#lib/paginate.ts';
import { messages } from '#messages/zh-cn.ts';
import { getChart, getChartIds, getStoriesOfChart } from '#queries/charts.ts';
import { gatherStories, gatheredSizes } from '#queries/related.ts';
import { type StoryCard, getCards, getStoryCards } from '#queries/story-cards.ts';

export type GatheringKind = 'townships' | 'themes' | 'charts';

/** One of the further pages of a gathering. */
export interface GatheredPage extends ListPage<StoryCard> {
  /** What is gathered, such as `东井岭乡的记述`. */
  title: string;
  /** From the section down. */
  crumbs: { title: string; path: string }[];
}

/** `getStaticPaths` of the further pages. */
export async function getGatheredPaths(kind: GatheringKind) {
  const ids = kind === 'charts' ? await getChartIds() : (await getStoryCards(kind)).map(idOf);
  const paths = ids.map(async (id) => {
    const pageCount = countPages((await gather(kind, id)).stories.length, gatheredSizes);
    return Array.from({ length: pageCount - 1 }, (_, index) => ({
      params: { id, page: String(index + 2) },
    }));
  });
  return (await Promise.all(paths)).flat();
}

/** One of the further pages. @param number from 2 */
export async function getGatheredPage(
  kind: GatheringKind,
  id: string,
  number: number,
): Promise<GatheredPage> {
  const { name, path, stories } = await gather(kind, id);
  const section = kind === 'charts' ? 'data' : kind;
  return {
    ...cutPage(stories, path, number, gatheredSizes),
    title: messages.lists.gatheredBy[kind](name),
    crumbs: [
      { title: messages.sections[section].title, path: `/${section}/` },
      { title: name, path },
    ],
  };
}

async function gather(kind: GatheringKind, id: string) {
  if (kind === 'charts') {
    const chart = await getChart(id);
    const { path, data } = chart;
    return { name: data.title, path, stories: await getStoriesOfChart(chart) };
  }
  const [card] = await getCards(kind, [id]);
  const { name, path } = card!;
  return { name, path, stories: await gatherStories(card!) };
}

const idOf = ({ id }: StoryCard) => id;
