/** What the source tells year by year: events, and the figures of the ledger that have a year. */
import { getCollection } from 'astro:content';
import { capToFit } from './cap-to-fit.ts';
import { limits } from './limits.ts';
import { memoize } from '#lib/memoize.ts';
import { parseTemplate } from '#lib/template.ts';
import { messages } from '#messages/zh-cn.ts';
import { findCountyOfSources } from '#queries/county-sources.ts';
import { type FigureView, getFiguresById } from '#queries/figures.ts';
import type { StoryKind } from '#queries/publication.ts';
import { getParagraphPaths } from '#queries/source-shape.ts';
import { type StoryCard, getCards } from '#queries/story-cards.ts';
import { fillText } from '#queries/text.ts';
import { type ArchiveEvent, thisYear, undated } from '#schemas/event.ts';

export interface EventView extends ArchiveEvent {
  id: string;
  paragraphPath: string;
  cards: StoryCard[];
  /** Id of the county that it happened in. */
  county: string | undefined;
}

/** Everything of one year, or of what has none. */
export interface TimelineGroup {
  /** `2017`, `this-year` or `undated`; with a y before it, its anchor. */
  year: string;
  anchor: string;
  name: string;
  /** What is to be said of the group as a whole. */
  about: string | undefined;
  events: EventView[];
  /** Figures of the year that no event names. */
  figures: FigureView[];
  /** How many of its events and figures the page has room for. */
  room: { events: number; figures: number };
}

/** How many figures of the ledger have no date, and how the source words their time. */
export interface UndatedFigures {
  count: number;
  notes: { text: string; count: number }[];
}

/** The years in order, then 今年; apart from them what is not dated. */
export interface Timeline {
  groups: TimelineGroup[];
  undated: TimelineGroup | undefined;
  undatedFigures: UndatedFigures;
}

/** Everything of the timeline; its page shows of each group what there is room for. */
export const getTimeline = memoize(async (): Promise<Timeline> => {
  const events = await loadEvents();
  const figures = [...(await getFiguresById()).values()];
  const years = Map.groupBy(events, ({ year }) => year);
  for (const { asOf } of figures) {
    const year = asOf?.slice(0, 4);
    if (year && !years.has(year)) years.set(year, []);
  }
  const groups = [...years]
    .map(([year, own]) => buildGroup(year, own, figures))
    // Digits sort before `this-year` and `undated`.
    .sort((one, other) => (one.year < other.year ? -1 : 1));
  const { events: mostEvents, figures: mostFigures } = limits.timeline;
  const room = {
    events: capToFit(
      mostEvents,
      groups.map((group) => group.events.length),
    ),
    figures: capToFit(
      mostFigures,
      groups.map((group) => group.figures.length),
    ),
  };
  const roomy = groups.map((group) => ({ ...group, room }));
  return {
    groups: roomy.filter(({ year }) => year !== undated),
    undated: roomy.find(({ year }) => year === undated),
    undatedFigures: countUndated(figures),
  };
});

/** A year with its first event. */
export interface YearInShort {
  anchor: string;
  name: string;
  text: string;
}

/** The years in short, the last of them, for a home page. @param county whose, in a series */
export async function getTimelineInShort(county?: string): Promise<YearInShort[]> {
  const isHere = (event: EventView) => county === undefined || event.county === county;
  const told = (await getTimeline()).groups.flatMap(({ anchor, name, events }) => {
    const first = events.find(isHere);
    return first ? [{ anchor, name, title: first.title }] : [];
  });
  const last = told.slice(-limits.timeline.home);
  return Promise.all(
    last.map(async ({ title, ...year }) => ({ ...year, text: await fillText(title) })),
  );
}

/** Every event and every figure with a year, for the table; in the order of the page. */
export async function listTimelineRows(): Promise<{ event?: EventView; figure?: FigureView }[]> {
  const { groups, undated: rest } = await getTimeline();
  const byId = await getFiguresById();
  return [...groups, ...(rest ? [rest] : [])].flatMap(({ events, figures }) => [
    ...events.flatMap((event) => {
      const ids = figuresOf(event);
      if (ids.length === 0) return [{ event }];
      return ids.map((id) => ({ event, figure: byId.get(id)! }));
    }),
    ...figures.map((figure) => ({ figure })),
  ]);
}

async function loadEvents(): Promise<EventView[]> {
  const entries = (await getCollection('events')).sort((a, b) => a.data.order - b.data.order);
  return Promise.all(
    entries.map(async ({ id, data }) => {
      const cards = await getLinkedCards(data.stories);
      const ofSource = await findCountyOfSources([{ id: data.source }]);
      return {
        ...data,
        id,
        paragraphPath: (await getParagraphPaths(data.source))(data.paragraph),
        cards,
        county: cards[0]?.county ?? ofSource?.id,
      };
    }),
  );
}

async function getLinkedCards(stories: readonly string[]): Promise<StoryCard[]> {
  const cards = stories.map((story) => {
    const [kind = '', id = ''] = story.split('/');
    return getCards(kind as StoryKind, [id]);
  });
  return (await Promise.all(cards)).flat();
}

function buildGroup(
  year: string,
  events: EventView[],
  figures: readonly FigureView[],
): Omit<TimelineGroup, 'room'> {
  const named = new Set(events.flatMap(figuresOf));
  const words = messages.timeline;
  return {
    year,
    anchor: `y-${year}`,
    name: year === thisYear ? words.thisYear : year === undated ? words.undated : words.year(year),
    about:
      year === thisYear ? words.thisYearAbout : year === undated ? words.undatedAbout : undefined,
    events,
    figures: figures.filter(({ id, asOf }) => asOf?.slice(0, 4) === year && !named.has(id)),
  };
}

const figuresOf = ({ title }: ArchiveEvent): string[] =>
  parseTemplate(title).flatMap((part) => (typeof part === 'string' ? [] : [part.figure]));

/** The commonest wordings first. */
function countUndated(figures: readonly FigureView[]): UndatedFigures {
  const without = figures.filter(({ asOf }) => asOf === null);
  const notes = [...Map.groupBy(without, ({ asOfText }) => asOfText)]
    .map(([text, own]) => ({ text, count: own.length }))
    .sort((one, other) => other.count - one.count)
    .slice(0, limits.timeline.notes);
  return { count: without.length, notes };
}
