/** The record of a page: what its layout knows, the site's own facts, and dates from the history. */
import { formatParagraphs } from '#lib/format.ts';
import { type PageFacts, type PageLevel, type PageRecord } from '#metadata/page-record.ts';
import { cardPath, squareCardPath } from '#share/share-paths.ts';
import { isLocalAddress } from '#metadata/site-address.ts';
import { absoluteUrl } from '#lib/url.ts';
import { toCslName, withComma } from '#lib/person-name.ts';
import { messages } from '#messages/zh-cn.ts';
import { getPageDates } from '#queries/history.ts';
import { findTellers } from '#queries/people.ts';
import { getCounties } from '#queries/counties.ts';
import { getSite } from '#queries/site.ts';
import type { StoryCard } from '#queries/story-cards.ts';
import type { StoryPage } from '#queries/stories.ts';

export const licence = {
  name: messages.metadata.licence,
  url: 'https://creativecommons.org/licenses/by/4.0/',
};

interface PageWords {
  /** The home page has no title of its own. */
  title: string | undefined;
  description: string;
  path: string;
  crumbs?: readonly { title: string; path: string }[];
}

/**
 * Everything that a page tells of itself.
 * @param words what its layout shows
 * @param facts what only some pages have
 * @param origin origin of the deployment
 */
export async function getPageRecord(
  { title, description, path, crumbs = [] }: PageWords,
  facts: PageFacts,
  origin: URL | undefined,
): Promise<PageRecord> {
  const { revisions, county, ...rest } = facts;
  const site = await getSite();
  const url = absoluteUrl(path, origin);
  const home = absoluteUrl('/', origin);
  const section = path.split('/')[1] || 'home';
  const level = facts.level ?? levelOf(path, section);
  const column = columnOf(section, site.topics);
  const [kind, id] = facts.kind && facts.id ? [facts.kind, facts.id] : ['home', 'home'];
  const parents = [{ title: messages.home, path: '/' }, ...crumbs];
  return {
    ...rest,
    section,
    level,
    subject: facts.subject ?? { type: 'page' },
    keywords: facts.keywords ?? column?.keywords ?? [],
    sources: facts.sources ?? [],
    people: facts.people ?? [],
    site: {
      name: site.name,
      subtitle: site.subtitle,
      url: home,
      domain: isLocalAddress(home) ? '' : new URL(home).host,
      idCode: site.host.siteIdCode,
      publisher: site.host.name ?? site.name,
      searchUrl: absoluteUrl('/search/', origin),
      place: await namePlaceOf(county),
    },
    path,
    url,
    title: title ?? site.subtitle,
    description,
    image: absoluteUrl(cardPath(kind, id), origin),
    squareImage: absoluteUrl(squareCardPath(kind, id), origin),
    column,
    crumbs:
      level === 'home'
        ? []
        : parents.map((crumb) => ({ name: crumb.title, url: absoluteUrl(crumb.path, origin) })),
    ...getPageDates(path, revisions),
    language: 'zh-CN',
    licence,
  };
}

/** The county in full; of a page of a whole series there is none. */
async function namePlaceOf(county: string | undefined): Promise<string> {
  const counties = await getCounties();
  if (counties.length === 1) return counties[0]!.fullName;
  return counties.find(({ id }) => id === county)?.fullName ?? '';
}

/** The record of a story's page. */
export function getStoryRecord(story: StoryPage, origin: URL | undefined): Promise<PageRecord> {
  const { title, summary, path } = story.card;
  return getPageRecord(
    {
      title,
      description: summary,
      path,
      crumbs: story.crumbs,
    },
    getStoryFacts(story, origin),
    origin,
  );
}

/**
 * The facts of a story, beside the words that its layout shows. One that is by nobody, about no place
 * and in no theme goes by its title, as in the lists.
 */
export function getStoryFacts(story: StoryPage, origin: URL | undefined): PageFacts {
  const { card, sources, revisions, themes, townships, places } = story;
  const isTownship = card.kind === 'townships';
  const topics = [
    ...[...themes, ...townships].map(({ name }) => name),
    ...(story.county ? [story.county.name] : []),
  ];
  const keywords = [...new Set([...nameSubjects(card), ...topics])];
  return {
    level: 'article',
    subject: { type: isTownship ? 'place' : 'article' },
    kind: card.kind,
    id: card.id,
    county: card.county,
    keywords: keywords.length > 0 ? keywords : [card.name],
    revisions: revisions.map(({ date }) => date),
    sources: sources.map(({ id, title, paragraphs, path, date }) => ({
      name: title,
      url: absoluteUrl(`/sources/${id}/`, origin),
      paragraphs: formatParagraphs(paragraphs),
      path,
      date,
    })),
    people: card.people.map(({ name, parts, role, part, tells, writes }) => ({
      name,
      csl: toCslName(parts),
      withComma: withComma(parts),
      role,
      part,
      tells,
      writes,
    })),
    places: places.map(({ name, path }) => ({ name, url: path && absoluteUrl(path, origin) })),
  };
}

/** Who or where a story is about, each by itself; what is titled, not named, has no such word. */
function nameSubjects({ kind, name, title, people }: StoryCard): string[] {
  if (kind !== 'accounts') return [name];
  return name === title ? [] : findTellers(people).map((person) => person.name);
}

function levelOf(path: string, section: string): PageLevel {
  if (section === 'home') return 'home';
  if (!isColumn(section)) return 'bare';
  return path === `/${section}/` && !standAlone.has(section) ? 'list' : 'article';
}

/** Columns of one page, which is an article itself. */
const standAlone: ReadonlySet<string> = new Set([
  'about',
  'accessibility',
  'privacy',
  'glossary',
  'timeline',
]);

const isColumn = (section: string): section is keyof typeof messages.columns =>
  section in messages.columns;

function columnOf(section: string, topics: readonly string[]): PageRecord['column'] {
  if (!isColumn(section)) return undefined;
  const { title, lead } = messages.sections[section];
  const { type, keywords, ...rest } = messages.columns[section];
  return {
    name: title,
    description: lead,
    type,
    keywords: 'topical' in rest ? [...keywords, ...topics] : keywords,
  };
}
