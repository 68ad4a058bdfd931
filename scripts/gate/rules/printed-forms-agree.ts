/** The printed form of a figure says the same as its value, qualifier and unit. */
import type { FigureRecord } from '#schemas/figure.ts';
import { qualifiers } from '#schemas/figure.ts';
import { faultAt } from '#scripts/gate/faults.ts';
import type { Complaint } from '#scripts/gate/faults.ts';
import type { Content, Fault } from '#scripts/gate/model.ts';
import { foldWidth, parsePrinted } from '#scripts/gate/printed.ts';
import type { PrintedNumber, PrintedRange } from '#scripts/gate/printed.ts';

export const printedFormsAgree = ({ figures }: Content): Fault[] =>
  [...figures.values()].flatMap(({ record, entry, path }) =>
    checkFigure(record).map(({ key, ...complaint }) => faultAt(entry, [...path, key], complaint)),
  );

type KeyedComplaint = Complaint & { key: keyof FigureRecord };

function checkFigure(figure: FigureRecord): KeyedComplaint[] {
  const printed = parsePrinted(figure.printed);
  if (!printed) {
    const complaint = {
      key: 'printed',
      found: `写的是“${figure.printed}”`,
      expected: '印刷形式里读不出数字',
      next: '请照原文写出数字和单位，如 242户',
    } as const;
    return [complaint];
  }
  const faults = [
    printed.kind === 'range' ? checkRange(figure, printed) : checkNumber(figure, printed),
    checkQualifier(figure, printed),
    checkUnit(figure, printed),
  ];
  return faults.filter((fault) => fault !== undefined);
}

function checkNumber(figure: FigureRecord, printed: PrintedNumber): KeyedComplaint | undefined {
  if (figure.value === printed.value) {
    if (figure.low === undefined && figure.high === undefined) return undefined;
    const key = figure.low === undefined ? 'high' : 'low';
    const found = `写了 ${key}`;
    return { key, found, expected: '只有区间才写 low 和 high', next: '请删去 low 和 high' };
  }
  return {
    key: 'value',
    found: `value 为 ${String(figure.value)}`,
    expected: `印刷形式“${figure.printed}”是 ${printed.value}`,
    next: '请对照原文段落，让两处一致',
  };
}

function checkRange(figure: FigureRecord, printed: PrintedRange): KeyedComplaint | undefined {
  const { value, low, high } = figure;
  if (value !== null) {
    const next = '请写 value: null，另写 low 和 high';
    return { key: 'value', found: `value 为 ${value}`, expected: '区间没有单一的数值', next };
  }
  if (low === undefined || high === undefined || low >= high) {
    const found = `low 为 ${low ?? '空'}，high 为 ${high ?? '空'}`;
    return { key: 'value', found, expected: '区间的 low 应小于 high', next: '请补上或改正两端' };
  }
  if (printed.lows.includes(low) && printed.high === high) return undefined;
  return {
    key: printed.high === high ? 'low' : 'high',
    found: `low 为 ${low}，high 为 ${high}`,
    expected: `印刷形式“${figure.printed}”是 ${printed.lows[0] ?? ''} 到 ${printed.high}`,
    next: '请对照原文段落，让两处一致',
  };
}

function checkQualifier(
  figure: FigureRecord,
  printed: PrintedNumber | PrintedRange,
): KeyedComplaint | undefined {
  const said = printed.kind === 'range' ? 'range' : printed.qualifier;
  if (figure.qualifier === said) return undefined;
  return {
    key: figure.qualifier ? 'qualifier' : 'printed',
    found: `qualifier ${figure.qualifier ? `为 ${figure.qualifier}` : '没有写'}`,
    expected: said
      ? `印刷形式“${figure.printed}”是模糊数：${qualifiers[said]}`
      : `印刷形式“${figure.printed}”是精确数`,
    next: said ? `请写 qualifier: ${said}` : '请删去 qualifier',
  };
}

/** The words after the number, when there are any, hold the unit: 813口人 is counted in 人. */
function checkUnit(
  { unit, printed }: FigureRecord,
  { tail }: PrintedNumber | PrintedRange,
): KeyedComplaint | undefined {
  if (tail.trim() === '' || tail.includes(foldWidth(unit))) return undefined;
  return {
    key: 'unit',
    found: `单位写的是${unit}`,
    expected: `印刷形式“${printed}”里是“${tail.trim()}”`,
    next: '请让两处一致',
  };
}
