/** All text that readers see, piece by piece, with figures cut out and lines kept. */
import { parseTemplate, type TemplatePart } from '#lib/template.ts';
import { longestText } from '#schemas/common.ts';
import { keepByObject } from './keep-by-object.ts';
import type { Content, Entry, Path } from './model.ts';
import { nameField, stringsAt } from './paths.ts';
import { lineInBlock, placeholder, type PlacedFigure } from './story-body.ts';

export interface Prose {
  entry: Entry;
  /** Plain text; each figure or component in it is one placeholder. */
  text: string;
  /** The figures among the placeholders. */
  figures: readonly PlacedFigure[];
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
  entries.flatMap((entry) => proseOf(entry));

/** Every piece of prose of an entry. */
export const proseOf = keepByObject((entry: Entry): Prose[] => [
  ...proseInFields(entry),
  ...proseInBody(entry),
]);

function proseInFields(entry: Entry): Prose[] {
  const fields = textFieldsOf(entry).filter(({ value }) => value.length <= longestText);
  return fields.map(({ path, value, isCited }) => {
    const { text, figures } = placeFigures(parseTemplate(value));
    const field = nameField(entry.data, path);
    // A field may run over several lines: a little of the text itself finds the right one.
    const lineAt = (position: number) =>
      entry.lineOf(path, text.slice(position, position + 3).replace(/[\n\uFFFC].*/s, ''));
    return { entry, text, figures, kind: 'field', field, isCited, lineAt };
  });
}

function placeFigures(parts: readonly TemplatePart[]): Pick<Prose, 'text' | 'figures'> {
  const figures: PlacedFigure[] = [];
  let text = '';
  for (const part of parts) {
    if (typeof part !== 'string') figures.push({ at: text.length, id: part.figure });
    text += typeof part === 'string' ? part : placeholder;
  }
  return { text, figures };
}

const proseInBody = (entry: Entry): Prose[] =>
  (entry.body?.blocks ?? []).map((block) => ({
    entry,
    text: block.text,
    figures: block.figures,
    kind: block.kind,
    field: '正文',
    lineAt: (position) => lineInBlock(block, position),
  }));
