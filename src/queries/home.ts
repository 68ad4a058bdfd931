/** Everything that the home of the site, or of a county in a series, shows. */
import { limits } from './limits.ts';
import { messages } from '#messages/zh-cn.ts';
import { getFigures, ledgerPath } from '#queries/figures.ts';
import { type StoryKind, storyKinds } from '#queries/publication.ts';
import type { CountyView } from '#queries/counties.ts';
import { getSourcesOf } from '#queries/county-sources.ts';
import { isSeries } from '#queries/series.ts';
import { type StoryCard, getCards, getCardsByCounty } from '#queries/story-cards.ts';
import { getTimelineInShort } from '#queries/timeline.ts';
import type { Site } from '#schemas/site.ts';

/** A county's overview, its colours, and the first stories of each kind that it has. */
export async function getHome(county: CountyView) {
  const { overview, colours, change, ridge } = county.home;
  const [overviewCard, coloursCard] = await Promise.all([overview, colours?.theme].map(findTheme));
  return {
    overview: overviewCard,
    change: change && (await getChange(change)),
    colours: colours && coloursCard && { ...colours, card: coloursCard },
    ridge: ridge ?? county.id,
    parts: (await Promise.all(storyKinds.map((kind) => getFirst(kind, county)))).filter(
      ({ count }) => count > 0,
    ),
    years: await getTimelineInShort((await isSeries()) ? county.id : undefined),
    ways: await getReadingWays(overviewCard, county),
  };
}

const findTheme = async (id: string | undefined) =>
  id === undefined ? undefined : (await getCards('themes', [id]))[0];

/** The one change that a home shows, if any. */
export const getHomeChange = async ({ change }: CountyView['home']) => change && getChange(change);

/** The change, and whether its figure fell or rose. */
async function getChange(change: NonNullable<Site['home']['change']>) {
  const [before, after] = await getFigures([change.before, change.after]);
  const isRise = (after?.value ?? 0) > (before?.value ?? 0);
  return { ...change, to: isRise ? messages.homePage.rises : messages.homePage.falls };
}

/** The place in one page, the ledger, and what is doubtful in the first source that says so, where there is such. */
async function getReadingWays(overview: StoryCard | undefined, county: CountyView) {
  const isOneOfSeveral = await isSeries();
  const sources = await getSourcesOf(isOneOfSeveral ? county.id : undefined);
  const doubtful = sources.find(({ source }) => source.queries.length > 0);
  const { minutes, number, doubts } = messages.ways.items;
  return [
    ...(overview ? [{ path: overview.path, ...minutes }] : []),
    { path: isOneOfSeveral ? `${county.path}data/` : ledgerPath, ...number },
    ...(doubtful ? [{ path: `${doubtful.path}#queries`, ...doubts }] : []),
  ];
}

/** The first stories of a kind, and the way to all of them where there are more. */
async function getFirst(kind: StoryKind, county: CountyView) {
  const cards = (await getCardsByCounty(kind)).get(county.id) ?? [];
  const path = `${county.path}${kind}/`;
  const { lists, sections } = messages;
  const name = lists.all(cards.length, lists.measures[kind], sections[kind].title);
  return {
    kind,
    path,
    count: cards.length,
    stories: cards.slice(0, limits.home[kind]),
    more: cards.length > limits.home[kind] ? { name, path } : undefined,
  };
}
