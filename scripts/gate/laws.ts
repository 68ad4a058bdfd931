/** The arithmetic laws between figures, safe against the rounding of binary fractions. */
import type { FigureRecord, Law } from '#schemas/figure.ts';
import type { Complaint } from './faults.ts';

export type FigureById = (id: string) => FigureRecord | undefined;
type Operand = FigureRecord & { value: number };

/** Every figure id that a law names. */
export function operandsOf(law: Law): string[] {
  const terms = Object.entries(law).filter(([key]) => key !== 'law');
  return terms.flatMap(([, term]) => term).filter((term) => typeof term === 'string');
}

/** The terms that a law fixes exactly once its other terms are known. */
export function exactTermsOf(law: Law): string[] {
  switch (law.law) {
    case 'sum':
      return [law.whole, ...law.parts];
    case 'difference':
      return [law.from, law.take, law.leaves];
    case 'rate':
      return [law.percent];
    case 'base':
      return [law.base];
    case 'within':
    case 'persons':
      return [];
  }
}

/**
 * What is wrong with a law, or undefined when it holds. A law with an operand that is missing or
 * malformed is passed over: other rules report that.
 */
export function checkLaw(law: Law, figureById: FigureById): Complaint | undefined {
  const records = operandsOf(law).map(figureById);
  if (records.some((record) => record === undefined)) return undefined;
  const range = records.find((record) => record?.value === null);
  if (range) {
    return {
      found: `${range.id} 没有单一的数值`,
      expected: '区间不能参加计算',
      next: '请删去这条算术关系',
    };
  }
  const get = (id: string) => figureById(id) as Operand;
  return checkUnits(law, get) ?? checkValues(law, get);
}

function checkValues(law: Law, get: (id: string) => Operand): Complaint | undefined {
  switch (law.law) {
    case 'sum': {
      const total = tidy(law.parts.reduce((sum, id) => sum + get(id).value, 0));
      const terms = law.parts.map((id) => get(id).value).join('+');
      return compare(get(law.whole), total, `${terms}=${total}`);
    }
    case 'difference': {
      const [from, take] = [get(law.from).value, get(law.take).value];
      return compare(get(law.leaves), tidy(from - take), `${from}−${take}=${tidy(from - take)}`);
    }
    case 'rate': {
      const [part, whole] = [get(law.part).value, get(law.whole).value];
      const percent = roundTo((part / whole) * 100, law.decimals);
      return compare(get(law.percent), percent, `${part}÷${whole}=${percent}%`);
    }
    case 'base': {
      const [part, percent] = [get(law.part).value, get(law.percent).value];
      const base = roundTo(part / (percent / 100) / law.nearest, 0) * law.nearest;
      return compare(get(law.base), base, `${part}÷${percent}%≈${base}`);
    }
    case 'within':
      return atMost(get(law.part), get(law.whole), '部分不能大于整体');
    case 'persons':
      return atMost(get(law.households), get(law.persons), '户数不能大于人数');
  }
}

function compare(figure: Operand, computed: number, sum: string): Complaint | undefined {
  if (tidy(figure.value) === computed) return undefined;
  return {
    found: `台账 ${figure.id} 为 ${figure.value}`,
    expected: `按算术关系应为 ${computed}（${sum}）`,
    next: '请对照原文段落，改正其中写错的数',
  };
}

function atMost(smaller: Operand, larger: Operand, principle: string): Complaint | undefined {
  if (smaller.value <= larger.value) return undefined;
  return {
    found: `${smaller.id} 为 ${smaller.value}，大于 ${larger.id} 的 ${larger.value}`,
    expected: principle,
    next: '请对照原文段落，改正其中写错的数',
  };
}

/** Units that measure the same thing may be added and divided. */
const sameUnit = [
  ['人', '名', '口'],
  ['%', '个百分点'],
];
const measureOf = (unit: string) => sameUnit.find((units) => units.includes(unit))?.[0] ?? unit;

function checkUnits(law: Law, get: (id: string) => Operand): Complaint | undefined {
  // Households and persons differ by nature; a percentage is no operand of its own division.
  const ids = operandsOf(law).filter((id) => !('percent' in law) || id !== law.percent);
  const [first, ...others] = law.law === 'persons' ? [] : ids.map(get);
  const odd = others.find(({ unit }) => first && measureOf(unit) !== measureOf(first.unit));
  if (first && odd) {
    return {
      found: `${first.id} 的单位是${first.unit}，${odd.id} 的单位是${odd.unit}`,
      expected: '同一条算术关系里的单位应一致',
      next: '请改正编号或单位',
    };
  }
  const percent = 'percent' in law ? get(law.percent) : undefined;
  if (!percent || measureOf(percent.unit) === '%') return undefined;
  return {
    found: `${percent.id} 的单位是${percent.unit}`,
    expected: '比率的单位应为 %',
    next: '请改正编号或单位',
  };
}

/** Drops the noise of binary fractions: 30.12 − 24.5 is 5.62, not 5.620000000000001. */
const tidy = (value: number): number => Number(value.toPrecision(12));

const roundTo = (value: number, decimals: number): number =>
  tidy(Math.round(tidy(value * 10 ** decimals)) / 10 ** decimals);
