/**
 * On which pages words stand. It reads bodies, so it reads few: the first stories of each kind in
 * the site's order, no more than `limits.mentions.bodies` in all; the search finds the rest.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { getEntry } from 'astro:content';
import { root } from 'astro:config/server';
import { limits } from './limits.ts';
import { memoize } from '#lib/memoize.ts';
import { storyKinds } from '#queries/publication.ts';
import { type StoryCard, getStoryCards } from '#queries/story-cards.ts';

interface ReadStory {
  card: StoryCard;
  body: string;
}

/**
 * The pages whose text holds one of some words, or opens the term.
 * @param term id of the term
 * @param words its name and other spellings
 * @returns at most `limits.mentions.pages`, accounts first
 */
export async function findMentions(term: string, words: readonly string[]): Promise<StoryCard[]> {
  const holds = ({ body }: ReadStory) =>
    body.includes(`<Term id="${term}"`) || words.some((word) => withoutTags(body).includes(word));
  return (await readStories())
    .filter(holds)
    .slice(0, limits.mentions.pages)
    .map(({ card }) => card);
}

const withoutTags = (body: string) => body.replace(/<[^>]*>/g, '');

const readStories = memoize(async (): Promise<ReadStory[]> => {
  const perKind = Math.floor(limits.mentions.bodies / storyKinds.length);
  const cards = await Promise.all(
    storyKinds.map(async (kind) => (await getStoryCards(kind)).slice(0, perKind)),
  );
  return Promise.all(cards.flat().map(async (card) => ({ card, body: await readBody(card) })));
});

async function readBody({ kind, id }: StoryCard): Promise<string> {
  const entry = await getEntry(kind, id);
  const text = await readFile(join(fileURLToPath(root), entry?.filePath ?? ''), 'utf8');
  return text.replace(/^---\r?\n[\s\S]*?\r?\n---\r?\n/, '');
}
