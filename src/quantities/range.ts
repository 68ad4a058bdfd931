/** Joins two numbers into a range: 3—5万元, 九百至一千六百米, 几千元到10多万元. */
import type { EndQualifier, Quantity, QuantityQualifier } from './model.ts';
import { type Part, readPart } from './part.ts';
import { downBefore } from './tables/contexts.ts';
import { areSameUnit } from './unit.ts';
import { combine, readBefore, type Vagueness } from './vagueness.ts';

export type RangeAmount = Pick<
  Quantity,
  'value' | 'low' | 'high' | 'qualifier' | 'lowQualifier' | 'highQualifier'
>;

export interface JoinedRange {
  /** The second number, whose unit and kind are those of the range. */
  last: Part;
  /** @param before, behind what the words around the range say */
  amountWith: (
    before: readonly QuantityQualifier[],
    behind: readonly QuantityQualifier[],
  ) => RangeAmount;
}

/** 至, 到 and dashes join the ends; 至少 and 到期 do not. */
const joiner = /(?:至(?![少多今])|到(?![期位户])|-{1,2}|—{1,2}|~{1,2})/y;
/** 到近10万, 到-3℃: words may stand before the second number. */
const secondWords = /^(?:近|约|大约|将近|超过|上|零下|-)/;
const reach = 24;

/** The qualifier inside or behind the digits, such as 多 in 10多万, as a list of one or none. */
export const insideOf = ({ inside }: Part): QuantityQualifier[] => (inside ? [inside] : []);

/** The range that begins with a number, or null where the number stands alone. */
export function joinRange(text: string, first: Part, limit: number): JoinedRange | null {
  joiner.lastIndex = first.end;
  const word = joiner.exec(text)?.[0];
  if (!word) return null;
  const place = first.end + word.length;
  const at = place + (secondWords.exec(text.slice(place, place + 4))?.[0].length ?? 0);
  const second = at < limit ? readPart(text, at) : null;
  if (!second || second.end > limit || second.isBare) return null;
  // The dash that joins is no minus: 2米-3米.
  const between = readBefore(text.slice(place), at - place, second.unit);
  const low =
    lowEnd(first, second, text) * (readBefore(text, first.start, first.unit).isNegative ? -1 : 1);
  const high = between.isNegative ? -second.high : second.high;
  const isOneUnit = first.unit === '' || areSameUnit(first.unit, second.unit);
  if (!isOneUnit || low >= high || isChange(text, first, second)) return null;
  return {
    last: second,
    amountWith: (before, behind) =>
      qualify({ low, high }, [first, second], { before, between, behind }),
  };
}

/** 3—5万: the first end shares the scale of the second, unless that would make it the larger one. */
function lowEnd(first: Part, second: Part, text: string): number {
  // 3-5成 is 30 to 50 %.
  const isTenths = second.kind === 'share' && /成/.test(text.slice(second.start, second.end));
  if (first.unit === '' && isTenths) return first.low * 10;
  const mayShare = first.unit === '' && first.scale === 1 && second.scale >= 100;
  const scaled = first.low * second.scale;
  return mayShare && scaled < second.high ? scaled : first.low;
}

interface Words {
  before: readonly QuantityQualifier[];
  between: Vagueness;
  behind: readonly QuantityQualifier[];
}

/** 约 and 左右 hold for both ends, 超过 for the first, 以内 for the second. */
function qualify(
  ends: { low: number; high: number },
  [first, second]: readonly [Part, Part],
  { before, between, behind }: Words,
): RangeAmount {
  const about = (words: readonly QuantityQualifier[]) => (words[0] === 'about' ? words : []);
  // 几千元到几万元: of an end in 几 only the outer bound is known.
  const lowQualifier =
    combineEnd([...before, ...insideOf(first), ...about(behind)]) ??
    (first.low === first.high ? undefined : 'at-least');
  const highQualifier =
    combineEnd([...about(before), ...between.said, ...insideOf(second), ...behind]) ??
    (second.low === second.high ? undefined : 'at-most');
  return {
    value: null,
    ...ends,
    qualifier: 'range',
    ...(lowQualifier ? { lowQualifier } : {}),
    ...(highQualifier ? { highQualifier } : {}),
  };
}

/** An end that is bounded from both sides (近3万多元到5万元) has no qualifier that says so. */
export const asEnd = (qualifier: QuantityQualifier | undefined): EndQualifier | undefined =>
  qualifier === 'contradictory' || qualifier === 'range' ? undefined : qualifier;

const combineEnd = (said: readonly QuantityQualifier[]) => asEnd(combine(said));

/** 从96户到75户 and 减少12户至56户 are two quantities; 从几千元到10多万元 and 800元到1000元不等 one. */
function isChange(text: string, first: Part, second: Part): boolean {
  const ahead = text.slice(Math.max(0, first.start - reach), first.start);
  if (first.kind === 'count' && first.unit !== '' && downBefore.test(ahead)) return true;
  const isBetween = /^(?:不等|之间|区间|以?内)/.test(text.slice(second.end, second.end + 3));
  const isVague = first.low !== first.high || insideOf(first).length + insideOf(second).length > 0;
  return /[由从](?:原来的?)?$/.test(ahead) && !isBetween && !isVague;
}
