/** The newest pages, for feeds: never more than a reader's program would take at once. */
import { toDate } from '#metadata/dates.ts';
import type { FeedFacts } from '#metadata/feeds.ts';
import type { PageRecord } from '#metadata/page-record.ts';
import { absoluteUrl } from '#lib/url.ts';
import { messages } from '#messages/zh-cn.ts';
import { getPageDates } from '#queries/history.ts';
import { getStoryRecord } from '#queries/metadata.ts';
import { getSite } from '#queries/site.ts';
import { getStory } from '#queries/stories.ts';
import { storyKinds } from '#queries/publication.ts';
import { getStoryCards } from '#queries/story-cards.ts';

/** How many pages a feed holds. */
export const feedLength = 50;

/**
 * What a feed says of itself.
 * @param path the feed's own site path
 * @param origin origin of the deployment
 */
export async function getFeedFacts(path: string, origin: URL | undefined): Promise<FeedFacts> {
  const { name, description } = await getSite();
  return {
    title: messages.feed.title(name),
    description,
    language: 'zh-CN',
    homeUrl: absoluteUrl('/', origin),
    feedUrl: absoluteUrl(path, origin),
    author: name,
  };
}

/**
 * The pages published last, newest first; those of one moment, and those without a date after them,
 * in the order of their lists.
 * @param origin origin of the deployment
 */
export async function getFeedPages(origin: URL | undefined): Promise<PageRecord[]> {
  const cards = (await Promise.all(storyKinds.map(getStoryCards))).flat();
  const timeOf = (path: string) => {
    const { published } = getPageDates(path);
    return published ? toDate(published).getTime() : 0;
  };
  const newest = cards
    .map((card) => ({ card, time: timeOf(card.path) }))
    .sort((a, b) => b.time - a.time)
    .slice(0, feedLength);
  return Promise.all(
    newest.map(async ({ card }) => getStoryRecord(await getStory(card.kind, card.id), origin)),
  );
}
