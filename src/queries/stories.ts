/** Stories (accounts, cases, townships, themes) as lists and pages see them. */
import { type CollectionEntry, getCollection, getEntry } from 'astro:content';
import { messages } from '#messages/zh-cn.ts';
import { type FigureView, getFigures } from '#queries/figures.ts';
import { fillText } from '#queries/text.ts';

export const storyKinds = ['accounts', 'cases', 'townships', 'themes'] as const;
export type StoryKind = (typeof storyKinds)[number];
export type StoryEntry = CollectionEntry<StoryKind>;

/** What a list shows of a story. */
export interface StoryCard {
  kind: StoryKind;
  id: string;
  path: string;
  title: string;
  summary: string;
  /** Who or where: the speaker's name, the village, the township, the theme's label. */
  name: string;
  /** The speaker's role, or the township a village belongs to. */
  role: string;
  township: string | undefined;
  themes: string[];
  group: string | undefined;
}

/** What a story's page shows around its body. */
export interface StoryPage {
  card: StoryCard;
  entry: StoryEntry;
  keyFigures: FigureView[];
  unknowns: string[];
  source: { id: string; title: string; date: string | null; paragraphs: string[] };
  revisions: StoryEntry['data']['revisions'];
  themes: StoryCard[];
  township: StoryCard | undefined;
  related: StoryCard[];
  previous: StoryCard | undefined;
  next: StoryCard | undefined;
}

const cardsByKind = new Map<StoryKind, Promise<StoryCard[]>>();

/** The stories of a kind, in their order. */
export function getStoryCards(kind: StoryKind): Promise<StoryCard[]> {
  const cards = cardsByKind.get(kind) ?? loadCards(kind);
  cardsByKind.set(kind, cards);
  return cards;
}

/** `getStaticPaths` of a kind. */
export async function getStoryPaths(kind: StoryKind) {
  return (await getStoryCards(kind)).map(({ id }) => ({ params: { id } }));
}

/**
 * One story with everything its page shows around the body.
 * @throws if there is no such story
 */
export async function getStory(kind: StoryKind, id: string): Promise<StoryPage> {
  const entry = await getEntry(kind, id);
  if (!entry) throw new Error(`没有 content/${kind}/${id}.mdx。`);
  const cards = await getStoryCards(kind);
  const place = cards.findIndex((card) => card.id === id);
  const card = cards[place]!;
  const source = await getEntry('sources', entry.data.source);
  return {
    card,
    entry,
    keyFigures: await getFigures(entry.data.keyFigures),
    unknowns: await Promise.all(entry.data.unknowns.map(fillText)),
    source: {
      id: entry.data.source,
      title: source?.data.title ?? '',
      date: source?.data.date ?? null,
      paragraphs: entry.data.paragraphs,
    },
    revisions: await gatherRevisions(entry),
    themes: await getCards('themes', card.themes),
    township: (await getCards('townships', card.township ? [card.township] : []))[0],
    related: await findRelated(card),
    previous: cards[place - 1],
    next: cards[place + 1],
  };
}

/** Stories gathered under a theme, accounts first. */
export async function getStoriesOfTheme(theme: string): Promise<StoryCard[]> {
  const all = await Promise.all((['accounts', 'cases', 'townships'] as const).map(getStoryCards));
  return all.flat().filter((card) => card.themes.includes(theme));
}

async function getCards(kind: StoryKind, ids: readonly string[]): Promise<StoryCard[]> {
  const cards = await getStoryCards(kind);
  return cards.filter((card) => ids.includes(card.id));
}

/** Stories that share the place come first, then those that share most themes. */
async function findRelated(card: StoryCard): Promise<StoryCard[]> {
  if (card.kind === 'themes') return getStoriesOfTheme(card.id);
  const own = card.kind === 'townships' ? card.id : card.township;
  const all = await Promise.all((['accounts', 'cases', 'townships'] as const).map(getStoryCards));
  return all
    .flat()
    .filter((other) => other.path !== card.path)
    .map((other) => {
      const place = other.kind === 'townships' ? other.id : other.township;
      const shared = other.themes.filter((theme) => card.themes.includes(theme)).length;
      return { other, score: (own && own === place ? 100 : 0) + shared };
    })
    .filter(({ score }) => score > 1)
    .sort((a, b) => b.score - a.score)
    .slice(0, 3)
    .map(({ other }) => other);
}

async function loadCards(kind: StoryKind): Promise<StoryCard[]> {
  const entries: StoryEntry[] = await getCollection(kind);
  entries.sort((a, b) => a.data.order - b.data.order);
  return Promise.all(entries.map(buildCard));
}

async function buildCard(entry: StoryEntry): Promise<StoryCard> {
  const { data } = entry;
  return {
    kind: entry.collection,
    id: entry.id,
    path: `/${entry.collection}/${entry.id}/`,
    title: data.title,
    summary: await fillText(data.summary),
    ...(await nameStory(entry)),
    township: 'township' in data ? data.township : undefined,
    themes: data.themes,
    group: 'group' in data ? data.group : undefined,
  };
}

/** The page's own revisions and those of its speaker's record, the newest first. */
async function gatherRevisions(entry: StoryEntry): Promise<StoryPage['revisions']> {
  const person =
    entry.collection === 'accounts' ? await getEntry('people', entry.data.person) : undefined;
  return [...entry.data.revisions, ...(person?.data.revisions ?? [])].sort((one, other) =>
    other.date.localeCompare(one.date),
  );
}

async function nameStory(entry: StoryEntry): Promise<{ name: string; role: string }> {
  if (entry.collection === 'accounts') {
    const person = await getEntry('people', entry.data.person);
    return { name: person?.data.name ?? '', role: person?.data.role ?? '' };
  }
  if (entry.collection === 'cases') {
    const township = await getEntry('townships', entry.data.township);
    return { name: entry.data.village, role: township?.data.name ?? '' };
  }
  return { name: entry.data.name, role: messages.kinds[entry.collection] };
}
