/** What the search page knows before anything is asked: labels of the facets, the index of pages. */
import { limits } from './limits.ts';
import { spell } from '#lib/pinyin.ts';
import { messages } from '#messages/zh-cn.ts';
import { getCharts } from '#queries/charts.ts';
import { findTellers } from '#queries/people.ts';
import { searchMessages } from '#search/messages.ts';
import { getCounties } from './counties.ts';
import { getMovedFacets } from './moved.ts';
import { getPlaces } from './places.ts';
import {
  type StoryCard,
  getFullest,
  getStoriesOfTownship,
  getStoryCards,
  getStoryIndex,
} from './story-cards.ts';

interface IndexGroup {
  title: string;
  /** The name links to its own page, where that page has no other title. */
  entries: { name: string; path?: string; pages: { title: string; path: string }[] }[];
  /** Where the group goes on, if it is too long for one page. */
  more: { title: string; path: string }[];
}

/** The names of the facets by id, and the index of pages that stands below the search box. */
export async function getBrowseIndex(): Promise<{
  labels: Record<string, Record<string, string>>;
  moved: Record<string, Record<string, string>>;
  groups: IndexGroup[];
  /** Whether it names every story and chart: then the page's heading font has the glyphs of their titles. */
  isWhole: boolean;
  /** A place to ask of, with its pinyin: the first village, or else township, that has a page. */
  example: { name: string; full: string; initials: string } | undefined;
}> {
  const [accounts, townships, themes, charts] = await Promise.all([
    getStoryCards('accounts'),
    getStoryCards('townships'),
    getStoryCards('themes'),
    getCharts(),
  ]);
  const { index } = searchMessages;
  const places = townships.slice(0, limits.searchIndex).map(async ({ id, name, path }) => {
    // Villages come first here.
    const stories = Map.groupBy(await getStoriesOfTownship(id), ({ kind }) => kind);
    const pages = [...(stories.get('cases') ?? []), ...(stories.get('accounts') ?? [])].map(link);
    return { name, path, pages };
  });
  const others = await listUnwritten();
  const people = groupByTeller(accounts);
  const topics = themes.map((theme) => ({ name: theme.name, pages: [link(theme)] }));
  const pictures = charts.map(({ path, data }) => ({
    name: '',
    pages: [{ title: data.title, path }],
  }));
  const groups = [
    buildGroup(index.person, people, 'accounts'),
    buildGroup(
      index.place,
      [...(await Promise.all(places)), ...others],
      'townships',
      townships.length + others.length,
    ),
    buildGroup(index.theme, topics, 'themes'),
    buildGroup(index.chart, pictures, 'data'),
  ].filter(({ entries }) => entries.length > 0);
  return {
    labels: {
      ...(await labelCounties()),
      township: { ...(await labelUnwritten()), ...(await labelById('townships')) },
      theme: await labelById('themes'),
    },
    moved: await getMovedFacets(),
    groups,
    isWhole: groups.every(({ more }) => more.length === 0),
    example: await findExample(townships[0]),
  };
}

/** Under each person the accounts that go by the name; those of nobody's stand by themselves. */
function groupByTeller(accounts: readonly StoryCard[]): IndexGroup['entries'] {
  const entries = new Map<string, IndexGroup['entries'][number]>();
  for (const account of accounts) {
    const tellers = findTellers(account.people);
    if (tellers.length === 0) entries.set(account.path, { name: '', pages: [link(account)] });
    for (const { id, label } of tellers) {
      const entry = entries.get(id) ?? { name: label, pages: [] };
      entries.set(id, { ...entry, pages: [...entry.pages, link(account)] });
    }
  }
  return [...entries.values()];
}

async function findExample(township: StoryCard | undefined) {
  const [village] = await getStoryCards('cases');
  const name = (village ?? township)?.name;
  return name === undefined ? undefined : { name, ...spell(name) };
}

/** As many entries as the page has room for; the lists of the sections hold the rest. */
function buildGroup(
  title: string,
  entries: IndexGroup['entries'],
  section: 'townships' | 'accounts' | 'themes' | 'data',
  entryCount = entries.length,
): IndexGroup {
  let room: number = limits.searchIndex;
  const shown = entries.flatMap((entry) => {
    if (room <= 0) return [];
    const pages = entry.pages.slice(0, Math.min(room, limits.searchIndexPlace));
    room -= pages.length + (entry.path === undefined ? 0 : 1);
    return [{ ...entry, pages }];
  });
  const isCut =
    shown.length < entryCount ||
    shown.some(({ pages }, at) => pages.length < entries[at]!.pages.length);
  const more = { title: messages.sections[section].title, path: `/${section}/` };
  return { title, entries: shown, more: isCut ? [more] : [] };
}

const link = ({ title, path }: StoryCard) => ({ title, path });

/** Villages in townships without a page, or in none, by what they lie in. */
async function listUnwritten(): Promise<IndexGroup['entries']> {
  const pages = new Set((await getStoryCards('townships')).map(({ id }) => id));
  const { nameApart, byId } = await getPlaces();
  const loose = (await getStoryCards('cases')).filter(
    ({ townships }) => !townships.some((id) => pages.has(id)),
  );
  const groups = Map.groupBy(loose, ({ townships: [id = ''], role }) =>
    byId.has(id) ? nameApart(id) : role,
  );
  return Array.from(groups, ([name, stories]) => ({ name, pages: stories.map(link) }));
}

/** Names of the counties, where there are several. */
async function labelCounties(): Promise<Record<string, Record<string, string>>> {
  const counties = await getCounties();
  if (counties.length < 2) return {};
  return { county: Object.fromEntries(counties.map(({ id, name }) => [id, name])) };
}

/** Names of townships that stories take place in and no page tells of. */
async function labelUnwritten(): Promise<Record<string, string>> {
  const [{ byPlace }, { byId, nameApart }] = await Promise.all([getStoryIndex(), getPlaces()]);
  const ids = [...byPlace.keys()].filter((id) => byId.has(id)).slice(0, limits.searchLabels);
  return Object.fromEntries(ids.map((id) => [id, nameApart(id)]));
}

/** Names by id, for the facets: those that most stories bear, where there are very many. */
async function labelById(kind: 'townships' | 'themes'): Promise<Record<string, string>> {
  const fullest = await getFullest(kind, limits.searchLabels);
  return Object.fromEntries(fullest.map(({ card: { id, name } }) => [id, name]));
}
