/** Compares what a printed form says with the fields of a record. Writes no sentences. */
import type { Quantity, QuantityQualifier } from './model.ts';
import { areSameUnit } from './unit.ts';

/** The fields of a ledger record that its printed form must bear out. */
export interface StatedFigure {
  value: number | null;
  low?: number | undefined;
  high?: number | undefined;
  unit: string;
  qualifier?: QuantityQualifier | undefined;
  lowQualifier?: QuantityQualifier | undefined;
  highQualifier?: QuantityQualifier | undefined;
}

export type StatedField = keyof StatedFigure;

export interface Disagreement {
  field: StatedField;
  /** What the printed form says there; undefined where it says nothing. */
  said: number | string | null | undefined;
}

/** Decimals that a share may be rounded to: 三分之一 as 33, 33.3 or 33.33. */
const shareDecimals = [0, 1, 2];

/**
 * Every field in which a record differs from its printed form; none when they agree. Where the form
 * may be recorded in more than one way (三成 as 30 % or 3 成), by the way that is nearest.
 * Units that are one (人, 口人) agree, and a unit that the form does not print is the record's.
 */
export const findDisagreements = (quantity: Quantity, record: StatedFigure): Disagreement[] =>
  [quantity, ...otherReadings(quantity)]
    .map((one) => compare(one, record))
    .reduce((nearest, one) => (one.length < nearest.length ? one : nearest));

/** Whether some reading of a printed form differs from the record in nothing. */
export const agrees = (quantity: Quantity, record: StatedFigure): boolean =>
  findDisagreements(quantity, record).length === 0;

function compare(quantity: Quantity, record: StatedFigure): Disagreement[] {
  const numbers = (['value', 'low', 'high'] as const)
    .filter((field) => !isSameNumber(quantity[field] ?? null, record[field] ?? null, quantity))
    .map((field) => ({ field, said: quantity[field] }));
  const unit = isUnitOf(quantity, record.unit)
    ? []
    : [{ field: 'unit' as const, said: quantity.unit }];
  const qualifier =
    quantity.qualifier === record.qualifier
      ? []
      : [{ field: 'qualifier' as const, said: quantity.qualifier }];
  // A record may leave the ends of a range without a qualifier, but not give a wrong one.
  const ends = (['lowQualifier', 'highQualifier'] as const)
    .filter((field) => record[field] !== undefined && record[field] !== quantity[field])
    .map((field) => ({ field, said: quantity[field] }));
  return [...numbers, ...unit, ...qualifier, ...ends];
}

function isSameNumber(said: number | null, stated: number | null, { kind }: Quantity): boolean {
  if (said === null || stated === null) return said === stated;
  const isRounded =
    kind === 'share' && shareDecimals.some((decimals) => Number(said.toFixed(decimals)) === stated);
  return isRounded || Math.abs(said - stated) <= Math.abs(said) * 1e-9;
}

const isUnitOf = ({ unit, unitInferred }: Quantity, stated: string) =>
  unit === '' || unitInferred === true || areSameUnit(unit, stated);

/** Other fields that say the same: 四成 as 4 成, 下降3% as -3, 几十户 as about 10, 以下 as under. */
function otherReadings(quantity: Quantity): Quantity[] {
  const { value, low, high, printed, unit, direction } = quantity;
  const scaled = (factor: number, other: string): Quantity => ({
    ...quantity,
    unit: other,
    value: value === null ? null : value * factor,
    ...(low === undefined ? {} : { low: low * factor }),
    ...(high === undefined ? {} : { high: high * factor }),
  });
  const readings: Quantity[] = [];
  if (/成/.test(printed) && unit === '%') readings.push(scaled(0.1, '成'));
  if (direction === 'down' && value !== null) readings.push({ ...quantity, value: -value });
  if (quantity.kind === 'multiple' && unit === '倍') readings.push(scaled(100, '%'));
  if (/[几数]/.test(printed) && low !== undefined && value === null) {
    const rest: Quantity = { ...quantity, value: low, qualifier: 'about' };
    delete rest.low;
    delete rest.high;
    readings.push(rest);
  }
  const qualifier = looseWords.find(([words]) => words.test(printed))?.[1];
  if (qualifier && qualifier !== quantity.qualifier) readings.push({ ...quantity, qualifier });
  return readings;
}

/** Words that are used with and without the number itself: 突破50万 may be 50万 or more than it. */
const looseWords: readonly (readonly [words: RegExp, other: QuantityQualifier])[] = [
  [/[突冲]破/, 'at-least'],
  [/上[十百千万亿]|半数?以上/, 'over'],
  [/以下/, 'under'],
];
