/** Words what the Markdown engine complains of for people. */
import type { Complaint } from './faults.ts';
import { brokenSentence, surplusCell, tooDeep } from './read-body.ts';

type Words = Omit<Complaint, 'expected'> & { expected?: string; line?: number };

const expected = '正文无法解析';

/** The engine's reasons, the first that fits; its own English stays in brackets when none does. */
const explanations: readonly (readonly [reason: RegExp, explain: (found: string[]) => Words])[] = [
  [
    /^Expected a closing tag for `(<[^`]*>)` \((\d+):/,
    ([, tag = '', line]) => ({
      line: Number(line),
      found: `${tag} 没有对应的结束标签`,
      next: /^<[a-z]/.test(tag)
        ? '正文不用 HTML 标签，请改用 Markdown 写法或删去'
        : `请补上 ${tag.replace('<', '</')}，两个标签各占一行`,
    }),
  ],
  [
    /^Unexpected closing tag `(<[^`]*>)`, expected corresponding closing tag for `(<[^`]*>)`/,
    ([, tag = '', opened = '']) => ({
      found: `${opened} 的结束标签写成了 ${tag}`,
      next: `请改为 ${opened.replace('<', '</')}`,
    }),
  ],
  [
    /^Unexpected closing tag/,
    () => ({ found: '有结束标签，没有开始标签', next: '请删去它，或补上开始标签' }),
  ],
  [
    /^Expected the closing tag `(<[^`]*>)`/,
    ([, tag = '']) => ({
      found: `${tag} 与它的开始标签不在同一段里`,
      next: '请让两个标签各占一行，或都写在同一段里',
    }),
  ],
  [
    /expression|spread/,
    () => ({
      found: '花括号 { } 里的内容无法解析',
      next: '数字写成 <Figure id="…" />，别的花括号请删去',
    }),
  ],
  [/esm/, () => ({ found: '正文里不能写 import 或 export', next: '请删去这一行' })],
  [
    /^Unexpected character `!`/,
    () => ({ found: '小于号 < 之后是叹号', next: '正文里不能写 <!-- 注释 -->，请删去' }),
  ],
  [
    /^Unexpected character after `<`/,
    () => ({
      found: '小于号 < 之后不是合格的标签',
      next: '标签写作 <Figure id="…" />，属性值加半角引号；文字里的小于号请写成“低于”或 &lt;',
    }),
  ],
  [
    new RegExp(tooDeep),
    () => ({ found: '引用、列表或标签一层套一层，套得太深', next: '请拆成并列的几段' }),
  ],
  [
    new RegExp(brokenSentence),
    () => ({
      found: '一句话里的标签套住了另一段',
      next: '请让标签的开头和结尾各占一行，或都写在同一段里',
    }),
  ],
  [
    new RegExp(surplusCell),
    () => ({
      found: '表格的这一行比表头多出几格',
      expected: '多出的格子不会显示',
      next: '请补上表头，或删去多出的；格子里的竖线写作 \\|',
    }),
  ],
];

/**
 * What an editor is told of a body that could not be read.
 * @param error whose message begins with `line:column: `, as the engine's own do
 */
export function explainSyntax({ message }: Error): Complaint & { line?: number } {
  const [, place, reason = ''] = /^(?:(\d+):\d+(?:-\d+:\d+)?:? )?(.*)/s.exec(message) ?? [];
  for (const [pattern, explain] of explanations) {
    const found = pattern.exec(reason);
    if (found) return { ...lineOf(place), expected, ...explain(found) };
  }
  const next = '请检查这一行的尖括号和花括号';
  return { ...lineOf(place), found: `标签写得不对（${reason}）`, expected, next };
}

const lineOf = (place: string | undefined) => (place ? { line: Number(place) } : {});
