/** A share belongs to what was divided: 127户 are a share of households, 400余人 are not. */
import { type Complaint, faultInBody } from '#scripts/gate/faults.ts';
import type { Content, Fault } from '#scripts/gate/model.ts';
import { findProse, type Prose } from '#scripts/gate/prose.ts';
import { placeholder } from '#scripts/gate/story-body.ts';
import type { FigureRecord } from '#schemas/figure.ts';

/** What is counted. */
type Measure = '户数' | '人数' | '村数';

const measureOfUnit: Readonly<Record<string, Measure>> = {
  户: '户数',
  人: '人数',
  名: '人数',
  口: '人数',
  位: '人数',
};

/** What a share is said to be of: the last word before “的” and the figure. */
const namedMeasures: readonly [RegExp, Measure][] = [
  [/(?:户|户数|人家|家庭)(?:总数)?的?$/, '户数'],
  [/(?:人口|人数|总人口|群众|劳动力|村民|农民|居民)(?:总数)?的?$/, '人数'],
  [/(?:行政村|贫困村|自然村|村数)(?:总数)?的?$/, '村数'],
];

/** “占全村户数的” and a figure, with no other figure between. */
const share = new RegExp(`占([^。；！？\\n占${placeholder}]{0,20})${placeholder}`, 'g');

export function sharesNameTheirMeasure(content: Content): Fault[] {
  const parts = new Map(
    content.laws.flatMap(({ record }) =>
      record.law === 'rate' ? [[record.percent, record.part] as const] : [],
    ),
  );
  const figure = (id: string | undefined) => content.figures.get(id ?? '')?.record;
  return findProse(content).flatMap((prose) =>
    [...prose.text.matchAll(share)].flatMap((match) => {
      const subject = figure(findSubject(prose, match.index));
      const percent = figure(figureAt(prose, match.index + match[0].length - 1));
      const own = subject && measureOf(subject);
      if (!own || percent?.unit !== '%') return [];
      const divided = figure(parts.get(percent.id));
      const other = [nameMeasure(match[1] ?? ''), divided && measureOf(divided)].find(
        (measure) => measure !== undefined && measure !== own,
      );
      if (other === undefined) return [];
      const complaint = explain(subject, own, percent, other);
      return [faultInBody(prose.entry, prose.lineAt(match.index), prose.field, complaint)];
    }),
  );
}

/** The nearest figure before 占 in the same sentence. */
function findSubject(prose: Prose, at: number): string | undefined {
  const before = prose.text.slice(0, at);
  const start = Math.max(...['。', '；', '！', '？', '\n'].map((mark) => before.lastIndexOf(mark)));
  return prose.figures.findLast((figure) => figure.at > start && figure.at < at)?.id;
}

const figureAt = (prose: Prose, at: number) => prose.figures.find((figure) => figure.at === at)?.id;

/** 个 counts villages only where the label says so. */
const measureOf = ({ unit, label }: FigureRecord): Measure | undefined =>
  measureOfUnit[unit] ?? (unit === '个' && label.includes('村') ? '村数' : undefined);

const nameMeasure = (words: string) => namedMeasures.find(([pattern]) => pattern.test(words))?.[1];

const explain = (
  subject: FigureRecord,
  own: Measure,
  percent: FigureRecord,
  other: Measure,
): Complaint => ({
  found: `“${subject.printed}”之后写“占…${percent.printed}”`,
  expected: `前一个数是${own}，比例说的是${other}`,
  next: '请写明是什么占什么，或分成两句',
});
