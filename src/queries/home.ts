/** Everything the home page shows. */
import { limits } from './limits.ts';
import { messages } from '#messages/zh-cn.ts';
import { ledgerPath } from '#queries/figures.ts';
import { type StoryKind, storyKinds } from '#queries/publication.ts';
import { overviewId } from '#queries/required-entries.ts';
import { getSite } from '#queries/site.ts';
import { getSources } from '#queries/sources.ts';
import { getStoryCards } from '#queries/story-cards.ts';
import { getStory } from '#queries/stories.ts';
import { getTimelineInShort } from '#queries/timeline.ts';

/** The site, the county's overview, and the first stories of each kind. */
export async function getHome() {
  return {
    site: await getSite(),
    overview: await getStory('themes', overviewId),
    parts: await Promise.all(storyKinds.map(getFirst)),
    years: await getTimelineInShort(),
    ways: await getReadingWays(),
  };
}

/** The county in one page, the ledger, and what is doubtful in the first source that says so. */
async function getReadingWays() {
  const doubtful = (await getSources()).find(({ source }) => source.queries.length > 0);
  const { minutes, number, doubts } = messages.ways.items;
  return [
    { path: `/themes/${overviewId}/`, ...minutes },
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
