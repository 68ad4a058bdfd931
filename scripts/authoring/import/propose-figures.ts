/** Proposes figures: every number that a document prints, with its vague words and its unit. */
import type { Qualifier } from '#schemas/figure.ts';
import { commonUnits, findNumbers } from '#scripts/gate/find-numbers.ts';
import { foldWidth, parsePrinted } from '#scripts/gate/printed.ts';
import { findAsOf } from './find-times.ts';

/** A number as printed, with what was read from it; nothing in it is not in the text. */
export interface Proposal {
  paragraph: string;
  /** Where the printed form begins and ends in the paragraph. */
  at: number;
  end: number;
  printed: string;
  value: number | null;
  low?: number;
  high?: number;
  qualifier: Qualifier | undefined;
  /** Empty when the text does not say. */
  unit: string;
  asOf: string | null;
  asOfNote: string | undefined;
  /** The words around it. */
  context: string;
}

interface Span {
  at: number;
  end: number;
}

const moreUnits =
  '个百分点 口人 平方米 平方公里 公顷 兆瓦 千瓦 美元 米 里 辆 头 对 门 匹 届 趟 卷 页 户次 人次 万人次';
/** Longest first, so that 个百分点 is not read as 个. */
const units = [...new Set(`${moreUnits} ${commonUnits}`.split(' '))]
  .filter((unit) => unit !== '%')
  .sort((one, other) => other.length - one.length);
const afterNumber = new RegExp(`^(?:余|多|来)?(?:${units.join('|')})?(?:左右|上下)?`);
const beforeNumber =
  /(?:(?<![附邻靠接最将新])近|不足|不到|至少|不少于|大约|(?<![公节预合条契相])约|超过|逾)$/;
const joiner = /^(?:到|至|[—–~～-]+)$/;

/**
 * Every number of a paragraph that could be a figure, in order.
 * @param setTerms terms in which digits are no figures
 */
export function proposeFigures(
  paragraph: string,
  text: string,
  setTerms: readonly string[],
): Proposal[] {
  const spans = findSpans(text, setTerms);
  return joinRanges(spans, text).flatMap((span) => {
    const proposal = readSpan(span, paragraph, text);
    return proposal ? [proposal] : [];
  });
}

function findSpans(text: string, setTerms: readonly string[]): Span[] {
  const folded = foldWidth(text);
  const named = findNames(text);
  const numbers = findNumbers(text, setTerms, units)
    .filter(({ at }) => folded[at - 1] !== '第' && !isListNumber(folded, at))
    .filter(({ at }) => !named.some((name) => name.at <= at && at < name.end))
    .map(({ at, written }) => widen(folded, at, at + written.length));
  const spans = [...numbers, ...findRanks(folded), ...findSmallShares(folded)];
  return spans.sort((one, other) => one.at - other.at);
}

/** Takes in the vague words before a number and its unit behind. */
function widen(text: string, at: number, end: number): Span {
  const vague = beforeNumber.exec(text.slice(0, at))?.[0] ?? '';
  // 上万, 上千 say “over”; 山上3个 does not.
  const over = text[at - 1] === '上' && /^[百千万亿]/.test(text.slice(at)) ? '上' : '';
  const tail = afterNumber.exec(text.slice(end))?.[0] ?? '';
  return { at: at - (vague || over).length, end: end + tail.length };
}

/** “515”, “6个1”: a number alone in quotes is part of a name. */
export const findNames = (text: string): (Span & { text: string })[] =>
  [...text.matchAll(/[“"'‘「][^”"'’」]{0,8}\d[^”"'’」]{0,8}[”"'’」]/g)]
    .filter(([name]) => !/[，。；,;]/.test(name))
    .map((match) => ({ at: match.index, end: match.index + match[0].length, text: match[0] }));

/** `3 做好三个保障`, `2. …`, `（3）…`: the number of a list item. */
const isListNumber = (text: string, at: number) =>
  /^\s*[(（]?$/.test(text.slice(0, at)) && /^\d{1,2}(?:\s|[.．、)）](?!\d))/.test(text.slice(at));

/** 全省第三, but not 第一书记. */
const findRanks = (text: string): Span[] =>
  [
    ...text.matchAll(
      /(?<=\p{Script=Han})(?:第[一二三四五六七八九十]+(?:位|名)?|第\d+(?:位|名))(?=[，,、。；;）)]|$)/gu,
    ),
  ].map((match) => ({ at: match.index, end: match.index + match[0].length }));

/** 每名成员联系一个村: in a clause of 每, a small number in characters is a share, not a phrase. */
const findSmallShares = (text: string): Span[] =>
  [
    ...text.matchAll(
      /每[^，,。；;、]*?([一两二三四五六七八九])(个|名|户|人|件|项|次|天|元|亩|家|支)/g,
    ),
  ].map((match) => {
    const end = match.index + match[0].length;
    return { at: end - 2, end };
  });

/** 几千元到10多万元 is one figure; 从96户到75户, with exact ends, is two. */
function joinRanges(spans: readonly Span[], text: string): Span[] {
  const joined: Span[] = [];
  for (const span of spans) {
    const last = joined.at(-1);
    const between = last && text.slice(last.end, span.at);
    if (last && between && joiner.test(between) && isRange(text, last, span)) {
      joined[joined.length - 1] = { at: last.at, end: span.end };
    } else {
      joined.push(span);
    }
  }
  return joined;
}

function isRange(text: string, first: Span, second: Span): boolean {
  const range = parsePrinted(text.slice(first.at, second.end));
  if (range?.kind !== 'range') return false;
  const isChange = /[由从]$/.test(text.slice(0, first.at));
  const isVague = /[几多余数]/.test(text.slice(first.at, second.end));
  return isVague || !isChange;
}

function readSpan({ at, end }: Span, paragraph: string, text: string): Proposal | undefined {
  const printed = text.slice(at, end).trim();
  const read = parsePrinted(printed);
  if (!read) return undefined;
  const shared = {
    paragraph,
    at,
    end,
    printed,
    unit: readUnit(read.tail, printed, text.slice(0, at)),
    ...findAsOf(text, at),
    context: `${text.slice(Math.max(0, at - 10), at)}【${printed}】${text.slice(end, end + 8)}`,
  };
  if (read.kind === 'range') {
    // 3到5万元: a first end without unit shares the scale of the second.
    const isBare = /^[^\p{Script=Han}]+(?:到|至|[—–~～-])/u.test(printed);
    const [own = 0, scaled = own] = read.lows;
    const low = isBare && scaled < read.high ? scaled : own;
    return { ...shared, value: null, low, high: read.high, qualifier: 'range' };
  }
  return { ...shared, value: read.value, qualifier: read.qualifier };
}

function readUnit(tail: string, printed: string, before: string): string {
  if (printed.includes('%') || printed.startsWith('百分之')) return '%';
  const unit = tail.replace(/左右|上下/g, '').trim();
  if (unit === '口人') return '人';
  if (unit !== '') return unit;
  if (printed.startsWith('第')) return '位';
  if (/人口(?:为|达|约|共)?$/.test(before)) return '人';
  return /(?:收入|资金|产值|投资)(?:为|达|达到|约)?$/.test(before) ? '元' : '';
}
