/** Reads one number with its unit at a place of a folded text, without the words around it. */
import { readLesser } from './lesser-units.ts';
import type { FigureKind, QuantityQualifier, Refusal } from './model.ts';
import { readNumber } from './number.ts';
import { readShare } from './share.ts';
import { downBefore, upBefore } from './tables/contexts.ts';
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
/** 半斤, 半里路; not 大半亩, 前半里 or 上半里. */
const halfOfUnit =
  /(?<![大小多前后上下对过\d一两三四五六七八九十百千万])半(?=公斤|斤|亩|吨|公里|里|米|尺|丈|石|斗|升|两|块|袋|碗|桶|筐|瓶|担|车)/y;
/** 两公里半, 三块多, 两块来钱; not 多功能 or 半数. */
const behindUnit =
  /(?:(半)(?![年月天日数个])|([多余])(?![\d功样媒元边种项次年层岁户花挣赚收卖打产交用付给领拿补要了]))/y;
/** 两块来钱, 三块把钱. */
const aboutUnit = /(?<=[块毛元])[来把](?=钱)钱/y;
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
  const half = matchAt(halfOfUnit, text, at);
  if (half) return addUnit({ ...readExact(0.5, at), isHan: true }, text);
  const number = circled < 0 ? readEnumerated(text, at) : readExact(circled + 1, at);
  return number && addUnit(number, text);
}

type Numbered = Omit<Part, 'unit' | 'kind' | 'isKnown'>;

/** A number of one character: ⑩, 半. */
const readExact = (value: number, at: number): Numbered => ({
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

function addUnit(number: Numbered, text: string): Part | null {
  const inside = matchAt(insideUnit, text, number.end);
  if (inside) {
    const [whole, word, noun = ''] = inside;
    const unit = { end: number.end + whole.length, unit: `个${noun}`, isKnown: true };
    return withUnit(add(number, word === '半' ? 0.5 : 0), unit, word === '多' ? 'over' : undefined);
  }
  // Digits may count any noun; a numeral in Han only a known one, unless it is big.
  // 六〇五地质队 is spelt by digits, and a name.
  const isSpelt = !/[\d十百千万亿]/.test(text.slice(number.start, number.end));
  const isCounting = !number.isHan || (number.low >= 100 && !number.isBare && !isSpelt);
  const unit = readUnitOf(number, text, isCounting);
  if (!unit && isSpelt && number.low > 10) return null;
  if (!unit) return withUnit(number, { end: number.end, unit: '', isKnown: false }, undefined);
  const lesser = readLesser(text, unit);
  if (lesser) {
    return withUnit(add(number, lesser.low, lesser.high), { ...unit, end: lesser.end }, undefined);
  }
  const about = matchAt(aboutUnit, text, unit.end);
  if (about) return withUnit(number, { ...unit, end: unit.end + 2 }, 'about');
  const behind = unit.unit === '个' ? null : matchAt(behindUnit, text, unit.end);
  if (!behind) return withUnit(number, unit, undefined);
  const isHalf = behind[1] !== undefined;
  return withUnit(
    add(number, isHalf ? 0.5 : 0),
    { ...unit, end: unit.end + 1 },
    isHalf ? undefined : 'over',
  );
}

/** 3个点 is a change or counts places: only behind a verb of change, or with decimals, a change. */
function readUnitOf(number: Numbered, text: string, isCounting: boolean): ReadUnit | null {
  // 1386万农村人口: behind 万 a noun is what is counted; 2350万棒，: alone it is a unit.
  const isAlone = /^[\u4e00-\u9fff](?:$|[，,。；;、）)\n])/.test(
    text.slice(number.end, number.end + 2),
  );
  const unit = readUnit(text, number.end, isCounting && (number.scale < 1e4 || isAlone));
  if (unit?.unit !== '个点' || !Number.isInteger(number.low)) return unit;
  const ahead = text.slice(Math.max(0, number.start - 8), number.start);
  const isChange = upBefore.test(ahead) || downBefore.test(ahead);
  return isChange || ahead === '' ? unit : { ...unit, end: unit.end - 1, unit: '个' };
}

const add = (number: Numbered, low: number, high = low): Numbered => ({
  ...number,
  low: Number((number.low + low).toPrecision(14)),
  high: Number((number.high + high).toPrecision(14)),
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
