/** Reads one content file: decodes it, parses it, and says what is wrong with it. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CollectionDefinition } from './collections.ts';
import { faultOfFile } from './faults.ts';
import { fingerprintOf } from './fingerprint.ts';
import type { Entry, ReadingFault } from './model.ts';
import { controls, findOddity } from './odd-characters.ts';
import { valueAt } from './paths.ts';
import { readMdx } from './read-mdx.ts';
import { readYaml } from './read-yaml.ts';
import { explainBreak } from './run-rules.ts';

/** What came of reading: entries, and the faults met on the way. */
export interface Reading {
  entries: Entry[];
  faults: ReadingFault[];
}

/** What one file may hold, in characters: a thick book as a story, some ten thousand records. */
const longest = { mdx: 200_000, yaml: 4_000_000 } as const;

export interface FileToRead {
  folder: string;
  /** The folder as people know it, e.g. `content/cases`. */
  shown: string;
  name: string;
  collection: string;
  definition: CollectionDefinition;
  /** What the file would say, in place of what it says on disk. */
  text?: string | undefined;
}

/** Reads a file into an entry. Never throws: a file that cannot be read gives a fault. */
export function readFile(file: FileToRead): Reading {
  const { folder, shown, name, collection, definition } = file;
  const path = `${shown}/${name}`;
  const fileStem = name.replace(/\.\w+$/, '');
  const entry = { collection, id: fileStem.toLowerCase(), fileStem, file: path, definition };
  const unparsed: Entry = { ...entry, data: undefined, lineOf: () => 0 };
  const decoded = file.text === undefined ? readText(join(folder, name)) : { text: file.text };
  if ('problem' in decoded) {
    const { problem, expected, next, isMissing } = decoded;
    const fault = unreadable(path, problem, expected, next);
    return { entries: isMissing ? [] : [unparsed], faults: [fault] };
  }
  const tooLong = checkLength(decoded.text, definition);
  if (tooLong) return { entries: [unparsed], faults: [unreadable(path, ...tooLong)] };
  const control = findControl(decoded.text, path);
  if (control) return { entries: [unparsed], faults: [control] };
  const read = definition.format === 'mdx' ? readMdx : readYaml;
  let reading;
  try {
    reading = read(decoded.text, path);
  } catch (error) {
    const next = '请撤回上一次的改动，换一种写法';
    const fault = unreadable(path, explainBreak(error), '文件应能读完', next);
    return { entries: [unparsed], faults: [fault] };
  }
  const { faults, ...parsed } = reading;
  if (parsed.data === null) {
    const expected = `应有${definition.label}的各个字段`;
    const fault = unreadable(path, '文件没有字段', expected, '请照 docs/authoring.md 填写');
    return { entries: [unparsed], faults: [fault] };
  }
  const fingerprint =
    valueAt(parsed.data, ['review']) === undefined
      ? undefined
      : fingerprintOf(decoded.text, definition.format);
  return { entries: [{ ...entry, ...parsed, ...(fingerprint && { fingerprint }) }], faults };
}

/** The parsers of the site do not agree about characters that no one can see. */
function findControl(text: string, file: string): ReadingFault | undefined {
  const at = text.search(controls);
  if (at < 0) return undefined;
  const line = text.slice(0, at).split('\n').length;
  const { complaint } = findOddity(text.charAt(at))!;
  return { kind: 'unreadable', fault: { file, line, field: '文字', ...complaint } };
}

/** Only what is not read can cost no time; the list of addresses is written by a command. */
function checkLength(
  { length }: string,
  { format, isGenerated }: CollectionDefinition,
): [found: string, expected: string, next: string] | undefined {
  const most = longest[format];
  if (length <= most || isGenerated) return undefined;
  const next = format === 'mdx' ? '请分成几篇' : '请分成几个文件';
  return [`文件有 ${length} 个字符`, `一个文件最多 ${most} 个字符`, next];
}

type Decoded =
  { text: string } | { problem: string; expected: string; next: string; isMissing?: boolean };

/** Text with line feeds only and without byte order mark, or why there is none. */
function readText(path: string): Decoded {
  if (!existsSync(path)) {
    return {
      problem: '找不到这个文件',
      expected: '网站少不了它',
      next: '请照 docs/authoring.md 新建',
      isMissing: true,
    };
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path));
    if (/\r(?!\n)/.test(text)) {
      return {
        problem: '换行符是旧式的 CR',
        expected: '网站读不懂这种换行',
        next: '请用编辑器另存，换行符选 LF',
      };
    }
    return { text: text.replaceAll('\r\n', '\n') };
  } catch (error) {
    if (error instanceof TypeError) {
      return {
        problem: '不是 UTF-8 编码',
        expected: '文件应以 UTF-8 保存',
        next: '请用编辑器另存为 UTF-8',
      };
    }
    const reason = error instanceof Error ? error.message : String(error);
    return {
      problem: `读不出来（${reason}）`,
      expected: '应为可读的文件',
      next: '请检查文件的权限',
    };
  }
}

/** A file or folder that cannot be read or would not be. */
export const unreadable = (
  file: string,
  found: string,
  expected: string,
  next: string,
): ReadingFault => ({
  kind: 'unreadable',
  fault: faultOfFile(file, { found, expected, next }),
});
