/** Reads a story with the engine that renders it, keeping the file's line numbers. */
import { mdxToMdast } from 'satteri';
import { markdownFeatures, splitStory, unifyLines } from '#story/story-text.ts';
import type { Complaint } from './faults.ts';
import type { Entry, ReadingFault } from './model.ts';
import { explainSyntax } from './explain-syntax.ts';
import { readBody } from './read-body.ts';
import { readYaml } from './read-yaml.ts';

export type MdxFile = Pick<Entry, 'data' | 'lineOf' | 'body'> & { faults: ReadingFault[] };

/** More than any page can weigh. At ten times the length some bodies take all memory or end the process. */
const mostCharacters = 30_000;
/** Of each of these: the engine's work grows with the square of their number. */
const costlyCharacters = ['{', '&', '<', '>'] as const;
const mostCostly = 2000;

/**
 * Parses a story. Never throws.
 * @param file shown in faults
 */
export function readMdx(text: string, file: string): MdxFile {
  const unreadable = (line: number, field: string, complaint: Complaint): ReadingFault => ({
    kind: 'unreadable',
    fault: { file, line, field, ...complaint },
  });
  const story = splitStory(text);
  if (!story) {
    const { line, ...complaint } = explainHead(text);
    return { data: undefined, lineOf: () => line, faults: [unreadable(line, '头部', complaint)] };
  }
  const { closingLine, body } = story;
  const { faults, ...yaml } = readYaml(story.yaml, file);
  const problem = explainSize(body.trim());
  if (problem) return { ...yaml, faults: [...faults, unreadable(closingLine, '正文', problem)] };
  try {
    const read = readBody(mdxToMdast(body, { features: markdownFeatures }));
    // Copied: texts that were cut from the file's would each keep it whole in memory.
    return { ...yaml, faults, body: structuredClone(read) };
  } catch (error) {
    const { line = closingLine + 1, ...complaint } = explainSyntax(error as Error);
    return { ...yaml, faults: [...faults, unreadable(line, '正文', complaint)] };
  }
}

function explainHead(text: string): Complaint & { line: number } {
  const lines = unifyLines(text).split('\n');
  const opening = lines.findIndex((line) => line.trim() !== '');
  const expected = '头部应夹在两行 --- 之间';
  const next = '请照 docs/authoring.md 的样式补上';
  if (lines[opening]?.trimEnd() !== '---') {
    return { line: 1, found: '文件不以头部（---）开头', expected, next };
  }
  const closing = lines.findIndex((line, at) => at > opening && line.startsWith('---'));
  if (closing < 0) return { line: opening + 1, found: '头部只有开头的 ---', expected, next };
  const found = `写的是“${lines[closing]}”`;
  return { line: closing + 1, found, expected, next: '请让 --- 独占一行，或给这一行加引号' };
}

/** What would keep the engine busy for minutes is refused before it begins. */
function explainSize(body: string): Complaint | undefined {
  const { length } = body;
  if (length === 0)
    return { found: '正文是空的', expected: '头部之后应有正文', next: '请写上正文' };
  if (length > mostCharacters) {
    return {
      found: `正文有 ${length} 个字符`,
      expected: `一篇至多 ${mostCharacters} 个字符，再多读者的手机打不开`,
      next: '请分成几篇',
    };
  }
  const costly = costlyCharacters.find((each) => body.split(each).length > mostCostly);
  return (
    costly && {
      found: `有太多的 ${costly}`,
      expected: `一篇至多 ${mostCostly} 个`,
      next: '请删去多余的',
    }
  );
}
