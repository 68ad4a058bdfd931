/** No mark of Markdown is left in a text: readers would see it printed as it is. */
import { type Complaint, faultInBody } from '#scripts/gate/faults.ts';
import type { Fault } from '#scripts/gate/model.ts';
import { type Prose, proseOf } from '#scripts/gate/prose.ts';
import { ruleOfEntries } from '#scripts/gate/rule-of-entries.ts';

interface Leftover {
  pattern: RegExp;
  /** `mark` is what was found. */
  explain: (mark: string) => Omit<Complaint, 'found'>;
  /** What became of it, as `里的 ** 没有成为加粗`. */
  became: string;
}

const beside = (mark: string, example: string) => ({
  expected: `挨着引号、括号等标点的 ${mark} 会原样印出`,
  next: `请把标点移到 ${mark} 之外，如 ${example}`,
});
const blank = (mark: string) => ({
  expected: `${mark} 之后应有一个空格`,
  next: `请写作“${mark} ”，后面接文字`,
});

/** In bodies, the first that fits. */
const inBodies: readonly Leftover[] = [
  { pattern: /\*\*/, became: '加粗', explain: (mark) => beside(mark, '“**重要**”') },
  {
    pattern: /\*(?=[^\s*])[^*\n]*\*/,
    became: '斜体',
    explain: () => ({
      expected: '挨着引号、括号等标点的 * 会原样印出',
      next: '请删去 *，强调写作 “**重要**”',
    }),
  },
  {
    pattern: /__/,
    became: '加粗',
    explain: () => ({ expected: '挨着汉字的 __ 会原样印出', next: '请写作 **重要**' }),
  },
  { pattern: /~~/, became: '删除线', explain: (mark) => beside(mark, '“~~旧~~”') },
  { pattern: /^#{1,6}(?=[^\s#])/m, became: '标题', explain: blank },
  { pattern: /^[-+](?=\p{Script=Han})/mu, became: '列表', explain: blank },
  { pattern: /^\d{1,2}\.(?=\p{Script=Han})/mu, became: '列表', explain: blank },
  {
    pattern: /\[\^[^\]\s]+\]/u,
    became: '注号',
    explain: () => ({
      expected: '文末没有这个注号的注释',
      next: '请另起一段写 [^1]: 注释，或删去注号',
    }),
  },
  {
    pattern: /\[[^\]\n]+\][（([]/u,
    became: '链接',
    explain: () => ({
      expected: '链接的地址夹在半角圆括号里，紧跟方括号',
      next: '请写作 [文字](/cases/)',
    }),
  },
];

/** Fields are plain text. */
const inFields: readonly Leftover[] = [
  /\*\*/,
  /(?<![\w/])__(?=\S)|(?<=\S)__(?![\w/])/,
  /~~/,
  /^#{1,6} /m,
  /\[[^\]\n]+\]\([^)\n]*\)/,
].map((pattern) => ({
  pattern,
  became: '格式',
  explain: () => ({ expected: '这里是纯文字，标记会原样印出', next: '请删去标记，只写文字' }),
}));

export const marksUnderstood = ruleOfEntries('marksUnderstood', [], (entry) =>
  proseOf(entry).flatMap((prose) => {
    const leftovers = prose.kind === 'field' ? inFields : inBodies;
    const fault = leftovers.map((each) => check(prose, each)).find((each) => each !== undefined);
    return fault ? [fault] : [];
  }),
);

function check(
  { entry, text, field, lineAt }: Prose,
  { pattern, explain, became }: Leftover,
): Fault | undefined {
  const found = pattern.exec(text);
  if (!found) return undefined;
  const at = found.index;
  const mark = /^[*_~#+-]+|^\d+\./.exec(found[0])?.[0] ?? '方括号';
  const around = text.slice(Math.max(0, at - 4), at + 8).replace(/\s+/g, ' ');
  return faultInBody(entry, lineAt(at), field, {
    found: `“${around}”里的 ${mark} 没有成为${became}`,
    ...explain(mark),
  });
}
