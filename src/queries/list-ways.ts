/** Ways into a long list beside its pages: the townships and themes that gather most of it. */
import { limits } from './limits.ts';
import { messages } from '#messages/zh-cn.ts';
import { getFullest } from '#queries/story-cards.ts';

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
  const [places, themes] = await Promise.all([nameFullest('townships'), nameFullest('themes')]);
  return {
    places: [...places, { name: lists.allPlaces, path: '/townships/' }],
    themes: [...themes, { name: lists.allThemes, path: '/themes/' }],
  };
}

async function nameFullest(kind: 'townships' | 'themes'): Promise<Way[]> {
  return (await getFullest(kind, limits.ways))
    .filter(({ count }) => count > 0)
    .map(({ card: { name, path }, count }) => ({
      name: messages.lists.counted(name, count),
      path,
    }));
}
