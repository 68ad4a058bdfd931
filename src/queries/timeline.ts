/** What the source tells year by year: events, and the figures of the ledger that have a year. */
import { getCollection } from 'astro:content';
import { limits } from './limits.ts';
import { memoize } from '#lib/memoize.ts';
import { parseTemplate } from '#lib/template.ts';
import { messages } from '#messages/zh-cn.ts';
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
}

/** Everything of one year, or of what has none. */
export interface TimelineGroup {
  /** `2017`, `this-year` or `undated`; with a y before it, its anchor. */
  year: string;
  anchor: string;
  name: string;
  events: EventView[];
  /** Figures of the year that no event names. */
  figures: FigureView[];
}

/** How many figures of the ledger have no date, and how the source words their time. */
export interface UndatedFigures {
  count: number;
  notes: { text: string; count: number }[];
}

/** The years in order, then 今年; apart from them what is not dated. */
export interface Timeline {
  groups: TimelineGroup[];
  undated: TimelineGroup;
  undatedFigures: UndatedFigures;
}

/** Everything of the timeline. Pages show no more of a year than `limits.timeline`. */
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
  return {
    groups: groups.filter(({ year }) => year !== undated),
    undated: buildGroup(undated, years.get(undated) ?? [], []),
    undatedFigures: countUndated(figures),
  };
});

/** A year with its first event. */
export interface YearInShort {
  anchor: string;
  name: string;
  text: string;
}

/** The years in short, the last of them, for the home page. */
export async function getTimelineInShort(): Promise<YearInShort[]> {
  const told = (await getTimeline()).groups.flatMap(({ anchor, name, events: [first] }) =>
    first ? [{ anchor, name, title: first.title }] : [],
  );
  const last = told.slice(-limits.timeline.home);
  return Promise.all(
    last.map(async ({ title, ...year }) => ({ ...year, text: await fillText(title) })),
  );
}

/** Every event and every figure with a year, for the table; in the order of the page. */
export async function listTimelineRows(): Promise<{ event?: EventView; figure?: FigureView }[]> {
  const { groups, undated: rest } = await getTimeline();
  const byId = await getFiguresById();
  return [...groups, rest].flatMap(({ events, figures }) => [
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
    entries.map(async ({ id, data }) => ({
      ...data,
      id,
      paragraphPath: (await getParagraphPaths(data.source))(data.paragraph),
      cards: await getLinkedCards(data.stories),
    })),
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
): TimelineGroup {
  const named = new Set(events.flatMap(figuresOf));
  const words = messages.timeline;
  return {
    year,
    anchor: `y-${year}`,
    name: year === thisYear ? words.thisYear : year === undated ? words.undated : words.year(year),
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
