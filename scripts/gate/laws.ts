/** The arithmetic laws between figures, safe against the rounding of binary fractions. */
import { areSameUnit } from '#quantities/unit.ts';
import type { FigureRecord, Law, Qualifier } from '#schemas/figure.ts';
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
      if (whole === 0) return explainZero(law.whole);
      const percent = roundTo((part / whole) * 100, law.decimals);
      return compare(get(law.percent), percent, `${part}÷${whole}=${percent}%`);
    }
    case 'base': {
      const [part, percent] = [get(law.part).value, get(law.percent).value];
      if (percent === 0) return explainZero(law.percent);
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

const explainZero = (id: string): Complaint => ({
  found: `${id} 为 0`,
  expected: '不能除以零',
  next: '请改正编号，或删去这条算术关系',
});

/** Of these qualifiers the true number may be any smaller one, or any larger one. */
const openBelow: readonly (Qualifier | undefined)[] = [
  'under',
  'at-most',
  'about',
  'contradictory',
];
const openAbove: readonly (Qualifier | undefined)[] = [
  'over',
  'at-least',
  'about',
  'contradictory',
];

/** “不超过300户” of 242户 and 150户 of “100多户” are no contradiction. */
function atMost(smaller: Operand, larger: Operand, principle: string): Complaint | undefined {
  const isOpen = openBelow.includes(smaller.qualifier) || openAbove.includes(larger.qualifier);
  if (smaller.value <= larger.value || isOpen) return undefined;
  return {
    found: `${smaller.id} 为 ${smaller.value}，大于 ${larger.id} 的 ${larger.value}`,
    expected: principle,
    next: '请对照原文段落，改正其中写错的数',
  };
}

/** Percentages differ by percentage points. */
const measureOf = (unit: string) => (/^个?百分点$/.test(unit) ? '%' : unit);

function checkUnits(law: Law, get: (id: string) => Operand): Complaint | undefined {
  // Households and persons differ by nature; a percentage is no operand of its own division.
  const ids = operandsOf(law).filter((id) => !('percent' in law) || id !== law.percent);
  const [first, ...others] = law.law === 'persons' ? [] : ids.map(get);
  const odd = others.find(
    ({ unit }) => first && !areSameUnit(measureOf(unit), measureOf(first.unit)),
  );
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

/** Halves go away from zero: −2.45 is −2.5 to one place, as 2.45 is 2.5. */
const roundTo = (value: number, decimals: number): number =>
  (Math.sign(value) * tidy(Math.round(tidy(Math.abs(value) * 10 ** decimals)))) / 10 ** decimals;
