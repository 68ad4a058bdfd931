/** Whether the fields of one figure fit each other, whatever its printed form says. */
import type { FigureRecord } from '#schemas/figure.ts';
import type { Complaint } from './faults.ts';

export type KeyedComplaint = Complaint & { key: keyof FigureRecord };

/** Every way in which a record contradicts itself: a range with one value, ends in the wrong order. */
export function checkFields(figure: FigureRecord): KeyedComplaint[] {
  const faults = [figure.value === null ? checkRange(figure) : checkSingle(figure)];
  return [...faults, checkReading(figure)].filter((fault) => fault !== undefined);
}

function checkRange({ low, high }: FigureRecord): KeyedComplaint | undefined {
  if (low !== undefined && high !== undefined && low < high) return undefined;
  const found = `low 为 ${low ?? '空'}，high 为 ${high ?? '空'}`;
  const expected = '区间的 low 应小于 high';
  return { key: 'value', found, expected, next: '请补上或改正两端' };
}

const rangeKeys = ['low', 'high', 'lowQualifier', 'highQualifier'] as const;

function checkSingle(figure: FigureRecord): KeyedComplaint | undefined {
  if (figure.qualifier === 'range') {
    const next = '请写 value: null，另写 low 和 high';
    const expected = '区间没有单一的数值';
    return { key: 'value', found: `value 为 ${figure.value}`, expected, next };
  }
  const key = rangeKeys.find((name) => figure[name] !== undefined);
  if (!key) return undefined;
  const pair = key.endsWith('Qualifier') ? 'lowQualifier 和 highQualifier' : 'low 和 high';
  const expected = `只有区间才写 ${pair}`;
  return { key, found: `写了 ${key}`, expected, next: `请删去 ${pair}` };
}

/** Reading by hand is a public statement: it comes with its reason. */
function checkReading({ reading, readingReason }: FigureRecord): KeyedComplaint | undefined {
  if ((reading === undefined) === (readingReason === undefined)) return undefined;
  return reading
    ? {
        key: 'reading',
        found: '没有写 readingReason',
        expected: '人工核对要说明理由',
        next: '请在 readingReason 写明印刷形式为什么是这个数值',
      }
    : {
        key: 'readingReason',
        found: '没有写 reading',
        expected: '有理由的应是人工核对',
        next: '请加上 reading: manual，或删去 readingReason',
      };
}
