/** The lists of the sections, page by page: in the site's order, and by the pinyin of names. */
import { limits } from './limits.ts';
import { orderName, otherLetter } from './name-order.ts';
import { type ListPage, paginate } from '#lib/paginate.ts';
import { memoize } from '#lib/memoize.ts';
import { messages } from '#messages/zh-cn.ts';
import { type StoryPerson, findTellers } from '#queries/people.ts';
import { getPhrases } from '#queries/phrases.ts';
import { type Way, getWays } from '#queries/list-ways.ts';
import { storyKinds } from '#queries/publication.ts';
import { type CountyView, getCounties, getCounty } from '#queries/counties.ts';
import { getSourcesOf } from '#queries/county-sources.ts';
import { getStoryCards } from '#queries/story-cards.ts';

export const listedSections = [...storyKinds, 'sources'] as const;
export type Section = (typeof listedSections)[number];

/** What a list shows of a story or a source. */
export interface ListEntry {
  path: string;
  title: string;
  /** The title again, cut where it may break. */
  phrases: readonly string[];
  summary: string;
  name: string;
  role: string;
  group?: string | undefined;
  /** Who told or wrote it. */
  people?: readonly StoryPerson[];
  /** Id of its county. */
  county?: string;
}

/** One page of a list. */
export interface ListView extends ListPage<ListEntry> {
  section: Section;
  /** The county whose list it is, in a series. */
  county: CountyView | undefined;
  /** In a list of several counties: their names by id. */
  countyNames: Readonly<Record<string, string>>;
  /** Title of the whole list, such as `讲述` or `讲述：拼音 W 开头`. */
  listTitle: string;
  /** The letter that all names of the list begin with. */
  letter: string | undefined;
  /** The letters that names of the section begin with; none while the list fits a page. */
  letters: { letter: string; path: string; isCurrent: boolean }[];
  /** Places and themes as further ways in, on the first page of a long list. */
  ways: { places: Way[]; themes: Way[] };
}

type Pages = Map<string | undefined, ListView>;

/** `getStaticPaths` of the lists of stories. */
export async function getStoryListPaths() {
  const paths = storyKinds.map(async (kind) =>
    (await getListPaths(kind)).map(({ params }) => ({ params: { kind, ...params } })),
  );
  return (await Promise.all(paths)).flat();
}

/** `getStaticPaths` of a section's list: `page` is undefined for the first page. */
export async function getListPaths(section: Section) {
  return [...(await getPages(section)).keys()].map((page) => ({ params: { page } }));
}

/** `getStaticPaths` of the counties' own lists: none without a series. */
export async function getCountyListPaths() {
  const counties = await getCounties();
  if (counties.length < 2) return [];
  const paths = counties.flatMap(({ id: county }) =>
    listedSections.map(async (section) =>
      [...(await getPages(`${section}@${county}`)).keys()].map((page) => ({
        params: { county, section, page },
      })),
    ),
  );
  return (await Promise.all(paths)).flat();
}

/**
 * One page of a section's list.
 * @param page one of `getListPaths`, such as `page/2` or `letter/w/page/2`
 * @param county in a series, the county whose list it is; without it, the list of all
 */
export async function getList(
  section: Section,
  page: string | undefined,
  county?: string,
): Promise<ListView> {
  const key: ListKey = county === undefined ? section : `${section}@${county}`;
  return (await getPages(key)).get(page)!;
}

/** A section's list, or that of one county. */
type ListKey = Section | `${Section}@${string}`;

const getPages = memoize(buildPages);

async function buildPages(key: ListKey): Promise<Pages> {
  const [section, id] = key.split('@') as [Section, string | undefined];
  const counties = await getCounties();
  const county = id === undefined ? undefined : await getCounty(id);
  const all = section === 'sources' ? await listSources(county) : await getStoryCards(section);
  const entries: ListEntry[] =
    county === undefined || section === 'sources'
      ? all
      : all.filter((entry) => entry.county === county.id);
  const root = `${county?.path ?? '/'}${section}/`;
  const ofAll = messages.sections[section].title;
  const title = county ? messages.series.listOf(county.name, ofAll) : ofAll;
  const isSplit = counties.length > 1 && county === undefined;
  const countyNames = isSplit
    ? Object.fromEntries(counties.map(({ id: each, name }) => [each, name]))
    : {};
  const whole = paginate<ListEntry>(entries, root, { size: limits.list });
  const byLetter = whole.length > 1 ? groupByLetter(entries, section) : [];
  const lettersFor = (current: string | undefined) =>
    byLetter.map(([letter]) => ({
      letter,
      path: `${root}letter/${letter}/`,
      isCurrent: letter === current,
    }));
  const ways = whole.length > 1 && !county ? await getWays(section) : { places: [], themes: [] };
  const views = [
    ...whole.map((page) => ({
      ...page,
      listTitle: title,
      letter: undefined,
      ways: page.number === 1 ? ways : { places: [], themes: [] },
    })),
    ...byLetter.flatMap(([letter, named]) =>
      paginate(named, `${root}letter/${letter}/`, { size: limits.list }).map((page) => ({
        ...page,
        listTitle: messages.lists.letter(title, nameLetter(letter)),
        letter,
        ways: { places: [], themes: [] },
      })),
    ),
  ].map((page): ListView => ({
    ...page,
    section,
    county,
    countyNames,
    letters: lettersFor(page.letter),
  }));
  return new Map(views.map((view) => [view.path.slice(root.length, -1) || undefined, view]));
}

/** `W` for `w`. */
export const nameLetter = (letter: string): string =>
  letter === otherLetter ? messages.lists.otherLetter : letter.toUpperCase();

/** By the pinyin of names; a list whose names all begin alike is not worth the letters. */
function groupByLetter(entries: readonly ListEntry[], section: Section): [string, ListEntry[]][] {
  const nameOf = ({ name, title }: ListEntry) => (section === 'sources' ? title : name);
  const firstTeller = ({ people = [] }: ListEntry) =>
    section === 'accounts' ? findTellers(people)[0]?.parts : undefined;
  const ordered = entries
    .map((entry) => ({ entry, ...orderName(nameOf(entry), firstTeller(entry)) }))
    .sort((one, other) => (one.key < other.key ? -1 : one.key > other.key ? 1 : 0));
  const letters = Map.groupBy(ordered, ({ letter }) => letter);
  if (letters.size < 2) return [];
  // What begins with a digit was sorted first and belongs last.
  const others = letters.get(otherLetter);
  if (letters.delete(otherLetter) && others) letters.set(otherLetter, others);
  return [...letters].map(([letter, named]) => [letter, named.map(({ entry }) => entry)]);
}

async function listSources(county: CountyView | undefined): Promise<ListEntry[]> {
  const sources = (await getSourcesOf(county?.id)).map(async ({ path, source }) => ({
    path,
    title: source.title,
    phrases: await getPhrases(source.title),
    summary: source.known[0] ?? '',
    name: source.kind,
    role: messages.source.count(source.paragraphs.length, source.queries.length),
  }));
  return Promise.all(sources);
}
