/** What can be put into a body, and how the text around it changes. */
import type { ChangeSpec, EditorState, TransactionSpec } from '@codemirror/state';

export interface Insert {
  label: string;
  /** What it is chosen from; none for what stands by itself. */
  kind?: string;
  /** Whether it stands in a line of text rather than on lines of its own. */
  isInline?: boolean;
  /** What is written, around the text that is marked; `source` is a document besides the main one. */
  write: (id: string, marked: string, source: string) => string;
}

const nameSource = (source: string) => (source === '' ? '' : ` source="${source}"`);

export const inserts: readonly Insert[] = [
  { label: '数字', kind: 'figure', isInline: true, write: (id) => `<Figure id="${id}" />` },
  {
    label: '依据的段落',
    kind: 'paragraph',
    write: (id, marked, source) =>
      `<Passage p="${id}"${nameSource(source)}>\n\n${marked || '待写。'}\n\n</Passage>`,
  },
  { label: '图表', kind: 'chart', write: (id) => `<Chart id="${id}" />` },
  { label: '图片', kind: 'picture', write: (id) => `<Picture id="${id}" />` },
  {
    label: '词条',
    kind: 'term',
    isInline: true,
    write: (id, marked) => `<Term id="${id}">${marked || '词'}</Term>`,
  },
  {
    label: '存疑',
    kind: 'query',
    write: (id, _, source) => `<Query id="${id}"${nameSource(source)} />`,
  },
  { label: '数字列成表', kind: 'figure', write: (id) => `<FigureTable ids="${id}" />` },
  { label: '算式', kind: 'figure', write: (id) => `<Formula id="${id}" />` },
  {
    label: '编者按·背景',
    kind: 'term',
    write: (id, marked) => `<Background terms="${id}">\n\n${marked || '待写。'}\n\n</Background>`,
  },
  { label: '编者注', write: (_id, marked) => `<Note>\n\n${marked || '待写。'}\n\n</Note>` },
  { label: '小标题', write: (_id, marked) => `## ${marked || '小标题'}` },
];

/**
 * The change that puts something in, the marked text inside it where it takes one in.
 * @param id of what was chosen; empty for what stands by itself
 * @param source its document, where that is not the story's main one
 */
export function insertInto(
  state: EditorState,
  insert: Insert,
  id: string,
  source = '',
): TransactionSpec {
  const range = insert.isInline ? state.selection.main : wholeLines(state);
  const marked = state.sliceDoc(range.from, range.to);
  const takesIn = insert.write(id, '\0', '').includes('\0');
  const written = insert.write(id, marked.trim(), source);
  const text = insert.isInline ? written : setApart(state, range, written);
  // What takes nothing in stands behind the marked text.
  const from = takesIn ? range.from : range.to;
  const changes: ChangeSpec = { from, to: range.to, insert: text };
  const filler = marked.trim() === '' ? findFiller(text) : undefined;
  const selection = filler
    ? { anchor: from + filler.start, head: from + filler.end }
    : { anchor: from + text.length };
  return { changes, selection, scrollIntoView: true };
}

/** What stands where nothing was marked: it is marked then, so that what is typed takes its place. */
function findFiller(text: string): { start: number; end: number } | undefined {
  const found = /(?<=^## |^|>)(?:小标题|待写。|词)(?=$|<)/m.exec(text);
  return found ? { start: found.index, end: found.index + found[0].length } : undefined;
}

/** The lines that the marked text touches; a caret alone stands behind its line, if that is not empty. */
function wholeLines(state: EditorState): { from: number; to: number } {
  const { from, to, empty } = state.selection.main;
  const last = state.doc.lineAt(to);
  return empty
    ? { from: last.to, to: last.to }
    : { from: state.doc.lineAt(from).from, to: last.to };
}

/** With an empty line before and behind, where there is none yet. */
function setApart(state: EditorState, { from, to }: { from: number; to: number }, text: string) {
  const before = state.sliceDoc(Math.max(0, from - 2), from);
  const behind = state.sliceDoc(to, to + 2);
  const open = from === 0 || before.endsWith('\n\n') ? '' : before.endsWith('\n') ? '\n' : '\n\n';
  const close =
    behind === '' || behind.startsWith('\n\n') ? '' : behind[0] === '\n' ? '\n' : '\n\n';
  return `${open}${text}${close}`;
}
