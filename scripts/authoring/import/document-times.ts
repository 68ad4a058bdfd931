/** When a document was written and of which year it tells: from its title, dateline and foot. */
import { findTimeMentions, type Moment, type TimeMention } from './find-times.ts';
import type { ProposedText } from './imported-document.ts';
import { simplify } from './simplify.ts';

export interface DocumentTimes {
  /** When it was written. */
  written: (Moment & { why: string }) | null;
  /** The year that its title names: 2018年工作总结. */
  topic: { year: number; why: string } | null;
  /** The year of what stands under no other time. */
  usual: { year: number; why: string } | null;
  /** The paragraph that holds the date, `p2`. */
  dateline?: string;
}

type Text = Readonly<{ text: string; role: string }>;

/** How far from the top and the foot a date stands that is the document's own. */
const [topLines, footLines] = [10, 6];
const longestDateline = 70;
/** In its first weeks a year is mostly told of by plans. */
const firstMonths = 2;

export function findDocumentTimes(
  paragraphs: readonly Text[],
  date: ProposedText | null,
): DocumentTimes {
  const written = date?.iso ? readIso(date.iso, date.text) : findNumberedYear(paragraphs);
  const topic = findTopic(paragraphs);
  const firstBody = paragraphs.findIndex(isProse);
  const isAtTop = Number(date?.at?.paragraph.slice(1) ?? Infinity) <= firstBody;
  // What someone remembers is not of the day on which it was taken down.
  const isRemembered = paragraphs
    .slice(0, 3)
    .some(({ text }) => text.length < 60 && /口述|回忆|自述/.test(text));
  const isUsual = written && !isRemembered && (isAtTop || (written.month ?? 12) > firstMonths);
  return {
    written,
    topic,
    usual: topic ?? (isUsual ? written : null),
    ...(date?.at && { dateline: date.at.paragraph }),
  };
}

/** 桐政发〔2021〕18号 at the top, where no date stands anywhere. */
function findNumberedYear(paragraphs: readonly Text[]): DocumentTimes['written'] {
  for (const { text } of paragraphs.slice(0, topLines)) {
    const number =
      /^\s*[\p{Script=Han}]{2,10}[〔[（(]((?:19|20)\d\d)[〕\])）]第?\s*\d+\s*号\s*$/u.exec(text);
    if (number) return { year: Number(number[1]), why: `文号是${text.trim()}` };
  }
  return null;
}

function readIso(iso: string, printed: string): Moment & { why: string } {
  const [year, month] = iso.split('-').map(Number);
  return { year: year!, ...(month && { month }), why: `文献的日期是${printed}` };
}

/** Of 2018年工作总结和2019年打算 the first; of 2016—2018年审计结果 the last. */
function findTopic(paragraphs: readonly Text[]): DocumentTimes['topic'] {
  const firstBody = paragraphs.findIndex(isProse);
  for (const { text } of paragraphs.slice(0, Math.min(firstBody < 0 ? 3 : firstBody, 8))) {
    if (/[，。；]/.test(text)) continue;
    const mention = findTimeMentions(simplify(text)).find(isYear);
    // A place or an occasion on a date is no topic.
    if (mention?.says.kind !== 'year' || /^[（(]?\s*[—-]{0,2}\s*$/.test(text)) continue;
    return { year: mention.says.year, why: `标题写明“${mention.printed}”` };
  }
  return null;
}

const isProse = ({ text, role }: Text) =>
  role === 'body' && text.length > 40 && /[。；]/.test(text);

const isYear = ({ says }: TimeMention) =>
  says.kind === 'year' && !says.isDay && says.month === undefined;

/**
 * The date of the document: alone or with a name on a short line near the top or the foot.
 * The foot goes before a second date at the top.
 */
export const findDate = (paragraphs: readonly Text[]): ProposedText | null =>
  findDateLine(paragraphs) ?? findDateline(paragraphs);

/** 本报关岭10月21日电（记者…）2022年10月20日，记者获悉: the day on which a report of news opens. */
function findDateline(paragraphs: readonly Text[]): ProposedText | null {
  const index = paragraphs.slice(0, topLines).findIndex(isProse);
  const opening = paragraphs[index]?.text.slice(0, longestDateline) ?? '';
  if (!/记者|通讯员|[日报社网]讯|\d日电/.test(opening)) return null;
  const mention = findTimeMentions(simplify(opening)).find(
    ({ says }) => says.kind === 'year' && says.isDay,
  );
  return mention ? proposeDate(mention, index, '报道开头的日期') : null;
}

function findDateLine(paragraphs: readonly Text[]): ProposedText | null {
  const count = paragraphs.length;
  const order = paragraphs.map((_, index) => index);
  const places = [...order.slice(0, topLines), ...order.slice(-footLines).reverse()];
  for (const index of places) {
    const { text } = paragraphs[index]!;
    if (text.length > longestDateline || /。./.test(text)) continue;
    const plain = simplify(text);
    const mention = findTimeMentions(plain).find((one) => isDated(one, plain));
    const why = index < topLines && index < count / 2 ? '题下的日期' : '文末的日期';
    if (mention) return proposeDate(mention, index, why);
  }
  return null;
}

function proposeDate(
  { says, printed, start, end }: TimeMention,
  index: number,
  why: string,
): ProposedText | null {
  if (says.kind !== 'year') return null;
  const { year, month } = says;
  const day = /(\d{1,2})\s*[日号]?$/.exec(printed)?.[1];
  const parts = [year, month, says.isDay ? day : undefined].filter((part) => part);
  return {
    text: printed.replace(/\s+/g, ''),
    iso: parts.map((part) => String(part).padStart(2, '0')).join('-'),
    at: { paragraph: `p${index + 1}`, start, end },
    why,
  };
}

/** A day, or a month where nothing but a name stands beside it; not the time of a decision. */
function isDated({ says, start, end }: TimeMention, plain: string): boolean {
  if (says.kind !== 'year' || says.month === undefined) return false;
  const rest = `${plain.slice(0, start)}${plain.slice(end)}`.replace(/[\s()（）—-]/g, '');
  // （2018年3月12日，会议纪要〔2018〕5号）: the date opens the line in brackets, the number is its own.
  const isOpening = says.isDay && /^\s*[（(]\s*$/.test(plain.slice(0, start));
  if (!isOpening && /[〔[]|第\s*\d+\s*号/.test(rest)) return false;
  // 讲述人：某某；记录：县史志办，2018年6月
  const isOfRecord = /(?:记录|整理|采访|撰写|供稿)/.test(rest) && plain.slice(end).trim() === '';
  return says.isDay || isOfRecord || rest.length <= 16;
}
