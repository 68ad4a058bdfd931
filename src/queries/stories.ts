/** One story with everything that its page shows around the body. */
import { getEntry } from 'astro:content';
import { limits } from './limits.ts';
import { type ListPage, pageOfItem, pagePath } from '#lib/paginate.ts';
import { messages } from '#messages/zh-cn.ts';
import { type FigureView, getFigures } from '#queries/figures.ts';
import {
  type StoryEntry,
  type StoryKind,
  getStoriesWithPage,
  storyKinds,
} from '#queries/publication.ts';
import { type CountyView, getCounties, getCounty } from '#queries/counties.ts';
import { getPlaces, getTownshipsOf } from '#queries/places.ts';
import { getStoriesBelow } from '#queries/related.ts';
import { getParagraphPaths } from '#queries/source-shape.ts';
import {
  type StoryCard,
  buildCard,
  getCards,
  getCardsByCounty,
  getPlacesInCounty,
} from '#queries/story-cards.ts';
import { fillText } from '#queries/text.ts';

/** A document that a story rests on. */
export interface StorySource {
  id: string;
  title: string;
  date: string | null;
  paragraphs: string[];
  /** Where the first of its paragraphs stands. */
  path: string;
}

/** What a story's page shows around its body. */
export interface StoryPage {
  card: StoryCard;
  entry: StoryEntry;
  /** From the section down; with the page of the list on which the story stands, if not the first. */
  crumbs: { title: string; path: string }[];
  /** Its county, where the archive has several. */
  county: CountyView | undefined;
  keyFigures: FigureView[];
  unknowns: string[];
  sources: StorySource[];
  revisions: StoryEntry['data']['revisions'];
  publishOn: string | undefined;
  withdrawn: { date: string; reason: string } | undefined;
  themes: StoryCard[];
  /** The townships with a page in which it takes place; a township's own page has none. */
  townships: StoryCard[];
  /** The places that it is about, each with the page that tells of it or of its township. */
  places: { name: string; path: string | undefined }[];
  /** What a theme or a township gathers may go on over pages of its own. */
  related: ListPage<StoryCard>;
  relatedTitle: string;
  previous: StoryCard | undefined;
  next: StoryCard | undefined;
}

/** `getStaticPaths` of all stories; withdrawn stories keep their page. */
export async function getStoryPaths() {
  const paths = storyKinds.map(async (kind) =>
    (await getStoriesWithPage(kind)).map(({ id }) => ({ params: { kind, id } })),
  );
  return (await Promise.all(paths)).flat();
}

/**
 * One story with everything its page shows around the body.
 * @throws if there is no such story
 */
export async function getStory(kind: StoryKind, id: string): Promise<StoryPage> {
  const entry = await getEntry(kind, id);
  if (!entry) throw new Error(`没有 content/${kind}/${id}.mdx。`);
  // Those of other counties have lists of their own.
  const place = (await getPlacesInCounty(kind)).get(id);
  const [listed] = place === undefined ? [] : await getCards(kind, [id]);
  const card = listed ?? (await buildCard(entry));
  const cards = (await getCardsByCounty(kind)).get(card.county) ?? [];
  const county = (await getCounties()).length > 1 ? await getCounty(card.county) : undefined;
  return {
    card,
    entry,
    county,
    crumbs: buildCrumbs(kind, place, county),
    keyFigures: await getFigures(entry.data.keyFigures),
    unknowns: await Promise.all(entry.data.unknowns.map(fillText)),
    sources: await Promise.all(entry.data.sources.map(buildSource)),
    revisions: await gatherRevisions(entry),
    publishOn: entry.data.publishOn,
    withdrawn: entry.data.withdrawn,
    themes: await getCards('themes', card.themes),
    ...(await locate(entry, card)),
    ...(await getStoriesBelow(card)),
    previous: place === undefined ? undefined : cards[place - 1],
    next: place === undefined ? undefined : cards[place + 1],
  };
}

/** Where a story takes place. An account is about its townships, a case about its villages. */
async function locate(
  entry: StoryEntry,
  card: StoryCard,
): Promise<Pick<StoryPage, 'townships' | 'places'>> {
  if (entry.collection === 'townships') {
    return { townships: [], places: [{ name: card.name, path: card.path }] };
  }
  const townships = await getCards('townships', card.townships);
  if (entry.collection !== 'cases') {
    return { townships, places: townships.map(({ name, path }) => ({ name, path })) };
  }
  const names = await getPlaces();
  const places = entry.data.places.map(async (id) => ({
    name: names.nameApart(id),
    path: (await getCards('townships', await getTownshipsOf([id])))[0]?.path,
  }));
  return { townships, places: await Promise.all(places) };
}

function buildCrumbs(
  kind: StoryKind,
  place: number | undefined,
  county: CountyView | undefined,
): StoryPage['crumbs'] {
  const section = { title: messages.kinds[kind], path: `${county?.path ?? '/'}${kind}/` };
  const above = county ? [{ title: county.name, path: county.path }, section] : [section];
  const number = place === undefined ? 1 : pageOfItem(place, { size: limits.list });
  if (number === 1) return above;
  return [...above, { title: messages.lists.page(number), path: pagePath(section.path, number) }];
}

async function buildSource({ id, paragraphs }: PageSource): Promise<StorySource> {
  const source = await getEntry('sources', id);
  const pathOf = await getParagraphPaths(id);
  return {
    id,
    title: source?.data.title ?? '',
    date: source?.data.date ?? null,
    paragraphs,
    path: pathOf(paragraphs[0] ?? 'p1'),
  };
}

type PageSource = StoryEntry['data']['sources'][number];

/** The page's own revisions and those of its people's records, the newest first. */
async function gatherRevisions({ data }: StoryEntry): Promise<StoryPage['revisions']> {
  const people = await Promise.all(data.people.map(({ id }) => getEntry('people', id)));
  return [...data.revisions, ...people.flatMap((person) => person?.data.revisions ?? [])].sort(
    (one, other) => other.date.localeCompare(one.date),
  );
}
