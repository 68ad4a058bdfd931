/** Bodies hold Markdown and the known components, written in full, and no code. */
import { findNearest } from '#scripts/gate/nearest.ts';
import { findComponent, storyComponents } from '#scripts/gate/components.ts';
import { faultInBody } from '#scripts/gate/faults.ts';
import type { Complaint } from '#scripts/gate/faults.ts';
import type { Entry, Fault } from '#scripts/gate/model.ts';
import { ruleOfEntries } from '#scripts/gate/rule-of-entries.ts';
import { findComponents } from '#scripts/gate/story-body.ts';
import type { ComponentUse } from '#scripts/gate/story-body.ts';

export const bodiesUseKnownComponents = ruleOfEntries(
  'bodiesUseKnownComponents',
  ['figureIds'],
  (entry, { figureIds }) => [
    ...findComponents(entry).flatMap((use) =>
      checkUse(use).map((complaint) =>
        faultInBody(entry, use.line, `正文 › <${use.name}>`, complaint),
      ),
    ),
    ...checkCode(entry, figureIds),
  ],
);

function checkUse({ name, attributes, otherAttributes }: ComponentUse): Complaint[] {
  const definition = findComponent(name);
  if (!definition) return [explainUnknown(name)];
  const { reference, optional = [] } = definition;
  const allowed = [...(reference ? [reference.attribute] : []), ...optional];
  const complaints: Complaint[] = [];
  if (reference && !attributes.get(reference.attribute)?.trim()) {
    complaints.push({
      found: `没有写 ${reference.attribute}`,
      expected: `<${name}> 要用 ${reference.attribute} 指明编号`,
      next: `请写作 <${name} ${reference.attribute}="…">，属性值加半角引号`,
    });
  }
  for (const attribute of [...attributes.keys(), ...otherAttributes]) {
    if (allowed.includes(attribute)) continue;
    complaints.push({
      found: `有属性 ${attribute}`,
      expected: allowed.length > 0 ? `<${name}> 只有 ${allowed.join('、')}` : `<${name}> 没有属性`,
      next: '请改名或删去',
    });
  }
  return complaints;
}

function explainUnknown(name: string): Complaint {
  const known = Object.keys(storyComponents);
  const nearest = findNearest(name, known);
  return {
    found: '没有这个组件',
    expected: `正文可用的组件有 ${known.join('、')}`,
    next: nearest ? `请改为 <${nearest}>` : '请改用 Markdown 写法或删去',
  };
}

function checkCode(entry: Entry, figureIds: ReadonlySet<string>): Fault[] {
  return (entry.body?.code ?? []).map(({ kind, code, line }) => {
    if (kind === 'esm') {
      return faultInBody(entry, line, '正文', {
        found: `写了 ${code.split('\n')[0] ?? ''}`,
        expected: '正文里不能写 import 或 export',
        next: '请删去，组件不用引入就能用',
      });
    }
    const id = code.trim();
    return faultInBody(entry, line, '正文', {
      found: `写了 {${id}}`,
      expected: '正文里不能用花括号',
      next: figureIds.has(id) ? `请改为 <Figure id="${id}" />` : '数字请写成 <Figure id="…" />',
    });
  });
}
