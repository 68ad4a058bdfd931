/** What the search knows of a page beside its text: the names it is about, and who is near to it. */
import { joinNames, spellPerson } from '#lib/person-name.ts';
import { spell } from '#lib/pinyin.ts';
import { type ChartView, getStoriesOfChart } from '#queries/charts.ts';
import { findTellers, getPeopleOf } from '#queries/people.ts';
import { listPoints } from '#charts/list-points.ts';
import { findCountyOfPoints } from '#queries/county-data.ts';
import { type CountyView, getCounties } from '#queries/counties.ts';
import { getPlaces } from '#queries/places.ts';
import { getListedStories, storyKinds } from '#queries/publication.ts';
import { getSite } from '#queries/site.ts';
import { type StoryPage } from '#queries/stories.ts';
import { getCards, getStoriesOfTownship, placesOf } from '#queries/story-cards.ts';
import { type PlaceRecord, shortenPlace } from '#lib/places.ts';

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
  township?: readonly string[];
  /** In a series, the county. */
  county?: string | undefined;
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
  const county = (await getCounties()).find(({ id }) => id === card.county);
  const isOverview = card.kind === 'themes' && card.id === county?.home.overview;
  return {
    ...(await nameSubjects(story)),
    also: [
      ...(isOverview ? [county.place.name] : []),
      ...('also' in entry.data ? entry.data.also : []),
      ...(await nameOtherwise(story)),
    ],
    about: [...new Set(await nameNeighbours(story))].filter(Boolean).slice(0, mostNames),
    role: card.kind === 'accounts' || card.kind === 'cases' ? card.role : '',
    figures: story.keyFigures.slice(0, mostFigures).map(({ id }) => id),
    township: card.townships,
    county: story.county?.id,
    theme: card.kind === 'themes' ? [card.id] : card.themes,
    date: story.revisions[0]?.date,
    order: (storyKinds.indexOf(card.kind) + 1) * 10_000 + entry.data.order,
  };
}

/** Each teller by name; an account of nobody's has none. */
async function nameSubjects(story: StoryPage): Promise<SearchParticulars> {
  const { kind, label, people } = story.card;
  if (kind !== 'accounts') return { name: await namePlainly(story) };
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
  const about = places.slice(0, mostNames).map(({ name }) => name);
  return { name: chart.spec.name, about, county: await findCounty(chart) };
}

const findCounty = async ({ data }: ChartView) =>
  (await getCounties()).length > 1 ? findCountyOfPoints(listPoints(data)) : undefined;

/** Of a county's home, which stands for the county. @param county none for the home of a series */
export async function getHomeParticulars(
  county: CountyView | undefined,
): Promise<SearchParticulars> {
  if (!county) return { name: (await getSite()).name };
  const { place, ancestors } = county;
  const [name = place.name, ...also] = new Set([
    shortenPlace(place.name),
    place.name,
    ...place.also,
  ]);
  const known = ancestors.flatMap((each) => [each.name, ...each.also]).reverse();
  const isOneOfSeveral = (await getCounties()).length > 1;
  return { name, also, known, ...(isOneOfSeveral && { county: county.id }) };
}

/** The places that a page is named by. */
async function getNamingPlaces({ card, entry }: StoryPage): Promise<PlaceRecord[]> {
  if (card.kind !== 'cases' && card.kind !== 'townships') return [];
  const { byId } = await getPlaces();
  return placesOf(entry).flatMap((id) => byId.get(id) ?? []);
}

/**
 * The name as readers type it: 王家庄, though lists say 桥上乡王家庄 where there are two. Results
 * show the township beside it.
 */
async function namePlainly(story: StoryPage): Promise<string> {
  const [place, ...more] = await getNamingPlaces(story);
  return place && more.length === 0 ? place.name : story.card.name;
}

/** Other names of the places that a page is named by, and the one that tells them apart. */
async function nameOtherwise(story: StoryPage): Promise<string[]> {
  const name = await namePlainly(story);
  const places = await getNamingPlaces(story);
  const names = places.flatMap((place) => [place.name, ...place.also]);
  const told = places.length > 0 ? [story.card.name] : [];
  return [...new Set([...told, ...names])].filter((other) => other !== name);
}

/** A village's people, a speaker's village and township, a township's villages and people. */
async function nameNeighbours({ card, entry, townships }: StoryPage): Promise<string[]> {
  const own = townships.map(({ name }) => name);
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
