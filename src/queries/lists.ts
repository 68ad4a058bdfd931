/** The lists of the sections, page by page: in the site's order, and by the pinyin of names. */
import { limits } from './limits.ts';
import { orderName, otherLetter } from './name-order.ts';
import { type ListPage, paginate } from '#lib/paginate.ts';
import { memoize } from '#lib/memoize.ts';
import { messages } from '#messages/zh-cn.ts';
import { type StoryPerson, findTellers } from '#queries/people.ts';
import { getPhrases } from '#queries/phrases.ts';
import { type Way, getWays } from '#queries/list-ways.ts';
import { type StoryKind, storyKinds } from '#queries/publication.ts';
import { getSources } from '#queries/sources.ts';
import { getStoryCards } from '#queries/story-cards.ts';

export type Section = StoryKind | 'sources';

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
}

/** One page of a list. */
export interface ListView extends ListPage<ListEntry> {
  section: Section;
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

/**
 * One page of a section's list.
 * @param page one of `getListPaths`, such as `page/2` or `letter/w/page/2`
 */
export async function getList(section: Section, page: string | undefined): Promise<ListView> {
  return (await getPages(section)).get(page)!;
}

const getPages = memoize(buildPages);

async function buildPages(section: Section): Promise<Pages> {
  const entries = section === 'sources' ? await listSources() : await getStoryCards(section);
  const root = `/${section}/`;
  const { title } = messages.sections[section];
  const whole = paginate<ListEntry>(entries, root, { size: limits.list });
  const byLetter = whole.length > 1 ? groupByLetter(entries, section) : [];
  const lettersFor = (current: string | undefined) =>
    byLetter.map(([letter]) => ({
      letter,
      path: `${root}letter/${letter}/`,
      isCurrent: letter === current,
    }));
  const ways = whole.length > 1 ? await getWays(section) : { places: [], themes: [] };
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
  ].map((page): ListView => ({ ...page, section, letters: lettersFor(page.letter) }));
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

async function listSources(): Promise<ListEntry[]> {
  const sources = (await getSources()).map(async ({ path, source }) => ({
    path,
    title: source.title,
    phrases: await getPhrases(source.title),
    summary: source.known[0] ?? '',
    name: source.kind,
    role: messages.source.count(source.paragraphs.length, source.queries.length),
  }));
  return Promise.all(sources);
}
