/** Everything the home page shows. */
import { limits } from './limits.ts';
import { messages } from '#messages/zh-cn.ts';
import { getFigures, ledgerPath } from '#queries/figures.ts';
import { type StoryKind, storyKinds } from '#queries/publication.ts';
import { getSite } from '#queries/site.ts';
import { getSources } from '#queries/sources.ts';
import { type StoryCard, getCards, getStoryCards } from '#queries/story-cards.ts';
import { getTimelineInShort } from '#queries/timeline.ts';
import type { Site } from '#schemas/site.ts';

/** The site, its overview, its colours, and the first stories of each kind. */
export async function getHome() {
  const site = await getSite();
  const { overview, colours, change, ridge } = site.home;
  const [overviewCard, coloursCard] = await Promise.all([overview, colours?.theme].map(findTheme));
  return {
    site,
    overview: overviewCard,
    change: change && (await getChange(change)),
    colours: colours && coloursCard && { ...colours, card: coloursCard },
    ridge: ridge ?? site.place,
    parts: await Promise.all(storyKinds.map(getFirst)),
    years: await getTimelineInShort(),
    ways: await getReadingWays(overviewCard),
  };
}

const findTheme = async (id: string | undefined) =>
  id === undefined ? undefined : (await getCards('themes', [id]))[0];

/** The one change that home shows, and whether its figure fell or rose. */
async function getChange(change: NonNullable<Site['home']['change']>) {
  const [before, after] = await getFigures([change.before, change.after]);
  const isRise = (after?.value ?? 0) > (before?.value ?? 0);
  return { ...change, to: isRise ? messages.homePage.rises : messages.homePage.falls };
}

/** The place in one page, the ledger, and what is doubtful in the first source that says so. */
async function getReadingWays(overview: StoryCard | undefined) {
  const doubtful = (await getSources()).find(({ source }) => source.queries.length > 0);
  const { minutes, number, doubts } = messages.ways.items;
  return [
    ...(overview ? [{ path: overview.path, ...minutes }] : []),
    { path: ledgerPath, ...number },
    { path: doubtful ? `${doubtful.path}#queries` : '/sources/', ...doubts },
  ];
}

/** The first stories of a kind, and the way to all of them where there are more. */
async function getFirst(kind: StoryKind) {
  const cards = await getStoryCards(kind);
  const { lists, sections } = messages;
  const name = lists.all(cards.length, lists.measures[kind], sections[kind].title);
  return {
    kind,
    count: cards.length,
    stories: cards.slice(0, limits.home[kind]),
    more: cards.length > limits.home[kind] ? { name, path: `/${kind}/` } : undefined,
  };
}
