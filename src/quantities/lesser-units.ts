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
  `(?<=块)(?:([一二三四五六七八九])(?![二三四五六七八九])|([1-9]))(?![十百千万亿点个只斤户\\d.])[毛角]?|(${one})[毛角](?:(${one})分)?`,
  'y',
);
/** 一亩三分, 2斤8两: a tenth of the unit before; 一亩三分地 is a phrase. */
const tenthOf: Readonly<Record<string, string>> = {
  亩: '分',
  斤: '两',
  丈: '尺',
  尺: '寸',
  角: '分',
  毛: '分',
  分: '厘',
};
/** 三米二, 一吨五: before the end of a clause the digit is a tenth. */
const bare = /([一二三四五六七八九])(?=$|[，,。；;、）)\n])/y;
const withBare = ['米', '吨', '丈'];
const named = new RegExp(`(${one})(分(?![之钟成])|两(?![个年次])|尺|寸|厘(?!米))`, 'y');

const matchAt = (pattern: RegExp, text: string, at: number) => {
  pattern.lastIndex = at;
  return pattern.exec(text);
};
const digitOf = (written: string) => parseHanNumeral(written)?.low ?? Number(written);

/** What the words straight behind a unit add to its number, or null. */
export function readLesser(text: string, { unit, end }: ReadUnit): Lesser | null {
  if (/^[元块]$/.test(unit)) return readMoney(text, end);
  const match = unit in tenthOf ? matchAt(named, text, end) : null;
  const isNamed = match && match[2] === tenthOf[unit];
  const tenth = isNamed ? match : withBare.includes(unit) ? matchAt(bare, text, end) : null;
  if (!tenth) return null;
  const added = digitOf(tenth[1]!) / 10;
  return { low: added, high: added, end: end + tenth[0].length };
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
