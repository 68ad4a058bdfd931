/** Ways into a long list beside its pages: the townships and themes that gather most of it. */
import { limits } from '#lib/limits.ts';
import { messages } from '#messages/zh-cn.ts';
import { getStoriesOfTheme, getStoriesOfTownship, getStoryCards } from '#queries/story-cards.ts';

export interface Way {
  name: string;
  path: string;
}

/**
 * The townships and themes with most stories, in the order of their lists, then all of them.
 * @param section lists of places and themes are such ways themselves
 */
export async function getWays(section: string): Promise<{ places: Way[]; themes: Way[] }> {
  if (section !== 'accounts' && section !== 'cases') return { places: [], themes: [] };
  const { lists } = messages;
  const [places, themes] = await Promise.all([
    findFullest('townships', getStoriesOfTownship),
    findFullest('themes', getStoriesOfTheme),
  ]);
  return {
    places: [...places, { name: lists.allPlaces, path: '/townships/' }],
    themes: [...themes, { name: lists.allThemes, path: '/themes/' }],
  };
}

async function findFullest(
  kind: 'townships' | 'themes',
  getStories: (id: string) => Promise<readonly unknown[]>,
): Promise<Way[]> {
  const counted = await Promise.all(
    (await getStoryCards(kind)).map(async ({ id, name, path }, place) => ({
      place,
      path,
      name,
      count: (await getStories(id)).length,
    })),
  );
  return counted
    .filter(({ count }) => count > 0)
    .sort((one, other) => other.count - one.count)
    .slice(0, limits.ways)
    .sort((one, other) => one.place - other.place)
    .map(({ name, path, count }) => ({ name: messages.lists.counted(name, count), path }));
}
