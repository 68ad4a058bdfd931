/** Reads what stands behind a unit in a smaller one: 三块五, 1元2角5分, 一块七八, 2斤8两, 4分5厘. */
import { parseHanNumeral } from './han-numeral.ts';
import type { ReadUnit } from './unit.ts';

export interface Lesser {
  /** In the unit before it; `high` differs in 一块七八. */
  low: number;
  high: number;
  end: number;
}

const one = '[一二三四五六七八九1-9]';
/** 七八 behind 块: seven or eight tenths. */
const someTenths =
  /(?<=块)([一二三四五六七八])([二三四五六七八九])(?![十百千万亿一二三四五六七八九])/y;
/** 三块五, 三元五角, 7块8毛, 1元2角5分. */
const tenths = new RegExp(
  `(?<=块)(?:([一二三四五六七八九])(?![二三四五六七八九])|([1-9]))(?![十百千万亿点个只斤户块元\\d.])[毛角]?|(${one})[毛角](?:(${one})分)?`,
  'y',
);
/**
 * 一亩三分, 三石二斗五升: the unit below, and how many make up one. 一亩三分地 is a phrase. That a
 * 斤 had sixteen 两 before 1959 is not known here.
 */
const below: Readonly<Record<string, readonly [unit: string, parts: number]>> = {
  顷: ['亩', 100],
  亩: ['分', 10],
  甲: ['分', 10],
  斤: ['两', 10],
  石: ['斗', 10],
  斗: ['升', 10],
  升: ['合', 10],
  两: ['钱', 10],
  钱: ['分', 10],
  丈: ['尺', 10],
  尺: ['寸', 10],
  角: ['分', 10],
  毛: ['分', 10],
  分: ['厘', 10],
};
/** 三米二, 一吨五: before the end of a clause the digit is a tenth. */
const bare = /([一二三四五六七八九])(?=$|[，,。；;、）)\n])/y;
const withBare = ['米', '吨', '丈', '毛', '亩', '斤', '两', '里', '公里'];
const named = new RegExp(
  `([一二三四五六七八九]?十[一二三四五六七八九]?|[1-9]\\d|${one})` +
    '(亩|分(?![之钟成])|两(?![个年次])|斗(?!争)|升(?![级学高降至到])|合(?![作计同格并资适])|钱|尺|寸|厘(?!米))',
  'y',
);

const matchAt = (pattern: RegExp, text: string, at: number) => {
  pattern.lastIndex = at;
  return pattern.exec(text);
};
const digitOf = (written: string) => parseHanNumeral(written)?.low ?? Number(written);

/** What the words straight behind a unit add to its number, or null. */
export function readLesser(text: string, { unit, end }: ReadUnit): Lesser | null {
  if (/^[元块]$/.test(unit)) return readMoney(text, end);
  const lesser = readBelow(text, unit, end);
  if (lesser.end > end) return { low: lesser.worth, high: lesser.worth, end: lesser.end };
  const tenth = withBare.includes(unit) ? matchAt(bare, text, end) : null;
  if (!tenth) return null;
  const added = digitOf(tenth[1]!) / 10;
  return { low: added, high: added, end: end + tenth[0].length };
}

/** 三斗二升 behind 石: each unit is a part of the one before it. */
function readBelow(text: string, unit: string, end: number): { worth: number; end: number } {
  const [name, parts] = below[unit] ?? ['', 1];
  const match = name ? matchAt(named, text, end) : null;
  const count = match?.[2] === name ? digitOf(match[1]!) : parts;
  if (!match || count >= parts) return { worth: 0, end };
  const rest = readBelow(text, name, end + match[0].length);
  return { worth: (count + rest.worth) / parts, end: rest.end };
}

function readMoney(text: string, at: number): Lesser | null {
  const some = matchAt(someTenths, text, at);
  const [low = 0, high = 0] = some?.slice(1).map(digitOf) ?? [];
  if (some && high === low + 1) return { low: low / 10, high: high / 10, end: at + 2 };
  const match = matchAt(tenths, text, at);
  if (!match) return null;
  const [whole, said, digit, dime, cent] = match;
  const added = digitOf(said ?? digit ?? dime!) / 10 + (cent ? digitOf(cent) / 100 : 0);
  return { low: added, high: added, end: at + whole.length };
}
