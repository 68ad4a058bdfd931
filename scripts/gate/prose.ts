/** All text that readers see, piece by piece, with figures cut out and lines kept. */
import { parseTemplate } from '#lib/template.ts';
import { longestText } from '#schemas/common.ts';
import type { Content, Entry, Path } from './model.ts';
import { nameField, stringsAt } from './paths.ts';
import { lineInBlock, placeholder } from './story-body.ts';

export interface Prose {
  entry: Entry;
  /** Plain text; each figure or component in it is one placeholder. */
  text: string;
  kind: 'body' | 'heading' | 'field';
  field: string;
  /** Whether its numbers are those of a document that the field cites. */
  isCited?: boolean;
  /** The line of a position in the text. */
  lineAt: (position: number) => number;
}

/** The text fields of an entry that exist, as written. */
export const textFieldsOf = (entry: Entry): { path: Path; value: string; isCited: boolean }[] =>
  entry.definition.texts.flatMap((pattern) => {
    const isCited = entry.definition.citedTexts?.includes(pattern) ?? false;
    return stringsAt(entry.data, pattern).map((found) => ({ ...found, isCited }));
  });

/** Every piece of prose of the content; a field that is too long is first to be shortened. */
export const findProse = ({ entries }: Content): Prose[] =>
  entries.flatMap((entry) => [...proseInFields(entry), ...proseInBody(entry)]);

function proseInFields(entry: Entry): Prose[] {
  const fields = textFieldsOf(entry).filter(({ value }) => value.length <= longestText);
  return fields.map(({ path, value, isCited }) => {
    const parts = parseTemplate(value);
    const text = parts.map((part) => (typeof part === 'string' ? part : placeholder)).join('');
    const field = nameField(entry.data, path);
    // A field may run over several lines: a little of the text itself finds the right one.
    const lineAt = (position: number) =>
      entry.lineOf(path, text.slice(position, position + 3).replace(/[\n\uFFFC].*/s, ''));
    return { entry, text, kind: 'field', field, isCited, lineAt };
  });
}

const proseInBody = (entry: Entry): Prose[] =>
  (entry.body?.blocks ?? []).map((block) => ({
    entry,
    text: block.text,
    kind: block.kind,
    field: '正文',
    lineAt: (position) => lineInBlock(block, position),
  }));
