/** Draws the figures of a short text, `{dahe.households}`, as the numbers that they print. */
import { type Extension, RangeSet } from '@codemirror/state';
import { Decoration, WidgetType } from '@codemirror/view';
import type { Option } from '#scripts/editor/page/api.ts';
import { defineChips, type Drawn } from './chip-field.ts';
import type { Names } from './names.ts';

/** As `src/lib/template.ts` reads them. */
const template = /\{([a-z0-9-]+\.[a-z0-9-]+)\}/g;

const show = (text: string, names: Names): Drawn => {
  const figures = names.byKind.get('figure');
  const chips = [...text.matchAll(template)].map(({ index, 0: { length }, 1: id = '' }) => {
    const isKnown = figures === undefined || figures.has(id);
    const widget = new FigureChip(id, figures?.get(id), isKnown);
    return Decoration.replace({ widget }).range(index, index + length);
  });
  const drawn = RangeSet.of(chips);
  return { names, drawn, atomic: drawn };
};

export const showTemplates: Extension = defineChips(show);

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
