/** The printed form of a figure says the same as its value, qualifier and unit. */
import { type Disagreement, findDisagreements } from '#quantities/agrees.ts';
import { readQuantity, type UnreadReason } from '#quantities/read-quantity.ts';
import { type FigureRecord, type Qualifier, qualifiers } from '#schemas/figure.ts';
import { faultAt } from '#scripts/gate/faults.ts';
import { checkFields, type KeyedComplaint } from '#scripts/gate/figure-fields.ts';
import { keepByObject } from '#scripts/gate/keep-by-object.ts';
import type { Content, Fault } from '#scripts/gate/model.ts';

export const printedFormsAgree = ({ figures }: Content): Fault[] =>
  [...figures.values()].flatMap(({ record, entry, path }) =>
    checkFigure(record).map(({ key, ...complaint }) => faultAt(entry, [...path, key], complaint)),
  );

/** A form that a person has read is not read again; its fields must fit each other all the same. */
const checkFigure = keepByObject((figure: FigureRecord): KeyedComplaint[] => {
  const own = checkFields(figure);
  if (own.length > 0 || figure.reading === 'manual') return own;
  const form = readQuantity(figure.printed);
  if (form.unread) return [explainUnread(figure, form.unread, form.at)];
  const { quantity, noun } = form;
  const counted = [noun, quantity.unit + noun];
  const said = findDisagreements(quantity, figure).filter(
    ({ field }) => field !== 'unit' || !counted.includes(figure.unit),
  );
  return explainAll(figure, said);
});

const byHand = '确认无误的，写 reading: manual，并在 readingReason 写明理由';

const unreadWords: Readonly<
  Record<UnreadReason, (at: string) => [expected: string, next: string]>
> = {
  none: () => ['程序读不出里面的数', `请照原文写出数字和单位，如 242户；${byHand}`],
  several: (at) => [`程序读出不止一个数，另一个是“${at}”`, `一条只记一个数，请分成几条；${byHand}`],
  rest: (at) => [`程序读不懂其中的“${at}”`, `请只写数字和单位；${byHand}`],
  'not-a-figure': (at) => [
    `程序看“${at}”是日期、编号或名称，不是数量`,
    `请照原文写出数字和单位；${byHand}`,
  ],
  'zero-base': () => ['分母是零，没有数值', `请对照原文段落改正；${byHand}`],
};

function explainUnread(
  { printed }: FigureRecord,
  reason: UnreadReason,
  at: string,
): KeyedComplaint {
  const [expected, next] = unreadWords[reason](at);
  return { key: 'printed', found: `写的是“${printed}”`, expected, next };
}

/** The two ends of a range are one complaint, and need none where the form is no range. */
function explainAll(figure: FigureRecord, said: readonly Disagreement[]): KeyedComplaint[] {
  const of = (field: Disagreement['field']) => said.find((one) => one.field === field);
  const isRange = (of('value')?.said ?? figure.value) === null;
  const end = of('high') ?? of('low');
  return [
    ...(of('value') ? [explainValue(figure, of('value')!.said as number | null)] : []),
    ...(end && !of('value') ? [explainEnds(figure, said)] : []),
    ...(['qualifier', 'lowQualifier', 'highQualifier'] as const).flatMap((field) => {
      const one = field === 'qualifier' || isRange ? of(field) : undefined;
      return one ? [explainQualifier(figure, field, one.said as Qualifier | undefined)] : [];
    }),
    ...(of('unit') ? [explainUnit(figure, of('unit')!.said as string)] : []),
  ];
}

const compareWithSource = '请对照原文段落，让两处一致';

function explainValue({ value, printed }: FigureRecord, said: number | null): KeyedComplaint {
  const found = `value 为 ${value}`;
  if (said === null) {
    const next = '请写 value: null，另写 low 和 high';
    return { key: 'value', found, expected: `印刷形式“${printed}”是区间，没有单一的数值`, next };
  }
  const expected = `印刷形式“${printed}”是 ${said}`;
  return { key: 'value', found, expected, next: compareWithSource };
}

function explainEnds(figure: FigureRecord, said: readonly Disagreement[]): KeyedComplaint {
  const { low, high, printed } = figure;
  const ends = (['low', 'high'] as const).map(
    (field) => said.find((one) => one.field === field)?.said ?? figure[field],
  );
  return {
    key: said.some(({ field }) => field === 'high') ? 'high' : 'low',
    found: `low 为 ${low}，high 为 ${high}`,
    expected: `印刷形式“${printed}”是 ${ends.join(' 到 ')}`,
    next: compareWithSource,
  };
}

function explainQualifier(
  figure: FigureRecord,
  key: 'qualifier' | 'lowQualifier' | 'highQualifier',
  said: Qualifier | undefined,
): KeyedComplaint {
  const { printed } = figure;
  const what = { qualifier: '', lowQualifier: '下限', highQualifier: '上限' }[key];
  return {
    key: figure[key] ? key : 'printed',
    found: `${key} ${figure[key] ? `为 ${figure[key]}` : '没有写'}`,
    expected: said
      ? `印刷形式“${printed}”${what}是模糊数：${qualifiers[said]}`
      : `印刷形式“${printed}”${what}是精确数`,
    next: said ? `请写 ${key}: ${said}` : `请删去 ${key}`,
  };
}

const explainUnit = ({ unit, printed }: FigureRecord, said: string): KeyedComplaint => ({
  key: 'unit',
  found: `单位写的是${unit}`,
  expected: `印刷形式“${printed}”里是“${said}”`,
  next: '请让两处一致',
});
