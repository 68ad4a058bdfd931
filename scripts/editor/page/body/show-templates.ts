/** Draws the figures of a short text, `{dahe.households}`, as the numbers that they print. */
import { type EditorState, type Extension, RangeSet, StateField } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView, WidgetType } from '@codemirror/view';
import type { Option } from '#scripts/editor/page/api.ts';
import { type Names, noNames, setNames } from './show-tags.ts';

/** As `src/lib/template.ts` reads them. */
const template = /\{([a-z0-9-]+\.[a-z0-9-]+)\}/g;

interface Shown {
  names: Names;
  drawn: DecorationSet;
}

const show = (text: string, names: Names): Shown => {
  const figures = names.byKind.get('figure');
  const chips = [...text.matchAll(template)].map(({ index, 0: { length }, 1: id = '' }) => {
    const isKnown = figures === undefined || figures.has(id);
    const widget = new FigureChip(id, figures?.get(id), isKnown);
    return Decoration.replace({ widget }).range(index, index + length);
  });
  return { names, drawn: RangeSet.of(chips) };
};

const shown = StateField.define<Shown>({
  create: ({ doc }: EditorState) => show(doc.toString(), noNames),
  update(value, { docChanged, newDoc, effects }) {
    const told = effects.find((effect) => effect.is(setNames));
    if (!docChanged && !told) return value;
    return show(newDoc.toString(), told ? (told.value as Names) : value.names);
  },
  provide: (field) => [
    EditorView.decorations.from(field, ({ drawn }) => drawn),
    EditorView.atomicRanges.of((view) => view.state.field(field).drawn),
  ],
});

export const showTemplates: Extension = shown;

class FigureChip extends WidgetType {
  readonly id: string;
  readonly option: Option | undefined;
  readonly isKnown: boolean;

  constructor(id: string, option: Option | undefined, isKnown: boolean) {
    super();
    this.id = id;
    this.option = option;
    this.isKnown = isKnown;
  }

  override eq(other: FigureChip): boolean {
    return other.id === this.id && other.option === this.option && other.isKnown === this.isKnown;
  }

  override toDOM(): HTMLElement {
    const chip = document.createElement('span');
    chip.className = `shown-tag inline single figure${this.isKnown ? '' : ' unknown'}`;
    chip.textContent = this.option?.printed ?? this.id;
    chip.title = [this.option?.label, this.option?.about].filter(Boolean).join(' · ');
    return chip;
  }
}
