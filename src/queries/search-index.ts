/** What the search page knows before anything is asked: labels of the facets, the index of pages. */
import { messages } from '#messages/zh-cn.ts';
import { getStoryCards, type StoryCard } from '#queries/stories.ts';

interface IndexGroup {
  title: string;
  /** The name links to its own page, where that page has no other title. */
  entries: { name: string; path?: string; pages: { title: string; path: string }[] }[];
  /** Where the group goes on, if it is too long for one page. */
  more: { title: string; path: string }[];
}

/** So many names fit a page that is to be read; the lists of the sections hold the rest. */
const maximumEntries = 60;

export async function getSearchIndex(): Promise<{
  labels: Record<'township' | 'theme', Record<string, string>>;
  groups: IndexGroup[];
}> {
  const [accounts, cases, townships, themes] = await Promise.all(
    (['accounts', 'cases', 'townships', 'themes'] as const).map(getStoryCards),
  );
  const { index } = messages.search;
  const { sections } = messages;
  const link = ({ title, path }: StoryCard) => ({ title, path });
  const places = townships!.map((township) => ({
    name: township.name,
    path: township.path,
    pages: [...cases!, ...accounts!].filter((card) => card.township === township.id).map(link),
  }));
  const people = accounts!.map((account) => ({ name: account.name, pages: [link(account)] }));
  const topics = themes!.map((theme) => ({ name: theme.name, pages: [link(theme)] }));
  const group = (
    title: string,
    entries: IndexGroup['entries'],
    section: 'townships' | 'accounts' | 'themes',
  ) => ({
    title,
    entries: entries
      .slice(0, maximumEntries)
      .map((entry) => ({ ...entry, pages: entry.pages.slice(0, 12) })),
    more:
      entries.length > maximumEntries || entries.some(({ pages }) => pages.length > 12)
        ? [{ title: sections[section].title, path: `/${section}/` }]
        : [],
  });
  return {
    labels: { township: labelById(townships!), theme: labelById(themes!) },
    groups: [
      group(index.place, places, 'townships'),
      group(index.person, people, 'accounts'),
      group(index.theme, topics, 'themes'),
    ],
  };
}

function labelById(cards: readonly StoryCard[]): Record<string, string> {
  return Object.fromEntries(cards.map(({ id, name }) => [id, name]));
}
