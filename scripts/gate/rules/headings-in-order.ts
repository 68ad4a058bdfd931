/** Headings of a body start at `##` and go down one level at a time. */
import { faultInBody } from '#scripts/gate/faults.ts';
import type { Content, Entry, Fault } from '#scripts/gate/model.ts';

export const headingsInOrder = ({ entries }: Content): Fault[] => entries.flatMap(checkEntry);

function checkEntry(entry: Entry): Fault[] {
  let above = 1;
  return (entry.body?.headings ?? []).flatMap(({ depth, line }) => {
    const deepest = above + 1;
    above = Math.max(depth, 2);
    if (depth >= 2 && depth <= deepest) return [];
    const complaint =
      depth === 1
        ? { found: '用了一级标题 #', expected: '一级标题是页面的 title', next: '请改为 ##' }
        : {
            found: `用了 ${depth} 级标题 ${'#'.repeat(depth)}`,
            expected: `这里最多到 ${deepest} 级`,
            next: `请改为 ${'#'.repeat(deepest)}`,
          };
    return [faultInBody(entry, line, '正文 › 标题', complaint)];
  });
}
