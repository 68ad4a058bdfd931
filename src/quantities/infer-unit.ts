/** Finds the unit of a number that prints none, from the words around it: 人口21万, 投资300万. */
import type { Quantity } from './model.ts';
import type { Part } from './part.ts';
import { scaleOf } from './tables/numerals.ts';
import { moneyNounBehind, unitNounBehind, unitNouns } from './tables/contexts.ts';
import { kindOfUnit } from './tables/units.ts';
import { readUnit } from './unit.ts';

/** 收入比 and 价格指数 are numbers without a unit. */
const inferring = unitNouns.map(([nouns, unit]) => ({
  pattern: new RegExp(`(?:${nouns})(?!比|差|指数|系数|增速|增幅)`, 'g'),
  unit,
}));
const clauseEnds = [...'。；;！!？?\n'];

const bracketed = /\((百万|千万|万|亿)?([^()\d]{1,6})\):?$/;

/** 投资(万元)120: a form prints the unit before the number, in brackets. */
export function takeBracketedUnit(part: Part, ahead: string): Part {
  const [, scale = '', name = ''] = (part.unit === '' && bracketed.exec(ahead)) || [];
  const unit = name && readUnit(name, 0, false);
  if (!unit || unit.end !== name.length) return part;
  const factor = scaleOf(scale);
  const inFull = (value: number) => Number((value * factor).toPrecision(14));
  const kind = kindOfUnit(unit.unit);
  return {
    ...part,
    low: inFull(part.low),
    high: inFull(part.high),
    unit: unit.unit,
    kind,
    isKnown: true,
  };
}

/** The printed unit, or the one that the nearest noun tells; empty when none does. */
export function inferUnit(
  { unit, scale, inside, isHan, low }: Part,
  { ahead, behind }: { ahead: string; behind: string },
): Pick<Quantity, 'unit' | 'unitInferred'> {
  if (unit !== '') return { unit };
  if (/[¥￥]$/.test(ahead)) return { unit: '元', unitInferred: true };
  if (scale >= 1e4 && unitNounBehind.test(behind)) return { unit: '人', unitInferred: true };
  if (scale >= 1e4 && moneyNounBehind.test(behind)) return { unit: '元', unitInferred: true };
  const isTold = scale >= 1e4 || inside !== undefined || (isHan && low >= 100);
  if (!isTold && !/[为达共约有是]$|人口$/.test(ahead)) return { unit };
  // 占全村总人口91: a share whose % was lost is no number of people.
  if (!isTold && /占[^，,。；;]*$/.test(ahead)) return { unit };
  const clause = ahead.slice(Math.max(...clauseEnds.map((end) => ahead.lastIndexOf(end))) + 1);
  if (/(?:指数|系数|指标值|比值)[^，,。；;]{0,4}$/.test(clause)) return { unit };
  const inferred = inferring
    .map(({ pattern, unit }) => ({ at: [...clause.matchAll(pattern)].at(-1)?.index ?? -1, unit }))
    .reduce((nearest, one) => (one.at > nearest.at ? one : nearest));
  return inferred.at < 0 ? { unit } : { unit: inferred.unit, unitInferred: true };
}
