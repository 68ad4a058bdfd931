/** Finds the unit of a number that prints none, from the words around it: 人口21万, 投资300万. */
import type { Quantity } from './model.ts';
import type { Part } from './part.ts';
import { unitNounBehind, unitNouns } from './tables/contexts.ts';

/** 收入比 and 价格指数 are numbers without a unit. */
const inferring = unitNouns.map(([nouns, unit]) => ({
  pattern: new RegExp(`(?:${nouns})(?!比|差|指数|系数|增速|增幅)`, 'g'),
  unit,
}));
const clauseEnds = [...'。；;！!？?\n'];

/** The printed unit, or the one that the nearest noun tells; empty when none does. */
export function inferUnit(
  { unit, scale, inside, isHan, low }: Part,
  { ahead, behind }: { ahead: string; behind: string },
): Pick<Quantity, 'unit' | 'unitInferred'> {
  if (unit !== '') return { unit };
  if (scale >= 1e4 && unitNounBehind.test(behind)) return { unit: '人', unitInferred: true };
  const isTold = scale >= 1e4 || inside !== undefined || (isHan && low >= 100);
  if (!isTold && !/[为达共约有是]$|人口$/.test(ahead)) return { unit };
  const clause = ahead.slice(Math.max(...clauseEnds.map((end) => ahead.lastIndexOf(end))) + 1);
  const inferred = inferring
    .map(({ pattern, unit }) => ({ at: [...clause.matchAll(pattern)].at(-1)?.index ?? -1, unit }))
    .reduce((nearest, one) => (one.at > nearest.at ? one : nearest));
  return inferred.at < 0 ? { unit } : { unit: inferred.unit, unitInferred: true };
}
