/** Reads the number at a place of a folded text: 33,119; 3万4000; 10多万; 二十五点三万; 十几. */
import { parseHanNumeral } from './han-numeral.ts';
import {
  digitValues,
  hanDigits,
  kiloUnits,
  numeralCharacters,
  scaleOf,
} from './tables/numerals.ts';
import { qualifierInside } from './tables/qualifier-words.ts';
import type { QuantityQualifier } from './model.ts';

export interface ReadNumber {
  end: number;
  low: number;
  high: number;
  /** What the last scale multiplies by; a range may share it. */
  scale: number;
  /** What 余, 多 or 来 inside or behind the digits says. */
  inside: QuantityQualifier | undefined;
  isHan: boolean;
  /** Scales alone (百, 千万), which need a word around them to be a number. */
  isBare: boolean;
  /** Digits alone: no scale, no decimals, no vague word. */
  isPlain: boolean;
}

/** White space is a separator only where groups of three stand before a unit: 10 851.8万元. */
const digits =
  String.raw`(?:\d{1,3}(?:,\d{3}){1,6}(?!\d)(?:\.\d+)?` +
  String.raw`|\d{1,3}(?: \d{3}){1,4}(?!\d)(?:\.\d+)?(?= ?[\u4e00-\u9fff%‰℃])(?! ?年)` +
  String.raw`|\d+(?:\.\d+)?)`;
/** 千 and 百 before 瓦, 米, 克 … belong to the unit. */
const scale = `(?:个亿(?!元)|万亿|[十百千]?[万亿]|[百千](?![${kiloUnits}])|十(?=[余多来几万亿]))`;
const arabic = new RegExp(
  `(${digits}) ?([余多来几]|个多|\\+(?!\\d))?(${scale})?(?:([余多来几]|\\+(?!\\d))(${scale})?)?`,
  'y',
);
/** The second half of 3万4000, 2亿3千万 and 1千5百; never a year or a month. */
const second = new RegExp(
  `零?(\\d{1,3}(?:,\\d{3})+|\\d{1,4})(?![\\d.]|年|月)((?:[百千]?万|[百千])(?![${kiloUnits}]))?([余多来])?`,
  'y',
);
const han = new RegExp(
  `((?:[${numeralCharacters}]|(?<=[百千万])儿(?=八[十百千])|(?<=[十百千])(?:[好大](?=几)|[有又](?=[一二三四五六七八九][户家口人丁名亩顷]))){1,24})(?:[点.]([${hanDigits}]{1,6}|几))?([余多来把]|个多?)?([万亿]{1,2})?([余多来])?`,
  'y',
);

const matchAt = (pattern: RegExp, text: string, at: number) => {
  pattern.lastIndex = at;
  return pattern.exec(text);
};
/** 1.005 × 1e4 is 10050, and not 10049.999999999998. */
const times = (value: number, factor: number) =>
  factor === 1 || (Number.isInteger(value) && value < 1e7)
    ? value * factor
    : Number((value * factor).toPrecision(14));

/** The number that begins at a place, or null. */
export function readNumber(text: string, at: number): ReadNumber | null {
  return /\d/.test(text[at] ?? '') ? readArabic(text, at) : readHan(text, at);
}

function readArabic(text: string, at: number): ReadNumber | null {
  const match = matchAt(arabic, text, at);
  if (!match) return null;
  const [whole, written = '', vague, run = '', vagueBehind, runBehind = ''] = match;
  const value = Number(written.replace(/[, ]/g, ''));
  const factor = scaleOf(run) * scaleOf(runBehind);
  const hasFew = vague === '几' || vagueBehind === '几';
  const first = {
    end: at + whole.trimEnd().length,
    low: times(value, factor) + (hasFew ? factor : 0),
    high: times(value, factor) + (hasFew ? 9 * factor : 0),
    scale: factor,
    inside: qualifierInside[vague ?? ''] ?? qualifierInside[vagueBehind ?? ''],
    isHan: false,
    isBare: false,
    isPlain: factor === 1 && !vague && !vagueBehind && !written.includes('.'),
  };
  return factor >= 1e3 && !vagueBehind ? addSecond(first, text) : first;
}

function addSecond(first: ReadNumber, text: string): ReadNumber {
  const match = matchAt(second, text, first.end);
  if (!match) return first;
  const [whole, written = '', run = '', vague] = match;
  const digits = Number(written.replaceAll(',', ''));
  // 1千5百; behind 千 alone digits begin another number.
  if (first.scale < 1e4 && run !== '百') return first;
  // 3万2 is 32000, as it is said.
  const isSaid = run === '' && written.length === 1 && !whole.startsWith('零');
  const added = digits * (isSaid ? first.scale / 10 : scaleOf(run));
  if (added >= first.scale) return first;
  const value = Number((first.low + added).toPrecision(14));
  const inside = qualifierInside[vague ?? ''] ?? first.inside;
  const next = { ...first, end: first.end + whole.length, low: value, high: value, inside };
  return scaleOf(run) >= 1e3 ? addSecond({ ...next, scale: scaleOf(run) }, text) : next;
}

function readHan(text: string, at: number): ReadNumber | null {
  const match = matchAt(han, text, at);
  if (!match) return null;
  const [, run = '', decimals, vague, group = '', vagueBehind] = match;
  const numeral = decimals === undefined ? trimRun(run, text[at + run.length] ?? '') : run;
  // 十好几, 三十大几, 四十有三.
  const parsed = parseHanNumeral(numeral.replace(/[好大有又]/, ''));
  if (!parsed) return null;
  if (numeral.length < run.length) return finish(parsed, at + numeral.length, 1, undefined);
  const fraction = readDecimals(decimals ?? '');
  const vagueEnd = at + run.length + (decimals === undefined ? 0 : decimals.length + 1);
  // 三百来亩, 十来户; 五年来 and 三来 are no numbers.
  const isSaid = vague?.startsWith('个') === true && group === '亿';
  const isVague =
    vague !== undefined &&
    (isSaid || (!vague.startsWith('个') && /[十百千万亿廿卅]$/.test(numeral)));
  if (vague !== undefined && !isVague) return finish(parsed, vagueEnd, 1, undefined, fraction);
  const factor = decimals !== undefined || isVague ? scaleOf(group) : 1;
  const taken = vagueEnd + (vague?.length ?? 0) + (factor > 1 ? group.length : 0);
  const behind = factor > 1 && vagueBehind ? vagueBehind : '';
  // 百十户: a hundred and some.
  const isSome = numeral === '百十';
  const inside =
    qualifierInside[vague ?? ''] ?? qualifierInside[behind] ?? (isSome ? 'about' : undefined);
  return finish(
    { ...parsed, isBare: parsed.isBare && !isSome },
    taken + behind.length,
    factor,
    inside,
    fraction,
  );
}

/** Decimals in Han as both ends; 零点几 is 0.1 to 0.9. */
export function readDecimals(decimals: string): { low: number; high: number } {
  const ends = ['1', '9'].map((few) => {
    const digits = [...decimals].map((one) => (one === '几' ? few : String(digitValues[one] ?? 0)));
    return Number(`0.${digits.join('') || '0'}`);
  });
  return { low: ends[0]!, high: ends[1]! };
}

/** 一万一千两, and 一两四钱; 一两个 is one or two. */
const taels = /^(.*[〇零一二三四五六七八九十百千万亿])两([一二三四五六七八九])?$/;

/** 三千 before 瓦 is 三; 数 counts only before a scale (数百), 几 beside one (几十, 十几). */
function trimRun(run: string, next: string): string {
  const [, weight = '', lesser] = taels.exec(run) ?? [];
  const isWeight = lesser
    ? /^(?:$|[钱，。；、,;)])/.test(next)
    : /[十百千万亿]$/.test(weight) || /^$|[银重，。；、,;)]/.test(next);
  if (weight && isWeight) return weight;
  const isKilo = run.length > 1 && run.endsWith('千') && kiloUnits.includes(next);
  const trimmed = isKilo && !/[百千几数]千$/.test(run) ? run.slice(0, -1) : run;
  return trimmed.replace(/数+$/, '');
}

function finish(
  { low, high, scale: own, isBare }: NonNullable<ReturnType<typeof parseHanNumeral>>,
  end: number,
  factor: number,
  inside: QuantityQualifier | undefined,
  fraction = { low: 0, high: 0 },
): ReadNumber {
  return {
    end,
    low: times(low + fraction.low, factor),
    high: times(high + fraction.high, factor),
    scale: own * factor,
    inside,
    isHan: true,
    isBare: isBare && factor === 1,
    isPlain: false,
  };
}
