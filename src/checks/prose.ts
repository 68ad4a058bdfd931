/** All text that readers see, piece by piece, with figures cut out and lines kept. */
import type { Nodes, Parents } from 'mdast';
import { parseTemplate } from '#lib/template.ts';
import type { Content, Entry, Path } from './model.ts';
import { nameField, stringsAt } from './paths.ts';
import { lineOf } from './story-body.ts';

/** Stands in a piece of prose where a figure or a component stands. */
export const placeholder = '\uFFFC';

export interface Prose {
  entry: Entry;
  /** Plain text; each figure or component in it is one placeholder. */
  text: string;
  kind: 'body' | 'heading' | 'field';
  field: string;
  /** The line of a position in the text. */
  lineAt: (position: number) => number;
}

/** The text fields of an entry that exist, as written. */
export const textFieldsOf = (entry: Entry): { path: Path; value: string }[] =>
  entry.definition.texts.flatMap((pattern) => stringsAt(entry.data, pattern));

/** Every piece of prose of the content. */
export const findProse = ({ entries }: Content): Prose[] =>
  entries.flatMap((entry) => [...proseInFields(entry), ...proseInBody(entry)]);

function proseInFields(entry: Entry): Prose[] {
  return textFieldsOf(entry).map(({ path, value }) => {
    const parts = parseTemplate(value);
    const text = parts.map((part) => (typeof part === 'string' ? part : placeholder)).join('');
    const field = nameField(entry.data, path);
    // A field may run over several lines: a little of the text itself finds the right one.
    const lineAt = (position: number) =>
      entry.lineOf(path, text.slice(position, position + 3).replace(/[\n\uFFFC].*/s, ''));
    return { entry, text, kind: 'field', field, lineAt };
  });
}

function proseInBody(entry: Entry): Prose[] {
  const found: Prose[] = [];
  const collect = (node: Nodes) => {
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'code') {
      const kind = node.type === 'heading' ? 'heading' : 'body';
      found.push({ entry, kind, field: '正文', ...flatten(node) });
    } else if ('children' in node) {
      for (const child of node.children) collect(child);
    }
  };
  if (entry.body) collect(entry.body);
  return found;
}

/** Joins the text inside a block, remembering on which line each piece begins. */
function flatten(block: Nodes): { text: string; lineAt: (position: number) => number } {
  let text = '';
  const starts: { at: number; line: number }[] = [];
  const add = (node: Nodes) => {
    starts.push({ at: text.length, line: lineOf(node) });
    if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') {
      text += node.value;
    } else if (node.type === 'image') {
      text += node.alt ?? '';
    } else if ('children' in node && node.children.length > 0) {
      for (const child of (node as Parents).children) add(child);
    } else {
      text += node.type === 'break' ? '\n' : placeholder;
    }
  };
  add(block);
  const lineAt = (position: number) => {
    const start = starts.findLast(({ at }) => at <= position);
    if (!start) return lineOf(block);
    return start.line + (text.slice(start.at, position).match(/\n/g)?.length ?? 0);
  };
  return { text, lineAt };
}
