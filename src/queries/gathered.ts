/** Where the stories below a theme, a township or a chart go on: the second page and those after. */
import { memoize } from '#lib/memoize.ts';
import { type ListPage, countPages, cutPage, pageOfItem, pagePath } from '#lib/paginate.ts';
import { messages } from '#messages/zh-cn.ts';
import { getChart, getChartIds, getStoriesOfChart } from '#queries/charts.ts';
import type { Way } from '#queries/list-ways.ts';
import type { StoryKind } from '#queries/publication.ts';
import { gatherStories, gatheredSizes } from '#queries/related.ts';
import { type StoryCard, getCards, getStoryCards } from '#queries/story-cards.ts';

export type GatheringKind = 'townships' | 'themes' | 'charts';

/** One of the further pages of a gathering. */
export interface GatheredPage extends ListPage<StoryCard> {
  /** What is gathered, such as `东井岭乡的记述`. */
  title: string;
  /** Where the stories of each kind begin, if they are of several. */
  kinds: Way[];
  /** From the section down. */
  crumbs: { title: string; path: string }[];
}

/** `getStaticPaths` of the further pages of townships and themes. */
export async function getGatheredStoryPaths() {
  const paths = (['townships', 'themes'] as const).map(async (kind) =>
    (await getGatheredPaths(kind)).map(({ params }) => ({ params: { kind, ...params } })),
  );
  return (await Promise.all(paths)).flat();
}

/** `getStaticPaths` of the further pages of one kind. */
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
    kinds: await findKinds(`${kind}/${id}`),
    title: messages.lists.gatheredBy[kind](name),
    crumbs: [
      { title: messages.sections[section].title, path: `/${section}/` },
      { title: name, path },
    ],
  };
}

/** Stories are gathered kind by kind, so each kind begins somewhere. */
const findKinds = memoize(async (gathering: `${GatheringKind}/${string}`): Promise<Way[]> => {
  const [kind, id] = gathering.split('/') as [GatheringKind, string];
  const { path, stories } = await gather(kind, id);
  const starts = new Map<StoryKind, { index: number; count: number }>();
  stories.forEach((story, index) => {
    const known = starts.get(story.kind) ?? { index, count: 0 };
    starts.set(story.kind, { ...known, count: known.count + 1 });
  });
  if (starts.size < 2) return [];
  return [...starts].map(([storyKind, { index, count }]) => {
    const number = pageOfItem(index, gatheredSizes);
    // The first page is the text itself, whose list has no headings.
    const fragment = number === 1 ? '' : `#${storyKind}`;
    const { title } = messages.sections[storyKind];
    return {
      name: messages.lists.counted(title, count),
      path: `${pagePath(path, number)}${fragment}`,
    };
  });
});

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
