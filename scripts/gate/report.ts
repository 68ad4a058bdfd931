/** Puts faults in order and words them for people. */
import type { Content, Fault } from './model.ts';

/** One fault as one line: file, line, field, what is found, what is expected, what to do. */
export const formatFault = ({ file, line, field, found, expected, next }: Fault): string =>
  `${file}${line > 0 ? `:${line}` : ''} › ${field}：${found}，${expected}。${next}。`;

/** Faults by file, then by line; of equal faults only the first. */
export function sortFaults(faults: readonly Fault[]): Fault[] {
  const byLine = new Map(faults.map((fault) => [formatFault(fault), fault]));
  return [...byLine.values()].sort(
    (one, other) =>
      (one.file < other.file ? -1 : one.file > other.file ? 1 : 0) || one.line - other.line,
  );
}

/** All faults, one to a line, and how many there are; or what was checked, when all is well. */
export function formatReport({ faults, content }: { faults: Fault[]; content: Content }): string {
  if (faults.length > 0) {
    return [...faults.map(formatFault), `内容检查未通过：${faults.length} 处需要修改。`].join('\n');
  }
  const { entries, figures, paragraphs } = content;
  return `内容检查通过：${entries.length} 个文件、${figures.size} 个数字、${paragraphs.length} 个原文段落。`;
}
