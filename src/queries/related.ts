/** The stories that stand below a text: those that a theme or township gathers, or the nearest. */
import { limits } from './limits.ts';
import { type ListPage, cutPage } from '#lib/paginate.ts';
import { findRelated } from './story-index.ts';
import { messages } from '#messages/zh-cn.ts';
import {
  type StoryCard,
  getStoriesOfTheme,
  getStoriesOfTownship,
  getStoryIndex,
} from '#queries/story-cards.ts';

/** How gathered stories are cut: below the text, then over pages of their own. */
export const gatheredSizes = { first: limits.tail, size: limits.list };
/** So many stories are named below an account or a case. */
const relatedCount = 3;

/** The stories below a page, and what they are to it. */
export async function getStoriesBelow(
  card: StoryCard,
): Promise<{ related: ListPage<StoryCard>; relatedTitle: string }> {
  const stories = await gatherStories(card);
  const { under, here, related } = messages.story;
  const isOfPlace = card.kind === 'townships' && stories.length > relatedCount;
  return {
    related: cutPage(stories, card.path, 1, gatheredSizes),
    relatedTitle: card.kind === 'themes' ? under : isOfPlace ? here : related,
  };
}

/**
 * All of a theme; all of a township that has more of them than would be named as related; else the
 * nearest.
 */
export async function gatherStories(card: StoryCard): Promise<readonly StoryCard[]> {
  if (card.kind === 'themes') return getStoriesOfTheme(card.id);
  if (card.kind === 'townships') {
    const own = await getStoriesOfTownship(card.id);
    if (own.length > relatedCount) return own;
  }
  return findRelated(await getStoryIndex(), card, relatedCount);
}
