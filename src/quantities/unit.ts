/** Reads the unit behind a number: a known one, the longest first, or any noun that may count. */
import {
  ageUnits,
  counters,
  latinUnits,
  longCounters,
  measureUnits,
  moneyUnits,
  multipleUnits,
  nounsBeyond,
  noUnit,
  pointUnits,
  rateUnits,
  sameUnits,
  timeUnits,
} from './tables/units.ts';

export interface ReadUnit {
  end: number;
  unit: string;
  /** In the tables, and not only a noun that happens to follow. */
  isKnown: boolean;
}

const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
/** A unit that begins a longer noun is none there: 11个工作组, 5个点位. */
const matching = (unit: string) =>
  escape(unit) + (nounsBeyond[unit] ? `(?![${nounsBeyond[unit]}])` : '');
const longestFirst = (units: readonly string[]) =>
  [...units].sort((one, other) => other.length - one.length).map(matching);
const known = [
  ...longestFirst([
    ...pointUnits,
    ...timeUnits,
    ...ageUnits,
    ...rateUnits,
    ...multipleUnits,
    ...measureUnits,
    ...moneyUnits,
    ...longCounters,
  ]),
  `(?:${longestFirst(latinUnits).join('|')})(?![A-Za-z0-9])`,
  `[${counters}]`,
  // 6万单, and not 单元, 单位
  '单(?![元位价纯独])',
  // 5,380路 of pictures; 12路 is a bus
  '(?<=\\d{4}|,\\d{3}|万)路(?=$|[，,、。；;)])',
  // A Taiwanese acre, beside its parts: 三甲 alone is a grade.
  '甲(?=[一二三四五六七八九]分)',
];
const unitPattern = new RegExp(`(?:${known.join('|')})`, 'y');
/** 元/度, 吨/日, 千瓦·时. */
const perPattern = new RegExp(`/(?:每)?(${known.join('|')})`, 'y');
const openPattern = new RegExp(`[\\u4e00-\\u9fff]`, 'y');
const stops = new Set(noUnit);

const matchAt = (pattern: RegExp, text: string, at: number) => {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
};

/**
 * The unit that stands at a place.
 * @param isOpen whether a noun outside the tables may count (after digits, and after big numerals)
 */
export function readUnit(text: string, at: number, isOpen: boolean): ReadUnit | null {
  const start = text[at] === ' ' ? at + 1 : at;
  const first = matchAt(unitPattern, text, start);
  if (first === undefined) return isOpen ? readNoun(text, start) : null;
  const end = start + first.length;
  const per = matchAt(perPattern, text, end) ?? (text.startsWith('·时', end) ? '·时' : '');
  return { end: end + per.length, unit: first + per.replace('/每', '/'), isKnown: true };
}

function readNoun(text: string, at: number): ReadUnit | null {
  const noun = matchAt(openPattern, text, at);
  return noun === undefined || stops.has(noun) ? null : { end: at + 1, unit: noun, isKnown: false };
}

/** Whether two units are one: 人 and 口人. */
export const areSameUnit = (one: string, other: string): boolean =>
  one === other || sameUnits.some((units) => units.includes(one) && units.includes(other));
