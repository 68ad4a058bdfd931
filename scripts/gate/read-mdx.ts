/** Splits a story into frontmatter and body and parses both, keeping the file's line numbers. */
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { VFileMessage } from 'vfile-message';
import type { Entry, ReadingFault } from './model.ts';
import { readYaml } from './read-yaml.ts';
import { readBody } from './story-body.ts';

export type MdxFile = Pick<Entry, 'data' | 'lineOf' | 'body'> & { faults: ReadingFault[] };

const parser = unified().use(remarkParse).use(remarkMdx);

/**
 * Parses a story. Never throws.
 * @param text with line feeds only
 * @param file shown in faults
 */
export function readMdx(text: string, file: string): MdxFile {
  const lines = text.split('\n');
  const unreadable = (line: number, field: string, found: string, expected: string, next: string) =>
    ({ kind: 'unreadable', fault: { file, line, field, found, expected, next } }) as const;

  const opening = lines.findIndex((line) => line.trim() !== '');
  const closing = lines.findIndex((line, at) => at > opening && line.trimEnd() === '---');
  if (lines[opening]?.trimEnd() !== '---' || closing < 0) {
    const [line, found] =
      lines[opening]?.trimEnd() === '---'
        ? [opening + 1, '头部只有开头的 ---']
        : [1, '文件不以头部（---）开头'];
    const fault = unreadable(
      line,
      '头部',
      found,
      '头部应夹在两行 --- 之间',
      '请照 docs/authoring.md 的样式补上',
    );
    return { data: undefined, lineOf: () => line, faults: [fault] };
  }

  const blank = '\n'.repeat(opening + 1);
  const yaml = readYaml(blank + lines.slice(opening + 1, closing).join('\n'), file);
  const bodyText = lines.slice(closing + 1).join('\n');
  if (bodyText.trim() === '') {
    const fault = unreadable(closing + 1, '正文', '正文是空的', '头部之后应有正文', '请写上正文');
    return { ...yaml, faults: [...yaml.faults, fault] };
  }
  try {
    const body = readBody(parser.parse('\n'.repeat(closing + 1) + bodyText));
    // Copied: texts that were cut from the file's would each keep it whole in memory.
    return { ...yaml, body: structuredClone(body) };
  } catch (error) {
    const { line, reason, next } = explain(error as VFileMessage);
    const fault = unreadable(line || closing + 2, '正文', reason, '正文无法解析', next);
    return { ...yaml, faults: [...yaml.faults, fault] };
  }
}

/** Words a parser message in Chinese; its own English stays in brackets when we do not know it. */
function explain({ line, reason, ruleId }: VFileMessage) {
  const opened = /closing tag for `(<[^`]*>)` \((\d+):/.exec(reason);
  if (ruleId === 'end-tag-mismatch' && opened?.[1]) {
    return {
      line: Number(opened[2]),
      reason: `${opened[1]} 没有对应的结束标签`,
      next: `请补上 ${opened[1].replace('<', '</')}，两个标签各占一行`,
    };
  }
  if (ruleId === 'unexpected-closing-slash') {
    return { line, reason: '有结束标签，没有开始标签', next: '请删去它，或补上开始标签' };
  }
  if (ruleId === 'acorn' || /expression/.test(reason)) {
    const next = '数字写成 <Figure id="…" />，别的花括号请删去';
    return { line, reason: '花括号 { } 里的内容无法解析', next };
  }
  if (/import\/exports/.test(reason)) {
    return { line, reason: '正文里不能写 import 或 export', next: '请删去这一行' };
  }
  if (/before name|before attribute/.test(reason)) {
    const next = '标签写作 <Figure id="…" />，属性值加半角引号；文字里的小于号请写成“低于”或 &lt;';
    return { line, reason: '小于号 < 之后不是合格的标签', next };
  }
  return { line, reason: `标签写得不对（${reason}）`, next: '请检查这一行的尖括号和花括号' };
}
