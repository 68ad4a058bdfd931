/** Stories (accounts, cases, townships, themes) as lists show them, and their index. */
import type { PublicationState } from './publication-state.ts';
import { type StoryIndex, buildStoryIndex } from './story-index.ts';
import { memoize } from '#lib/memoize.ts';
import { joinNames } from '#lib/person-name.ts';
import { messages } from '#messages/zh-cn.ts';
import {
  type StoryEntry,
  type StoryKind,
  getListedStories,
  stateOf,
} from '#queries/publication.ts';
import {
  type StoryPerson,
  findTellers,
  getPeopleOf,
  nameTogether,
  roleTogether,
} from '#queries/people.ts';
import { getPhrases } from '#queries/phrases.ts';
import { getCounties, getCountyOf } from '#queries/counties.ts';
import { getPlaces, getTownshipsOf, namePlaces } from '#queries/places.ts';
import { fillText } from '#queries/text.ts';

/** What a list shows of a story. */
export interface StoryCard {
  kind: StoryKind;
  id: string;
  path: string;
  title: string;
  /** The title again, cut where it may break. */
  phrases: readonly string[];
  summary: string;
  /** Who or where: the speakers, the villages, the township, the theme's label; else the title. */
  name: string;
  /** The name where it stands alone: namesakes are told apart. */
  label: string;
  /** The speakers' role, or the townships that the villages lie in. */
  role: string;
  /** Who told, recorded or wrote it, in the order of the page. */
  people: readonly StoryPerson[];
  /** Where it takes place: ids of townships' pages; of such a page, itself. */
  townships: readonly string[];
  themes: string[];
  /** Id of the county that it belongs to. */
  county: string;
  group: string | undefined;
  state: PublicationState;
}

const groups = Object.keys(messages.themeGroups);

/** The stories of a kind that lists may name, in their order. */
export const getStoryCards = memoize(loadCards);

/** The index of accounts, cases and townships, in that order. */
export const getStoryIndex = memoize(async (): Promise<StoryIndex<StoryCard>> => {
  const cards = (['accounts', 'cases', 'townships'] as const).map(getStoryCards);
  return buildStoryIndex((await Promise.all(cards)).flat());
});

/** The place of each story in the list of its kind, from 0, by id. */
export const getPlacesInList = memoize(async (kind: StoryKind): Promise<Map<string, number>> => {
  const cards = await getStoryCards(kind);
  return new Map(cards.map(({ id }, place) => [id, place]));
});

/** The stories of a kind by county, each in the order of the list; all of an archive of one place. */
export const getCardsByCounty = memoize(
  async (kind: StoryKind): Promise<ReadonlyMap<string, readonly StoryCard[]>> =>
    Map.groupBy(await getStoryCards(kind), ({ county }) => county),
);

/** The place of each story among those of its kind and county, from 0, by id. */
export const getPlacesInCounty = memoize(async (kind: StoryKind): Promise<Map<string, number>> => {
  const lists = [...(await getCardsByCounty(kind)).values()];
  return new Map(lists.flatMap((cards) => cards.map(({ id }, place) => [id, place] as const)));
});

/** Cards by id, in the order of their list; ids that no list may name are left out. */
export async function getCards(kind: StoryKind, ids: readonly string[]): Promise<StoryCard[]> {
  const [cards, places] = await Promise.all([getStoryCards(kind), getPlacesInList(kind)]);
  return [...new Set(ids)]
    .flatMap((id) => places.get(id) ?? [])
    .sort((one, other) => one - other)
    .map((place) => cards[place]!);
}

/** Stories gathered under a theme, accounts first. */
export async function getStoriesOfTheme(theme: string): Promise<readonly StoryCard[]> {
  return (await getStoryIndex()).byTheme.get(theme) ?? [];
}

/** Stories that take place in a township, accounts first. */
export const getStoriesOfTownship = memoize(async (township: string): Promise<StoryCard[]> => {
  const stories = (await getStoryIndex()).byPlace.get(township) ?? [];
  return stories.filter(({ kind }) => kind !== 'townships');
});

/** The townships or themes that gather most stories, in the order of their list. */
export async function getFullest(
  kind: 'townships' | 'themes',
  most: number,
): Promise<{ card: StoryCard; count: number }[]> {
  const getStories = kind === 'themes' ? getStoriesOfTheme : getStoriesOfTownship;
  const counted = (await getStoryCards(kind)).map(async (card, place) => ({
    card,
    place,
    count: (await getStories(card.id)).length,
  }));
  return (await Promise.all(counted))
    .sort((one, other) => other.count - one.count)
    .slice(0, most)
    .sort((one, other) => one.place - other.place);
}

/** The card of one entry, whether lists may name it or not. */
export async function buildCard(entry: StoryEntry): Promise<StoryCard> {
  const { data } = entry;
  const state = stateOf(entry);
  const people = await getPeopleOf(entry);
  const { name, label = name, role } = await nameStory(entry, people);
  const prefix = messages.publication.labels[state];
  const title = prefix + data.title;
  return {
    kind: entry.collection,
    id: entry.id,
    path: `/${entry.collection}/${entry.id}/`,
    title,
    phrases: await getPhrases(title),
    summary: state === 'withdrawn' ? messages.publication.withdrawn : await fillText(data.summary),
    // Townships and themes are listed by their short names.
    name: 'name' in data || 'place' in data ? prefix + name : name,
    label: 'name' in data || 'place' in data ? prefix + label : label,
    role,
    people,
    state,
    townships:
      entry.collection === 'townships' ? [entry.id] : await getTownshipsOf(placesOf(entry)),
    themes: data.themes,
    county: (await getCountyOf(placesOf(entry)))?.id ?? '',
    group: 'group' in data ? data.group : undefined,
  };
}

async function loadCards(kind: StoryKind): Promise<StoryCard[]> {
  const entries: StoryEntry[] = await getListedStories(kind);
  // Programmes stand before topics.
  const groupOf = ({ data }: StoryEntry) => ('group' in data ? groups.indexOf(data.group) : 0);
  entries.sort((a, b) => groupOf(a) - groupOf(b) || a.data.order - b.data.order);
  const cards = await Promise.all(entries.map(buildCard));
  const counties = await getCounties();
  if (counties.length < 2) return cards;
  const rank = new Map(counties.map(({ id }, at) => [id, at]));
  return cards.sort((a, b) => (rank.get(a.county) ?? 0) - (rank.get(b.county) ?? 0));
}

/** The places that a story is about, as it names them. */
export function placesOf({ data }: StoryEntry): readonly string[] {
  if ('place' in data) return [data.place];
  return 'places' in data ? data.places : [];
}

async function nameStory(
  entry: StoryEntry,
  people: readonly StoryPerson[],
): Promise<{ name: string; label?: string; role: string }> {
  if (entry.collection === 'accounts') {
    const tellers = findTellers(people);
    // An account of nobody's is titled, not named.
    if (tellers.length === 0)
      return { name: messages.publication.labels[stateOf(entry)] + entry.data.title, role: '' };
    const label = joinNames(tellers.map((person) => person.label));
    return { name: nameTogether(tellers), label, role: roleTogether(tellers) };
  }
  if (entry.collection === 'cases') {
    return namePlaces(entry.data.places);
  }
  if (entry.collection === 'townships') {
    const name = (await getPlaces()).nameApart(entry.data.place);
    return { name, role: messages.kinds.townships };
  }
  return { name: entry.data.name, role: messages.kinds[entry.collection] };
}
