/** No literal `**` is left in a body: beside Chinese punctuation it would be printed as it is. */
import { faultInBody } from '#scripts/gate/faults.ts';
import type { Content, Fault } from '#scripts/gate/model.ts';
import { findProse } from '#scripts/gate/prose.ts';

export const emphasisClosed = (content: Content): Fault[] =>
  findProse(content)
    .filter(({ kind }) => kind !== 'field')
    .flatMap(({ entry, text, lineAt }) => {
      const at = text.indexOf('**');
      if (at < 0) return [];
      const complaint = {
        found: `“${text.slice(Math.max(0, at - 4), at + 8).replace(/\s+/g, ' ')}”里的 ** 没有成为加粗`,
        expected: '挨着引号、括号等标点的 ** 会原样印出',
        next: '请把标点移到 ** 之外，如 “**重要**”',
      };
      return [faultInBody(entry, lineAt(at), '正文', complaint)];
    });
