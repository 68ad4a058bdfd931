/** What the editors add never stands in a retelling, and a term opens once on a page. */
import { faultInBody } from '#scripts/gate/faults.ts';
import type { Content, Entry, Fault } from '#scripts/gate/model.ts';
import { findComponents } from '#scripts/gate/story-body.ts';

export const contextStandsApart = ({ entries }: Content): Fault[] =>
  entries.flatMap((entry) => [...findMixed(entry), ...findRepeats(entry)]);

const ofEditors = ['Background', 'Formula'];

function findMixed(entry: Entry): Fault[] {
  return findComponents(entry)
    .filter(({ name, within }) => ofEditors.includes(name) && within.includes('Passage'))
    .map(({ name, line }) =>
      faultInBody(entry, line, `正文 › <${name}>`, {
        found: '写在 <Passage> 里面',
        expected: '编者加的背景和算式不能混在转述里',
        next: `请把它移到 </Passage> 之后`,
      }),
    );
}

function findRepeats(entry: Entry): Fault[] {
  const first = new Map<string, number>();
  return findComponents(entry).flatMap(({ name, attributes, line }) => {
    const id = attributes.get('id');
    if (name !== 'Term' || id === undefined) return [];
    const earlier = first.get(id);
    first.set(id, earlier ?? line);
    if (earlier === undefined) return [];
    const complaint = {
      found: `词条 ${id} 又用了一次`,
      expected: `第 ${earlier} 行已经用过，一页只在第一次出现时用`,
      next: '请在这里只留文字，删去 <Term> 和 </Term>',
    };
    return [faultInBody(entry, line, '正文 › <Term>', complaint)];
  });
}
