/** Reads numbers written in Han: 二百四十二, 七八百, 十几, 一亿二千万, 三万二. */
import {
  anyDigit,
  contractedTens,
  digitValues,
  groupValues,
  numeralCharacters,
  placeValues,
} from './tables/numerals.ts';

export interface HanNumeral {
  /** Both are the value of a number that is not vague. */
  low: number;
  high: number;
  /** What its last scale multiplies by, so that 三到五万 can share it; 1 without a scale. */
  scale: number;
  /** Scales alone, without a digit: 百, 千万. */
  isBare: boolean;
}

/** A digit that is read and not yet placed: 七 or 七八. */
type Pending = readonly [low: number, high: number] | null;

/** 千儿八百: eight hundred to a thousand. */
const roughly = /^[百千万]儿八([十百千])$/;
const isNumeral = new RegExp(`^[${numeralCharacters}]+$`);
const times = (value: number, factor: number) => Number((value * factor).toPrecision(15));

/**
 * The value of a number in Han, or null when it is none (十三五, 八一, 三一).
 * @param numeral only numerals; no 点, no unit
 */
export function parseHanNumeral(numeral: string): HanNumeral | null {
  const scale = placeValues[roughly.exec(numeral)?.[1] ?? ''];
  if (scale) return { low: 8 * scale, high: 10 * scale, scale, isBare: false };
  // 万一, 百二: a scale in front of a digit is a word.
  if (!isNumeral.test(numeral) || /^[百千万亿][〇一二两三四五六七八九]/.test(numeral)) return null;
  const isDigits = [...numeral].every((character) => character in digitValues);
  return isDigits ? parseDigits(numeral) : parsePlaces(numeral);
}

/** 五; 七八; 二〇一八 digit by digit. */
function parseDigits(numeral: string): HanNumeral | null {
  const values = [...numeral].map((character) => digitValues[character]!);
  const exact = (value: number) => ({ low: value, high: value, scale: 1, isBare: false });
  if (values.length === 1) return exact(values[0]!);
  if (/[〇零]/.test(numeral) && !/两/.test(numeral)) return exact(Number(values.join('')));
  const pair = values.length === 2 ? joinDigits([values[0]!, values[0]!], values[1]!) : null;
  if (pair) return { low: pair[0], high: pair[1], scale: 1, isBare: false };
  return values.length === 4 && !/两/.test(numeral) ? exact(Number(values.join(''))) : null;
}

/** 七八 is seven or eight, 三五 three to five; other digits in a row are no number. */
function joinDigits([low, high]: readonly [number, number], next: number): Pending {
  const isNext = low === high && low > 0 && (next === low + 1 || (low === 3 && next === 5));
  return isNext ? [low, next] : null;
}

interface State {
  total: number;
  totalHigh: number;
  section: number;
  sectionHigh: number;
  pending: Pending;
  /** The last scale, which the next must be below. */
  last: number;
  /** 零 stood before: what follows is in its own place. */
  afterZero: boolean;
  isVague: boolean;
}

function parsePlaces(numeral: string): HanNumeral | null {
  const state: State = {
    total: 0,
    totalHigh: 0,
    section: 0,
    sectionHigh: 0,
    pending: null,
    last: Infinity,
    afterZero: false,
    isVague: false,
  };
  for (const character of numeral) if (!take(state, character)) return null;
  const { pending, afterZero, last } = state;
  if (pending) {
    // 三万二 is 32000, 一百一 is 110; after 十 or 零 a digit is a one.
    const place = !afterZero && last >= 100 && last < Infinity ? last / 10 : 1;
    state.section += pending[0] * place;
    state.sectionHigh += pending[1] * place;
  }
  const trailing = /[十百千万亿]+$/.exec(numeral)?.[0] ?? '';
  const isBare = /^[百千万亿][十百千万亿]*$/.test(numeral);
  return {
    low: state.total + state.section,
    high: state.totalHigh + state.sectionHigh,
    scale: [...trailing].reduce(
      (scale, character) => scale * (placeValues[character] ?? groupValues[character]!),
      1,
    ),
    isBare,
  };
}

/** Adds one character; false when it cannot stand there. */
function take(state: State, character: string): boolean {
  const digit = digitValues[character];
  if (digit === 0) {
    if (state.pending) return false;
    state.afterZero = true;
    return true;
  }
  if (digit !== undefined) return takeDigit(state, digit);
  if (anyDigit.includes(character)) {
    if (state.pending) return false;
    state.pending = [1, 9];
    return true;
  }
  const tens = contractedTens[character];
  if (tens !== undefined) {
    if (state.pending || state.last <= 10) return false;
    state.section += tens;
    state.sectionHigh += tens;
    state.last = 10;
    return true;
  }
  const place = placeValues[character];
  return place === undefined ? takeGroup(state, groupValues[character]!) : takePlace(state, place);
}

function takeDigit(state: State, digit: number): boolean {
  // 十三五 is a plan: three to five is said without a ten before it.
  if (state.pending && state.last === 10 && digit !== state.pending[0] + 1) return false;
  state.pending = state.pending ? joinDigits(state.pending, digit) : [digit, digit];
  return state.pending !== null;
}

function takePlace(state: State, place: number): boolean {
  if (place >= state.last && state.section > 0) return false;
  const [low, high] = state.pending ?? [1, 1];
  state.section += low * place;
  state.sectionHigh += high * place;
  state.pending = null;
  state.last = place;
  state.afterZero = false;
  return true;
}

/** 万 closes what was read since the last 亿; 亿 closes all. */
function takeGroup(state: State, group: number): boolean {
  const [low, high] = state.pending ?? [0, 0];
  const isEmpty = state.section === 0 && low === 0 && state.total === 0;
  const section = isEmpty ? 1 : state.section + low;
  const sectionHigh = isEmpty ? 1 : state.sectionHigh + high;
  if (group === 1e4) {
    if (section === 0) return false;
    state.total += times(section, group);
    state.totalHigh += times(sectionHigh, group);
  } else {
    state.total = times(state.total + section, group);
    state.totalHigh = times(state.totalHigh + sectionHigh, group);
  }
  Object.assign(state, {
    section: 0,
    sectionHigh: 0,
    pending: null,
    last: group,
    afterZero: false,
  });
  return true;
}
