/** The stories that this build may show. Drafts and scheduled stories show in previews only. */
import { type CollectionEntry, getCollection } from 'astro:content';
import { type StoryKind, storyKinds } from '#schemas/story.ts';
import { type PublicationState, dayInChina, publicationStateOf } from './publication-state.ts';

export { type StoryKind, storyKinds };
export type StoryEntry = CollectionEntry<StoryKind>;

/** BUILD_DATE lets a build be repeated as of another day. */
const today = process.env['BUILD_DATE'] ?? dayInChina(new Date());
/** Set by src/finish/draft-preview.ts. */
const previewsDrafts = import.meta.env.PREVIEWS_DRAFTS;

/** Whether and since when a story is public. */
export const stateOf = (entry: StoryEntry): PublicationState =>
  publicationStateOf(entry.data, today);

/** Stories that have a page: the public ones, the withdrawn ones, and in previews the drafts. */
export function getStoriesWithPage(kind: StoryKind): Promise<StoryEntry[]> {
  return getCollection(kind, (entry) => {
    const state = stateOf(entry);
    return previewsDrafts || state === 'published' || state === 'withdrawn';
  });
}

/** Stories that lists, feeds, search and sitemap may name: those with a page, less the withdrawn. */
export async function getListedStories(kind: StoryKind): Promise<StoryEntry[]> {
  return (await getStoriesWithPage(kind)).filter((entry) => stateOf(entry) !== 'withdrawn');
}
