/** Follows the time of a text from sentence to sentence, and says to which one each figure belongs. */
import type { DocumentTimes } from './document-times.ts';
import { findTimeMentions, type TimeMention } from './find-times.ts';
import { type Current, nothing, resolve, type Section } from './resolve-time.ts';
import {
  isBefore,
  isGoal,
  isHeadingSentence,
  openingOf,
  roleOf,
  sentencesOf,
  type TimedFigure,
} from './time-roles.ts';

export interface AsOf {
  asOf: string | null;
  why: string;
  note?: string;
}

/** The section with which a document begins. */
export function startSection({ usual }: DocumentTimes): Section {
  const base = usual ? { moment: { year: usual.year }, why: usual.why } : nothing;
  return { base, current: base, lastNamed: usual?.year };
}

/** A heading begins a new section: its own time, else that of the title. */
export function enterHeading(plain: string, section: Section, times: DocumentTimes): Section {
  const current = times.topic ? section.base : section.current;
  const mention = findTimeMentions(plain).find(({ says }) => says.kind !== 'undated');
  const isOfGoals = /目标|任务|规划|展望|指标/.test(plain);
  if (!mention) return { ...section, current, isOfGoals };
  const said = resolve(mention, { section: { ...section, current }, main: current, times });
  if (!said.moment) return { ...section, current, isOfGoals };
  return { ...section, current: said, lastNamed: said.moment.year, isOfGoals };
}

/**
 * The time of each figure of a paragraph, and the section after it.
 * @param plain the paragraph, simplified
 */
export function followParagraph(
  plain: string,
  figures: readonly TimedFigure[],
  section: Section,
  times: DocumentTimes,
): { found: AsOf[]; section: Section } {
  const mentions = findTimeMentions(plain);
  const found: AsOf[] = [];
  let state: Section = section;
  let carried: Current | undefined;
  let opened: Current | undefined;
  let isHeading = true;
  sentencesOf(plain).forEach(({ start, end }) => {
    const inside = ({ start: at }: { start: number }) => at >= start && at < end;
    const sentence = walkSentence({
      plain,
      start,
      mentions: mentions.filter(inside),
      figures: figures.filter(inside),
      allFigures: figures,
      section: state,
      main: carried ?? state.current,
      times,
    });
    found.push(...sentence.found);
    carried = sentence.carried ?? carried;
    state = { ...state, lastNamed: sentence.lastNamed };
    // （一）脱贫成效明显。2018年，… and 先说水。2016年，…: its heading stands before the time.
    if (isHeading && sentence.opensWithTime) opened = carried;
    isHeading &&= isHeadingSentence(plain.slice(start, end)) && !mentions.some(inside);
  });
  const after = opened && carried?.moment && yearOnly(carried, '前一段写明');
  const isOlder = after?.moment && times.topic && after.moment.year < times.topic.year;
  return { found, section: after && !isOlder ? { ...state, current: after } : state };
}

interface Walk {
  plain: string;
  start: number;
  mentions: readonly TimeMention[];
  figures: readonly TimedFigure[];
  allFigures: readonly TimedFigure[];
  section: Section;
  main: Current;
  times: DocumentTimes;
}

function walkSentence(walk: Walk) {
  const { plain, start, mentions, figures, section, times } = walk;
  let { main } = walk;
  let { lastNamed } = section;
  let local: { said: Current; end: number } | undefined;
  let carried: Current | undefined;
  let opensWithTime = false;
  const found: AsOf[] = [];
  const events = [...mentions, ...figures].sort((one, other) => one.start - other.start);
  for (const event of events) {
    if (!('says' in event)) {
      found.push(timeOf(event, walk, main, local));
      continue;
    }
    const role = roleOf(event, walk);
    if (role === 'none') continue;
    const said = resolve(event, { section: { ...section, lastNamed }, main, times });
    if (event.says.kind === 'year') lastNamed = event.says.year;
    if (role === 'local') {
      local = { said, end: event.end };
      continue;
    }
    main = said;
    local = undefined;
    const opening = openingOf(plain, start, event.start);
    if (opening === 'sentence') opensWithTime = event.says.kind !== 'undated';
    const isPassing = event.says.kind === 'from-writing' && opening !== 'sentence';
    // Under 目标任务 the year to reach is that of the whole list.
    const isAside = isGoal(event, plain, times) && !(section.isOfGoals && isFirstGoal(walk, event));
    if (opening && !isPassing && !isAside)
      carried = event.says.kind === 'month' ? dropMonth(said) : said;
  }
  return { found, carried, lastNamed, opensWithTime };
}

/** 到2025年 with which a section of goals begins, and not 展望2035年 behind it. */
const isFirstGoal = ({ plain, section, times }: Walk, { start }: TimeMention) =>
  !/展望(?:到|至)?$/.test(plain.slice(0, start)) &&
  (section.current.moment?.year ?? 0) <= (times.written?.year ?? times.topic?.year ?? 0);

function timeOf(
  figure: TimedFigure,
  { plain, mentions, allFigures, section, times }: Walk,
  main: Current,
  local: { said: Current; end: number } | undefined,
): AsOf {
  const behind = mentions.find(
    ({ start, says }) =>
      says.kind === 'year' &&
      (start === figure.end || (start === figure.end + 1 && /[（(]/.test(plain[figure.end]!))),
  );
  if (behind) return write(resolve(behind, { section, main, times }));
  if (
    local &&
    !/[，,；;：。增减升降调提压落涨缩扩变改翻]|[多少高低][了出于]/.test(
      plain.slice(local.end, figure.start),
    )
  ) {
    return write(local.said);
  }
  return write(isBefore(figure, plain, allFigures) ? beforeChange : main);
}

const beforeChange: Current = { moment: null, why: '变化之前的数，原文没有写明是什么时候的' };

const dropMonth = ({ moment, ...rest }: Current): Current => ({
  ...rest,
  moment: moment && { year: moment.year },
});

const yearOnly = (current: Current, where: string): Current => ({
  ...dropMonth(current),
  why: current.why.replace(/^原文写/, where),
});

function write({ moment, why, note }: Current): AsOf {
  const month = moment?.month ? `-${String(moment.month).padStart(2, '0')}` : '';
  return {
    asOf: moment ? `${moment.year}${month}` : null,
    why,
    ...(note !== undefined && { note }),
  };
}
