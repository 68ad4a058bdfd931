/** Reads one quantity at a place: its number or range, its unit, the words around it. */
import { inferUnit, takeBracketedUnit } from './infer-unit.ts';
import type { Quantity, QuantityQualifier } from './model.ts';
import { type Part, readPart } from './part.ts';
import { asEnd, insideOf, joinRange, type RangeAmount } from './range.ts';
import { type Setting, softReason } from './soften.ts';
import { downBefore, levelBefore, upBefore } from './tables/contexts.ts';
import { kindOfUnit } from './tables/units.ts';
import { combine, readBefore, readBehind, type Vagueness } from './vagueness.ts';

/** A quantity with places in the folded text, before the original is known. */
export type FoldedQuantity = Omit<Quantity, 'printed'>;

/** How many characters before a quantity may tell what it is. */
const reach = 24;
/**
 * The quantity whose number begins at `at`, or null where no number is meant.
 * @param limit where the next date, code or name begins: a number does not reach into it
 */
export function readQuantityAt(text: string, at: number, limit: number): FoldedQuantity | null {
  const read = readPart(text, at);
  if (!read || read.end > limit) return read && readShort(text, at, limit);
  const part = takeBracketedUnit(read, text.slice(Math.max(0, at - reach), at));
  const joined = joinRange(text, part, limit);
  const last = joined?.last ?? part;
  const before = readBefore(text, at, last.unit);
  const behind = readBehind(text, last.end, last.unit);
  const said = [...before.said, ...(joined ? [] : insideOf(part)), ...behind.said];
  const setting: Setting = {
    ahead: text.slice(Math.max(0, before.start - reach), before.start),
    behind: text.slice(behind.end, behind.end + 12),
    words: text.slice(before.start, at),
    qualifier: combine(said),
    isBound: behind.said.length > 0,
    isRange: joined !== null || part.low !== part.high,
  };
  const unit = inferUnit(last, setting);
  // 米-26直升机 is a type; a number below zero has a unit that is known.
  const isType = before.isNegative && unit.unit !== '' && !last.isKnown;
  if (isType || !isMeant(part, last, said, unit.unit, setting)) return unread(part, at);
  const kind = unit.unitInferred ? kindOfUnit(unit.unit) : last.kind;
  const soft = softReason(last, setting);
  return {
    start: before.start,
    end: behind.end,
    kind,
    ...unit,
    ...(joined ? joined.amountWith(before.said, behind.said) : amountOf(part, before, setting)),
    ...directionOf(setting.ahead, before, kind),
    ...(soft ? { soft } : {}),
    ...(part.refused ? { refused: part.refused } : {}),
  };
}

/** One value, or the two ends of 七八百 and 十几. */
function amountOf(
  { low, high }: Part,
  { isNegative }: Vagueness,
  { qualifier }: Setting,
): RangeAmount {
  const sign = isNegative ? -1 : 1;
  if (low === high) return { value: sign * low, qualifier };
  const end = asEnd(qualifier);
  const ends = end ? { lowQualifier: end, highQualifier: end } : {};
  const [first = 0, second = 0] = isNegative ? [-high, -low] : [low, high];
  return { value: null, low: first, high: second, qualifier: 'range', ...ends };
}

/** 21万2018年: the number ends where the date begins. */
function readShort(text: string, at: number, limit: number): FoldedQuantity | null {
  return limit > at ? readQuantityAt(text.slice(0, limit), at, limit) : null;
}

/** Digits are a number when something says of what; numerals in Han when they are no word. */
function isMeant(
  first: Part,
  last: Part,
  said: readonly QuantityQualifier[],
  unit: string,
  { ahead }: { ahead: string },
): boolean {
  if (last.kind === 'multiple' && unit === '番') return /翻(?:了|上|近|过|约|至少)?$/.test(ahead);
  if (!first.isHan) return unit !== '' || said.length > 0 || !isLoose(last, ahead);
  if (first.isBare) return said.length > 0 && !(unit === '分');
  if (last.refused) return true;
  // 几场, 几户: no more than “some”.
  if (first.low === 1 && first.high === 9 && last === first) return false;
  if (first.low < 10 || first.low === 10)
    return unit !== '' && !(first.low === 10 && unit === '分');
  return unit !== '' || first.low >= 100 || said.length > 0;
}

/** Bare digits and decimals: 缩小0.04 and 30万 say enough, 6.8985 and 12345 do not. */
const isLoose = ({ isPlain, scale }: Part, ahead: string) =>
  isPlain ||
  (scale === 1 &&
    !(
      upBefore.test(ahead) ||
      downBefore.test(ahead) ||
      levelBefore.test(ahead) ||
      /[为达是比数值]$/.test(ahead)
    ));

const unread = (part: Part, at: number): FoldedQuantity | null =>
  part.isHan
    ? null
    : {
        start: at,
        end: part.end,
        kind: 'unread',
        value: part.low,
        unit: '',
        qualifier: undefined,
        refused: 'no-unit',
      };

function directionOf(
  ahead: string,
  { isNegative }: { isNegative: boolean },
  kind: Quantity['kind'],
): Partial<Pick<Quantity, 'direction' | 'kind'>> {
  const near = ahead.slice(-8);
  const direction = downBefore.test(near) ? 'down' : upBefore.test(near) ? 'up' : undefined;
  if (isNegative || !direction) return isNegative && kind === 'rate' ? { kind: 'change' } : {};
  return kind === 'rate' || kind === 'change' ? { kind: 'change', direction } : { direction };
}
