/** What an editor draws over its text: worked out anew whenever the text or what ids stand for has changed. */
import { type EditorState, type RangeSet, StateField } from '@codemirror/state';
import { type Decoration, type DecorationSet, EditorView } from '@codemirror/view';
import { type Names, noNames, setNames } from './names.ts';

/** What is drawn, and what of it the cursor passes over as one. */
export interface Drawn {
  names: Names;
  drawn: DecorationSet;
  atomic: RangeSet<Decoration>;
}

/** @param draw what to draw over a text */
export const defineChips = <All extends Drawn>(draw: (text: string, names: Names) => All) =>
  StateField.define<All>({
    create: ({ doc }: EditorState) => draw(doc.toString(), noNames),
    update(value, { docChanged, newDoc, effects }) {
      const told = effects.find((effect) => effect.is(setNames));
      if (!docChanged && !told) return value;
      return draw(newDoc.toString(), told ? (told.value as Names) : value.names);
    },
    provide: (field) => [
      EditorView.decorations.from(field, ({ drawn }) => drawn),
      EditorView.atomicRanges.of((view) => view.state.field(field).atomic),
    ],
  });
