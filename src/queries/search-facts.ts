/** What the search knows of a page beside its text: the names it is about, and who is near to it. */
import { joinNames, spellPerson } from '#lib/person-name.ts';
import { spell } from '#lib/pinyin.ts';
import { type ChartView, getStoriesOfChart } from '#queries/charts.ts';
import { findTellers, getPeopleOf } from '#queries/people.ts';
import { overviewId } from '#queries/required-entries.ts';
import { getListedStories, storyKinds } from '#queries/publication.ts';
import { getSite } from '#queries/site.ts';
import { type StoryPage } from '#queries/stories.ts';
import { type StoryCard, getCards, getStoriesOfTownship } from '#queries/story-cards.ts';

/** The fields of `<meta name="search">`: `kind=cases;name=大河村;theme=tourism,industry`. */
export interface SearchParticulars {
  kind?: string;
  /** The people, place or theme that the page is about. */
  name?: string | readonly string[] | undefined;
  /** The names as a result shows them, where namesakes are among several. */
  label?: string;
  /** The syllables of each of these names, where one is not read as names of its kind mostly are. */
  read?: string[];
  /** Other names of the same. */
  also?: string[];
  /** Names of people and places that belong to it. */
  about?: string[];
  /** Names that are only known, to be typed in pinyin. */
  known?: string[];
  /** What the person is, or where the place lies. */
  role?: string;
  /** Ids of the figures that say most of it. */
  figures?: string[];
  township?: string | undefined;
  theme?: string[];
  /** The day of the last revision. */
  date?: string | undefined;
  /** Place in the site's own order. */
  order?: number;
}

/** The head of the index has room for about so many names. */
const mostNames = 6;
const mostFigures = 4;

let speakersByCase: Promise<ReadonlyMap<string, string[]>> | undefined;

/** Of a story. */
export async function getStoryParticulars(story: StoryPage): Promise<SearchParticulars> {
  const { card, entry } = story;
  const isOverview = card.kind === 'themes' && card.id === overviewId;
  return {
    ...nameSubjects(card),
    also: [
      ...(isOverview ? (await getSite()).region.slice(-1) : []),
      ...('also' in entry.data ? entry.data.also : []),
    ],
    about: [...new Set(await nameNeighbours(story))].filter(Boolean).slice(0, mostNames),
    role: card.kind === 'accounts' || card.kind === 'cases' ? card.role : '',
    figures: story.keyFigures.slice(0, mostFigures).map(({ id }) => id),
    township: card.kind === 'townships' ? card.id : card.township,
    theme: card.kind === 'themes' ? [card.id] : card.themes,
    date: story.revisions[0]?.date,
    order: (storyKinds.indexOf(card.kind) + 1) * 10_000 + entry.data.order,
  };
}

/** Each teller by name; an account of nobody's has none. */
function nameSubjects({ kind, name, label, people }: StoryCard): SearchParticulars {
  if (kind !== 'accounts') return { name };
  const tellers = findTellers(people);
  const read = tellers.map(({ parts }) => spellPerson(parts).syllables.join(' '));
  const isGuessed = tellers.every(
    (each, at) => spell(each.name, true).syllables.join(' ') === read[at],
  );
  const names = tellers.map((each) => each.name);
  // One alone is shown with the role.
  const isLabelled = tellers.length > 1 && label !== joinNames(names);
  return { name: names, ...(isLabelled && { label }), ...(!isGuessed && { read }) };
}

/** Of a chart: the places that its stories are about. */
export async function getChartParticulars(chart: ChartView): Promise<SearchParticulars> {
  const places = (await getStoriesOfChart(chart)).filter(
    ({ kind }) => kind === 'cases' || kind === 'townships',
  );
  return { name: chart.spec.name, about: places.slice(0, mostNames).map(({ name }) => name) };
}

/** Of the home page, which stands for the county. */
export async function getHomeParticulars(): Promise<SearchParticulars> {
  const { region } = await getSite();
  const county = region.at(-1) ?? '';
  return { name: county.replace(/[县市区]$/, ''), also: [county], known: region.slice(0, -1) };
}

/** A village's people, a speaker's village and township, a township's villages and people. */
async function nameNeighbours({ card, entry, township }: StoryPage): Promise<string[]> {
  const own = township && card.kind !== 'townships' ? [township.name] : [];
  const tellers = findTellers(card.people);
  if (entry.collection === 'accounts') {
    const villages = await getCards('cases', entry.data.cases);
    return [...villages.map(({ name }) => name), ...own, ...tellers.map(({ role }) => role)];
  }
  const named = tellers.map(({ name }) => name);
  if (card.kind === 'cases') {
    return [...named, ...((await getSpeakers()).get(card.id) ?? []), ...own];
  }
  if (card.kind !== 'townships') return named;
  return (await getStoriesOfTownship(card.id)).slice(0, mostNames).map(({ name }) => name);
}

/** Who speaks of each village case. */
function getSpeakers(): Promise<ReadonlyMap<string, string[]>> {
  speakersByCase ??= loadSpeakers();
  return speakersByCase;
}

async function loadSpeakers(): Promise<Map<string, string[]>> {
  const speakers = new Map<string, string[]>();
  for (const entry of await getListedStories('accounts')) {
    if (!('cases' in entry.data)) continue;
    const names = findTellers(await getPeopleOf(entry)).map(({ name }) => name);
    for (const id of entry.data.cases) {
      speakers.set(id, [...(speakers.get(id) ?? []), ...names].slice(0, mostNames));
    }
  }
  return speakers;
}
