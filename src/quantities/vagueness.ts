/** Reads the words before and behind a number that make it vague or bound it. */
import type { QuantityQualifier } from './model.ts';
import {
  farBeforeParts,
  farBeforeRates,
  fillBehind,
  moneyLimits,
  withinTime,
  wordsBefore,
  wordsBehind,
} from './tables/qualifier-words.ts';
import { moneyUnits, rateUnits, timeUnits } from './tables/units.ts';

export interface Vagueness {
  /** Where the words before the number begin. */
  start: number;
  /** Where the words behind the unit end. */
  end: number;
  said: readonly QuantityQualifier[];
  isNegative: boolean;
}

/** How far before a number its words may reach; one word with its filler is shorter. */
const reach = 14;
const farReach = 20;
/** How many characters of the number a word may look at: 上百 is a bound, 镇上十一公里 none. */
const sight = 3;
/** Every character that a word or its filler may end in. */
const lastCharacters = new Set(
  [...wordsBefore, ...moneyLimits]
    .map(([words]) => words.replace(/\(\?<?[=!][^)]*\)/g, ''))
    .join('')
    .concat(fillBehind),
);
const before = wordsBefore.map(([words, qualifier]) => ({
  pattern: new RegExp(
    `(?:${words})${/[\u4e00-\u9fff]/.test(words) ? fillBehind : ''}(?=[^]{${sight}}$)`,
  ),
  qualifier,
}));
const moneyBefore = moneyLimits.map(([words, qualifier]) => ({
  pattern: new RegExp(`(?:${words})${fillBehind}(?=[^]{${sight}}$)`),
  qualifier,
}));
const far = [farBeforeRates, farBeforeParts].map((words) =>
  words.map(([word, qualifier]) => ({ pattern: new RegExp(`${word}$`), qualifier })),
);
const behind = wordsBehind.map(([words, qualifier]) => ({
  pattern: new RegExp(words, 'y'),
  qualifier,
}));
const limitedUnits = new Set([...moneyUnits, ...rateUnits, '']);
const negative = /(?:零下|负增长|负)$/;
/** A minus stands behind no number and no word: 10-15 is a range, A-3 a name. */
const minus = /(?<![\dA-Za-z%‰℃)）])-$/;

/** The words before a number that begins at `at`. */
export function readBefore(text: string, at: number, unit: string): Vagueness {
  const said: QuantityQualifier[] = [];
  let start = at;
  let isNegative = false;
  const isLimited = limitedUnits.has(unit.replace(/\/.*/, ''));
  const patterns = isLimited ? [...before, ...moneyBefore] : before;
  // 最高不超过, 至少约: more than one word may stand there.
  for (let words = 0; words < 3; words++) {
    const ahead = text.slice(Math.max(0, start - reach), start);
    const sign = minus.exec(ahead) ?? negative.exec(ahead);
    if (sign && !isNegative) {
      isNegative = true;
      start -= sign[0].length;
      continue;
    }
    if (!lastCharacters.has(ahead.at(-1) ?? '')) break;
    const around = ahead + text.slice(start, start + sight).padEnd(sight);
    const found = patterns
      .map(({ pattern, qualifier }) => ({
        length: pattern.exec(around)?.[0].length ?? 0,
        qualifier,
      }))
      .reduce((longest, one) => (one.length > longest.length ? one : longest));
    if (found.length === 0) break;
    said.push(found.qualifier);
    start -= found.length;
  }
  if (said.length > 0 || isNegative || !rateUnits.includes(unit))
    return { start, end: at, said, isNegative };
  return readFarBefore(text, at) ?? { start, end: at, said, isNegative };
}

/** 不足全国平均水平的七分之一: the bound stands before what the part is of. */
function readFarBefore(text: string, at: number): Vagueness | null {
  const ahead = text.slice(Math.max(0, at - farReach), at);
  if (!ahead.endsWith('的')) return null;
  const isTold = !/\d/.test(text[at] ?? '');
  for (const { pattern, qualifier } of far[isTold ? 1 : 0]!) {
    const length = pattern.exec(ahead)?.[0].length ?? 0;
    if (length > 0) return { start: at - length, end: at, said: [qualifier], isNegative: false };
  }
  return null;
}

/** The words behind a unit that ends at `at`. */
export function readBehind(text: string, at: number, unit: string): Omit<Vagueness, 'start'> {
  const start = text[at] === ' ' ? at + 1 : at;
  for (const { pattern, qualifier } of behind) {
    pattern.lastIndex = start;
    const word = pattern.exec(text)?.[0];
    if (word) return { end: start + word.length, said: [qualifier], isNegative: false };
  }
  const isWithin = text.startsWith(withinTime, start) && timeUnits.includes(unit);
  return isWithin
    ? { end: start + withinTime.length, said: ['at-most'], isNegative: false }
    : { end: at, said: [], isNegative: false };
}

const upward: ReadonlySet<QuantityQualifier> = new Set(['over', 'at-least']);
const downward: ReadonlySet<QuantityQualifier> = new Set(['under', 'at-most']);

/**
 * One qualifier for all that was said: both sides are `contradictory` (近300余), a bound is
 * stronger than 余 and than 约, and what stands in front is stronger than what stands behind.
 */
export function combine(said: readonly QuantityQualifier[]): QuantityQualifier | undefined {
  if (said.some((one) => upward.has(one)) && said.some((one) => downward.has(one))) {
    return 'contradictory';
  }
  return (
    said.find((one) => one === 'at-least' || one === 'at-most') ??
    said.find((one) => one !== 'about') ??
    said[0]
  );
}
