/** Reads one number with its unit at a place of a folded text, without the words around it. */
import { parseHanNumeral } from './han-numeral.ts';
import type { FigureKind, QuantityQualifier, Refusal } from './model.ts';
import { readNumber } from './number.ts';
import { readShare } from './share.ts';
import { kindOfUnit } from './tables/units.ts';
import { circledNumerals } from './tables/characters.ts';
import { type ReadUnit, readUnit } from './unit.ts';

export interface Part {
  start: number;
  end: number;
  low: number;
  high: number;
  scale: number;
  unit: string;
  kind: FigureKind;
  inside: QuantityQualifier | undefined;
  isHan: boolean;
  isBare: boolean;
  isPlain: boolean;
  /** The unit stands in the tables. */
  isKnown: boolean;
  refused?: Refusal;
}

/** 三个多小时, 一个半月: 多 or 半 stands inside the unit. */
const insideUnit = /个([多半])(月|小时|钟头|星期|学期|季度)/y;
/** 两公里半, 三块多; not 多功能 or 半数. */
const behindUnit =
  /(?:(半)(?![年月天日数个])|([多余])(?![功样媒元边种项次年层岁户花挣赚收卖打产交用付给领拿补要]))/y;
/** 三块五, 三元五角, 7块8毛: the tenths of an amount of money. */
const tenths =
  /(?<=块)(?:([一二三四五六七八九])(?![二三四五六七八九])|([1-9]))(?![十百千万亿点个只斤户\d.])[毛角]?|([一二三四五六七八九1-9])[毛角]/y;

/** 一亩三分, 2斤8两: tenths of a measure; 一亩三分地 is a phrase. */
const lesserUnits: Readonly<Record<string, string>> = { 亩: '分', 斤: '两', 丈: '尺', 尺: '寸' };
const lesser = /([一二三四五六七八九1-9])(分(?![之钟成])|两(?![个年次])|尺|寸)/y;

const matchAt = (pattern: RegExp, text: string, at: number) => {
  pattern.lastIndex = at;
  return pattern.exec(text);
};

/** The number and unit that begin at a place, or null. */
export function readPart(text: string, at: number): Part | null {
  const share = readShare(text, at);
  if (share) {
    const isShare = { isHan: true, isBare: false, isPlain: false, isKnown: true, scale: 1 };
    return { ...isShare, ...share, start: at };
  }
  const circled = circledNumerals.indexOf(text[at]!);
  const number = circled < 0 ? readEnumerated(text, at) : readCircled(circled + 1, at);
  return number && addUnit(number, text);
}

type Numbered = Omit<Part, 'unit' | 'kind' | 'isKnown'>;

const readCircled = (value: number, at: number): Numbered => ({
  start: at,
  end: at + 1,
  low: value,
  high: value,
  scale: 1,
  inside: undefined,
  isHan: false,
  isBare: false,
  isPlain: true,
});

/** 七、八十户 is 七八十户. */
function readEnumerated(text: string, at: number): Numbered | null {
  const pair = /^([一二三四五六七八])、([二三四五六七八九])(?!、)/.exec(text.slice(at, at + 4));
  const [, first = '', next = ''] = pair ?? [];
  const digits = '一二三四五六七八九';
  const isPair = pair && digits.indexOf(next) === digits.indexOf(first) + 1;
  if (isPair && !/[、第]/.test(text[at - 1] ?? '')) {
    const joined = readNumber(first + text.slice(at + 2, at + 16), 0);
    if (joined && joined.low < joined.high)
      return { ...joined, start: at, end: at + joined.end + 1 };
  }
  const number = readNumber(text, at);
  return number && { ...number, start: at };
}

function addUnit(number: Numbered, text: string): Part {
  const inside = matchAt(insideUnit, text, number.end);
  if (inside) {
    const [whole, word, noun = ''] = inside;
    const unit = { end: number.end + whole.length, unit: `个${noun}`, isKnown: true };
    return withUnit(add(number, word === '半' ? 0.5 : 0), unit, word === '多' ? 'over' : undefined);
  }
  // Digits may count any noun; a numeral in Han only a known one, unless it is big.
  const isCounting = !number.isHan || (number.low >= 100 && !number.isBare);
  // 1386万农村人口: behind 万 a noun is what is counted, and no unit.
  const isOpen = isCounting && number.scale < 1e4;
  const unit = readUnit(text, number.end, isOpen);
  if (!unit) return withUnit(number, { end: number.end, unit: '', isKnown: false }, undefined);
  const change = /^[元块]$/.test(unit.unit) ? matchAt(tenths, text, unit.end) : null;
  if (change) {
    const digit = change.slice(1).find((one) => one !== undefined) ?? '';
    const tenth = (parseHanNumeral(digit)?.low ?? Number(digit)) / 10;
    return withUnit(add(number, tenth), { ...unit, end: unit.end + change[0].length }, undefined);
  }
  const less = unit.unit in lesserUnits ? matchAt(lesser, text, unit.end) : null;
  if (less && less[2] === lesserUnits[unit.unit]) {
    const tenth = (parseHanNumeral(less[1]!)?.low ?? Number(less[1])) / 10;
    return withUnit(add(number, tenth), { ...unit, end: unit.end + less[0].length }, undefined);
  }
  const behind = unit.unit === '个' ? null : matchAt(behindUnit, text, unit.end);
  if (!behind) return withUnit(number, unit, undefined);
  const isHalf = behind[1] !== undefined;
  return withUnit(
    add(number, isHalf ? 0.5 : 0),
    { ...unit, end: unit.end + 1 },
    isHalf ? undefined : 'over',
  );
}

const add = (number: Numbered, more: number): Numbered => ({
  ...number,
  low: number.low + more,
  high: number.high + more,
});

const withUnit = (
  number: Numbered,
  { end, unit, isKnown }: ReadUnit,
  behind: QuantityQualifier | undefined,
): Part => ({
  ...number,
  end,
  unit,
  isKnown,
  kind: kindOfUnit(unit),
  inside: number.inside ?? behind,
});
