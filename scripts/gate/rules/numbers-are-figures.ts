/** Every number that readers see in prose comes from the ledger. */
import type { Quantity } from '#quantities/model.ts';
import { type Complaint, faultInBody } from '#scripts/gate/faults.ts';
import { findLikelyFigures } from '#scripts/gate/likely-figures.ts';
import { keepByObject } from '#scripts/gate/keep-by-object.ts';
import type { Content, Entry, Fault } from '#scripts/gate/model.ts';
import { findProseNumbers } from '#scripts/gate/prose-numbers.ts';
import { type Prose, proseOf } from '#scripts/gate/prose.ts';

/** Faults of one paragraph or field; where there are more, something was pasted in. */
const mostFaults = 50;

export const numbersAreFigures = (content: Content): Fault[] =>
  content.entries.flatMap((entry) =>
    findNumbers(entry, content.setTerms).flatMap(({ prose, numbers }) =>
      explainAll(numbers, prose, content),
    ),
  );

interface Numbered {
  prose: Prose;
  numbers: readonly Quantity[];
}

/** The prose in which numbers stand that come from no figure. */
const findNumbers = keepByObject(
  (entry: Entry, setTerms: readonly string[]): Numbered[] =>
    proseOf(entry)
      .filter(({ isCited }) => !isCited)
      .map((prose) => ({ prose, numbers: findProseNumbers(prose.text, setTerms) }))
      .filter(({ numbers }) => numbers.length > 0),
  (setTerms) => setTerms,
);

function explainAll(numbers: readonly Quantity[], prose: Prose, content: Content): Fault[] {
  const faults = numbers.slice(0, mostFaults).map((number) => explain(number, prose, content));
  const rest = numbers[mostFaults];
  return rest ? [...faults, explainRest(rest, numbers.length - mostFaults, prose)] : faults;
}

function explain(number: Quantity, prose: Prose, content: Content): Fault {
  const { entry, kind, field, lineAt } = prose;
  const line = lineAt(number.start);
  const where = `${kind === 'field' ? '文字' : '正文'}写`;
  const cite = (id: string) => (kind === 'field' ? `{${id}}` : `<Figure id="${id}" />`);
  const likely = findLikelyFigures(number, entry, content);
  const [first] = likely?.figures ?? [];
  if (!likely || !first) {
    const found = `${where} ${number.printed}`;
    return faultInBody(entry, line, field, { found, ...adviseUnknown(number, cite) });
  }
  const ids = likely.figures.map(({ id }) => id).join('、');
  return faultInBody(entry, line, kind === 'field' ? field : first.label, {
    found: `${where} ${withoutUnit(number)}`,
    expected: likely.fit === 'same' ? `台账已有 ${ids}` : `台账 ${ids} 为 ${withoutUnit(first)}`,
    next: `请改为 ${likely.figures.map(({ id }) => cite(id)).join(' 或 ')}`,
  });
}

const withoutUnit = ({ printed, unit }: Pick<Quantity, 'printed' | 'unit'>): string =>
  unit !== '%' && printed.endsWith(unit) ? printed.slice(0, -unit.length || undefined) : printed;

function adviseUnknown({ kind }: Quantity, cite: (id: string) => string): Omit<Complaint, 'found'> {
  const record = `请先在 content/figures/ 录入，再写成 ${cite('主题.名称')}`;
  const setTerm = '固定说法请列入 content/set-terms.yaml';
  return kind === 'unread'
    ? {
        expected: '数字后面没有单位，看不出是统计数字还是编号',
        next: `是统计数字的，${record}；编号和${setTerm}`,
      }
    : { expected: '台账没有相应的数字', next: `${record}；${setTerm}` };
}

const explainRest = ({ start }: Quantity, count: number, { entry, field, lineAt }: Prose): Fault =>
  faultInBody(entry, lineAt(start), field, {
    found: `这一段里另有 ${count} 个数`,
    expected: `一段只列出前 ${mostFaults} 个`,
    next: '请先改好列出的，再检查一次',
  });
