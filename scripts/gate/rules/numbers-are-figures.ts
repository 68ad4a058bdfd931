/** Every number that readers see in prose comes from the ledger. */
import { faultInBody } from '#scripts/gate/faults.ts';
import { findNumbers } from '#scripts/gate/find-numbers.ts';
import type { BareNumber } from '#scripts/gate/find-numbers.ts';
import { findLikelyFigures } from '#scripts/gate/likely-figures.ts';
import type { Content, Fault } from '#scripts/gate/model.ts';
import { findProse } from '#scripts/gate/prose.ts';
import type { Prose } from '#scripts/gate/prose.ts';

export function numbersAreFigures(content: Content): Fault[] {
  const units = new Set([...content.figures.values()].map(({ record }) => record.unit));
  return findProse(content).flatMap((prose) =>
    findNumbers(prose.text, content.setTerms, units).map((number) =>
      explain(number, prose, content),
    ),
  );
}

function explain(number: BareNumber, prose: Prose, content: Content): Fault {
  const { entry, kind, field, lineAt } = prose;
  const likely = findLikelyFigures(number, entry, content);
  const cite = (id: string) => (kind === 'field' ? `{${id}}` : `<Figure id="${id}" />`);
  const line = lineAt(number.at);
  const where = kind === 'field' ? '文字' : '正文';
  const found = `${where}写 ${number.written}`;
  const [first] = likely?.figures ?? [];
  if (!likely || !first) {
    return faultInBody(entry, line, field, {
      found: `${found}${number.tail.slice(0, 2).replace(/[^\p{Script=Han}].*/su, '')}`,
      expected: '台账没有相应的数字',
      next: `请先在 content/figures/ 录入，再写成 ${cite('主题.名称')}；固定说法请列入 content/set-terms.yaml`,
    });
  }
  const ids = likely.figures.map(({ id }) => id).join('、');
  return faultInBody(entry, line, kind === 'field' ? field : first.label, {
    found,
    expected:
      likely.fit === 'same' ? `台账已有 ${ids}` : `台账 ${ids} 为 ${numberIn(first.printed)}`,
    next: `请改为 ${likely.figures.map(({ id }) => cite(id)).join(' 或 ')}`,
  });
}

/** The number of a printed form without its unit: 242户 gives 242. */
const numberIn = (printed: string) => /[\d.,]+[万亿%]?/.exec(printed)?.[0] ?? printed;
