/** The stories that stand below a text: those that a theme or township gathers, or the nearest. */
import { limits } from '#lib/limits.ts';
import { type ListPage, cutPage } from '#lib/paginate.ts';
import { findRelated } from '#lib/story-index.ts';
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

/** The stories below a page. */
export async function getStoriesBelow(card: StoryCard): Promise<ListPage<StoryCard>> {
  return cutPage(await gatherStories(card), card.path, 1, gatheredSizes);
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
