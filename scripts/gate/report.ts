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

/** What drafts still lack, a line a draft: undefined where they lack nothing. */
export function formatPending(pending: readonly Fault[]): string | undefined {
  if (pending.length === 0) return undefined;
  const counts = new Map<string, number>();
  for (const { file } of pending) counts.set(file, (counts.get(file) ?? 0) + 1);
  return [
    ...[...counts].map(([file, count]) => `草稿 ${file}：发布前还有 ${count} 处要改。`),
    '草稿不妨碍网站生成；逐条列出：npm run check:content -- --drafts',
  ].join('\n');
}
