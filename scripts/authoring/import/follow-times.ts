/** Follows the time of a text from sentence to sentence, and says to which one each figure belongs. */
import type { QuantityKind } from '#quantities/model.ts';
import type { DocumentTimes } from './document-times.ts';
import { findTimeMentions, type TimeMention } from './find-times.ts';
import { type Current, nothing, resolve, type Section } from './resolve-time.ts';

export interface AsOf {
  asOf: string | null;
  why: string;
  note?: string;
}

export interface TimedFigure {
  start: number;
  end: number;
  kind: QuantityKind;
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
  if (!mention) return { ...section, current };
  const said = resolve(mention, { section: { ...section, current }, main: current, times });
  return { ...section, current: said.moment ? said : current };
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

/** A mark and a few words, or very few words. */
const isHeadingSentence = (sentence: string) =>
  /^\s*(?:[（(]?[一二三四五六七八九十\d]{1,2}[)）、.．]|[一二三四五六七八九]是)[^，,；;]{2,20}。$|^\s*[^，,；;]{2,6}。$/.test(
    sentence,
  );

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
    if (opening && !isPassing) carried = event.says.kind === 'month' ? dropMonth(said) : said;
  }
  return { found, carried, lastNamed, opensWithTime };
}

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
    !/[，,；;：。增减升降调提压落涨缩扩变改]/.test(plain.slice(local.end, figure.start))
  ) {
    return write(local.said);
  }
  return write(isBefore(figure, plain, allFigures) ? beforeChange : main);
}

const beforeChange: Current = { moment: null, why: '变化之前的数，原文没有写明是什么时候的' };

/** 由14.2%降为零: what a level fell to is not always a figure. */
const toNothing = /^[^，,。；;]{0,8}(?:到|至|为|成)了?(?:零|无|清零|归零)(?!\p{Script=Han})/u;

/** The first of 由68户减少到3户; 由年初的68户 is of the year told. */
function isBefore(figure: TimedFigure, plain: string, figures: readonly TimedFigure[]): boolean {
  const before = plain.slice(Math.max(0, figure.start - 16), figure.start);
  if (!/[从由][^，,。；;：:]*$/.test(before) || /年初的?[^，,。；;\d]{0,6}$/.test(before))
    return false;
  if (toNothing.test(plain.slice(figure.end, figure.end + 16))) return true;
  const next = figures.find(({ start }) => start >= figure.end);
  const between = plain.slice(figure.end, next?.start).trimEnd();
  return next !== undefined && /^[^，,。；;]{0,14}(?:到|至|为|成)了?$/.test(between);
}

/** Words further off say nothing of a time. */
const reach = 60;

type Role = 'topic' | 'local' | 'none';

/** What a time says of the numbers behind it: of all, of the next one, or of none. */
function roleOf(mention: TimeMention, { plain, allFigures, start }: Walk): Role {
  if (isEnclosed(plain, start, mention)) return 'local';
  const before = plain.slice(Math.max(start, mention.start - reach), mention.start);
  const after = /^(?:全年|同期|底|末|时)?的?/.exec(plain.slice(mention.end))![0];
  const next = allFigures.find(({ start: at }) => {
    const gap = at - mention.end - after.length;
    return gap >= 0 && gap <= 1;
  });
  const isOf = after.endsWith('的') && next !== undefined;
  if (isOf && ['multiple', 'share'].includes(next.kind)) return 'none';
  if (isOf) return 'local';
  if (/(?:比|较|同|与|跟|相对于|对比)[^，,。；;]{0,2}$/.test(before)) return 'none';
  // 对2016—2018年资金开展审计: the object of what was done at another time.
  if (/(?:对|就|关于)$/.test(before)) return 'none';
  if (/[从由]$/.test(before) && !/^(?:起|开始|以来)/.test(plain.slice(mention.end))) return 'local';
  return mention.says.kind === 'from-topic' ? 'local' : 'topic';
}

/** In brackets that close before the sentence goes on. */
function isEnclosed(plain: string, start: number, { start: at, end }: TimeMention): boolean {
  const open = Math.max(plain.lastIndexOf('（', at), plain.lastIndexOf('(', at));
  if (open < start) return false;
  const isClosedBefore = at - open > reach || /[）)]/.test(plain.slice(open, at));
  return !isClosedBefore && /^[^（(。]*[）)]/.test(plain.slice(end, end + reach));
}

/** Whether a time begins its sentence or a clause of it. */
function openingOf(plain: string, start: number, at: number): 'sentence' | 'clause' | undefined {
  // 产量账：2020年… opens with its time.
  const from = Math.max(start, at - reach);
  const isCut = from > start;
  const before = plain.slice(from, at).replace(isCut ? /^$/ : /^[^，,；;：:]{1,10}[：:]/, '');
  const clause = /[^，,；;：:]*$/.exec(before)![0].trim();
  if (clause.replace(/^[“"‘（(\s]+/, '').length > 5) return undefined;
  return isCut || /[，,；;：:]/.test(before) ? 'clause' : 'sentence';
}

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

/** Sentences by their stops; a line break parts them too. */
function sentencesOf(plain: string): { start: number; end: number }[] {
  const ends = [...plain.matchAll(/[。！？!?\n…]+[”’」』）)]*/g)].map(
    ({ index, 0: stop }) => index + stop.length,
  );
  if (ends.at(-1) !== plain.length) ends.push(plain.length);
  return ends.map((end, index) => ({ start: ends[index - 1] ?? 0, end }));
}
