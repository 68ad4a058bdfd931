/**
 * Reads YAML by the parser with which Astro reads it, so that the gate sees what the site will hold.
 * That parser tells no lines: a second one finds the line of a value, once there is a fault to tell,
 * and says in Chinese what does not parse.
 */
import { load } from 'js-yaml';
import { isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, visit } from 'yaml';
import type { Document, Node, Pair, YAMLError } from 'yaml';
import type { Entry, Path, ReadingFault } from './model.ts';

export type YamlFile = Pick<Entry, 'data' | 'lineOf' | 'comments'> & { faults: ReadingFault[] };

/** What the parser's error codes mean to an editor, and what to do about them. */
const explanations: Readonly<Record<string, [string, string]>> = {
  BAD_INDENT: ['缩进不对', '同一层的字段左端要对齐，只用空格缩进'],
  TAB_AS_INDENT: ['用制表符缩进', '请改用空格缩进'],
  MISSING_CHAR: ['缺少符号', '请检查引号、括号是否成对，字段名后的冒号是否为半角并跟一个空格'],
  BAD_COLLECTION_TYPE: ['列表与字段混在一起', '请检查这一行的短横和缩进'],
  BLOCK_IN_FLOW: ['方括号或花括号里写了多行内容', '请检查括号是否成对'],
  UNEXPECTED_TOKEN: ['有多余的内容', '请检查这一行的标点；文字里有冒号或花括号开头时，整段加引号'],
  MULTILINE_IMPLICIT_KEY: ['字段名后缺冒号', '字段写作“名称: 内容”，冒号用半角'],
  BLOCK_AS_IMPLICIT_KEY: ['一行里有两个冒号', '文字里有半角冒号时，整段加引号'],
  BAD_ALIAS: ['以 * 开头的文字被当作别名', '请给这段文字加引号'],
  BAD_SCALAR_START: ['文字以保留符号开头', '请给这段文字加引号'],
  UNKNOWN_TAG: ['以 ! 开头的文字被当作类型', '请给这段文字加引号'],
  MULTIPLE_DOCS: ['文件中间有 ---', '请删去多余的 ---'],
};

const unknownError = ['格式有误', '请检查这一行和上一行的标点与缩进'] as const;

/**
 * Parses YAML text (unquoted dates become dates). Never throws.
 * @param text with line feeds only; leading empty lines shift the line numbers of frontmatter
 * @param file shown in faults
 */
export function readYaml(text: string, file: string): YamlFile {
  const read = readAsAstro(text);
  const rest = { lineOf: lineIn(text), comments: findComments(text) };
  if ('data' in read && !mayHoldAlias(text)) return { data: read.data, ...rest, faults: [] };
  const { document, lineCounter } = parse(text);
  const faults = pickErrors(document.errors).map((error) => explain(error, text, file));
  const alias = faults.length === 0 ? findAlias(document) : undefined;
  if (alias !== undefined) {
    faults.push(explainUnread('BAD_ALIAS', lineCounter.linePos(alias).line, text, file));
  }
  if (faults.length === 0 && 'line' in read) {
    // A tag that it does not know is the one thing that the other parser lets pass.
    faults.push(explainUnread('UNKNOWN_TAG', read.line, text, file));
  }
  if (faults.some(({ kind }) => kind === 'unreadable')) return { data: undefined, ...rest, faults };
  // What can be read except for a repeated key may have other faults to tell.
  return { data: 'data' in read ? read.data : document.toJS(), ...rest, faults };
}

/** What Astro will read, or the line at which it will give up; null for an empty text. */
function readAsAstro(text: string): { data: unknown } | { line: number } {
  try {
    return { data: load(text) ?? null };
  } catch (error) {
    // Of several documents in one file it does not say where the second begins.
    const { mark } = error as { mark?: { line: number } };
    return { line: (mark?.line ?? 0) + 1 };
  }
}

/** An alias can make a few lines fill the memory, and is read as what it repeats. */
const mayHoldAlias = (text: string): boolean => text.includes('*');

/** Only faults ask for lines: the tree is not kept for them, but made again. */
const lineIn =
  (text: string): Entry['lineOf'] =>
  (path, inside) => {
    const { document, lineCounter } = parseOnceMore(text);
    return lineCounter.linePos(offsetOf(document.contents, path, text, inside)).line;
  };

/** What follows `#`, even in a quoted text: comments are only searched for copies. */
function findComments(text: string): { text: string; line: number }[] {
  const comments: { text: string; line: number }[] = [];
  let isOpen = false;
  for (const [index, written] of text.split('\n').entries()) {
    const at = written.indexOf('#');
    if (at >= 0) {
      const own = written.slice(at + 1);
      if (isOpen && written.slice(0, at).trim() === '') comments.at(-1)!.text += `\n${own}`;
      else comments.push({ text: own, line: index + 1 });
    }
    isOpen = at >= 0;
  }
  return comments;
}

function parse(text: string) {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, customTags: ['timestamp'] });
  return { document, lineCounter };
}

/** The last text parsed for its lines: the faults of a file come one after the other. */
let last: { text: string; parsed: ReturnType<typeof parse> } | undefined;

function parseOnceMore(text: string): ReturnType<typeof parse> {
  if (last?.text !== text) last = { text, parsed: parse(text) };
  return last.parsed;
}

/** Repeated keys, and the first of the other errors: what follows it is mostly its echo. */
function pickErrors(errors: readonly YAMLError[]): YAMLError[] {
  const repeats = errors.filter(({ code }) => code === 'DUPLICATE_KEY');
  const others = errors.filter(({ code }) => code !== 'DUPLICATE_KEY');
  const first = others.toSorted((one, other) => one.pos[0] - other.pos[0])[0];
  // A line out of place shows as other errors first, and as bad indentation further down.
  if (first && others.some(({ code }) => code === 'BAD_INDENT')) first.code = 'BAD_INDENT';
  return first ? [...repeats, first] : repeats;
}

/**
 * Where the first alias stands. None has a use here: one without an anchor throws, one inside its
 * own anchor never ends, and a few lines of them fill the memory.
 */
function findAlias(document: Document): number | undefined {
  let offset: number | undefined;
  visit(document, {
    Alias: (_, alias) => {
      offset = alias.range?.[0] ?? 0;
      return visit.BREAK;
    },
  });
  return offset;
}

function explain(error: YAMLError, text: string, file: string): ReadingFault {
  const line = error.linePos?.[0].line ?? 1;
  const written = (text.split('\n')[line - 1] ?? '').trim();
  if (error.code === 'DUPLICATE_KEY') {
    const key = /^["']?([^"':]+)/.exec(written)?.[1] ?? written;
    const found = '同一层里写了两次';
    const expected = '每个字段只能写一次';
    const fault = { file, line, field: key, found, expected, next: '请删去其中一个' };
    return { kind: 'duplicate-key', fault };
  }
  return explainUnread(error.code, line, text, file);
}

function explainUnread(code: string, line: number, text: string, file: string): ReadingFault {
  const written = (text.split('\n')[line - 1] ?? '').trim();
  const [reason, next] = explanations[code] ?? unknownError;
  const found = `${reason}，写的是“${written}”`;
  const fault = { file, line, field: 'YAML', found, expected: '这一行无法解析', next };
  return { kind: 'unreadable', fault };
}

/** Where a value's key (or the value, in a list) starts; of a missing value, its parent. */
function offsetOf(root: unknown, path: Path, text: string, inside?: string): number {
  let node = root;
  let offset = isNode(root) ? (root.range?.[0] ?? 0) : 0;
  for (const key of path) {
    const step: { offset: number; node: unknown } | undefined = stepInto(node, key);
    if (!step) return offset;
    ({ offset, node } = step);
  }
  if (inside === undefined || !isNode(node) || !node.range) return offset;
  const within = text.slice(node.range[0], node.range[1]).indexOf(inside);
  return within < 0 ? offset : node.range[0] + within;
}

function stepInto(node: unknown, key: string | number) {
  if (isMap(node)) {
    const pair = (node.items as Pair[]).find(
      (item) => isScalar(item.key) && item.key.value === key,
    );
    return pair && { offset: startOf(pair.key), node: pair.value };
  }
  const item = isSeq(node) && typeof key === 'number' ? node.items[key] : undefined;
  return item === undefined ? undefined : { offset: startOf(item), node: item };
}

const startOf = (node: unknown): number => (node as Node | null)?.range?.[0] ?? 0;
