/** Draws the tags of a body as chips and labels over its text, which stays as it is. */
import { EditorState, type Extension, RangeSet } from '@codemirror/state';
import { Decoration, WidgetType } from '@codemirror/view';
import { defineChips, type Drawn } from './chip-field.ts';
import { idsOf, shownComponents } from './components.ts';
import type { Names } from './names.ts';
import { readTags, type Tag, widowsOf } from './read-tags.ts';

interface Shown extends Drawn {
  tags: readonly Tag[];
}

const show = (text: string, names: Names): Shown => {
  const tags = readTags(text);
  const chips = tags.map((tag) =>
    Decoration.replace({ widget: new Chip(tag, names) }).range(tag.from, tag.to),
  );
  const styled = tags.flatMap((tag) => markText(tag));
  return {
    tags,
    names,
    atomic: RangeSet.of(chips),
    drawn: Decoration.set([...chips, ...styled, ...markLines(text, tags)], true),
  };
};

const shown = defineChips(show);

/** The tags of an editor's text as it is now. */
export const tagsIn = (state: EditorState): readonly Tag[] => state.field(shown).tags;

/** One end of a pair takes the other with it: an end alone would be a fault. */
const removePairs = EditorState.transactionFilter.of((transaction) => {
  if (!transaction.isUserEvent('delete')) return transaction;
  const removed = (tag: Tag) => {
    let isGone = false;
    transaction.changes.iterChangedRanges((from, to) => {
      if (from <= tag.from && tag.to <= to) isGone = true;
    });
    return isGone;
  };
  const widows = widowsOf(tagsIn(transaction.startState), removed);
  if (widows.length === 0) return transaction;
  const changes = widows.map(({ from, to }) => ({ from, to }));
  return [transaction, { changes }];
});

export const showTags: Extension = [shown, removePairs];

/** Words of a term and of a link are seen to be one. */
function markText({ kind, name, to, partner, isBlock }: Tag) {
  if (kind !== 'open' || !partner || isBlock || to >= partner.from) return [];
  const style = name === '[' ? 'shown-link' : 'shown-words';
  return [Decoration.mark({ class: style }).range(to, partner.from)];
}

/** Lines of a heading, and lines inside a passage, a note or the like. */
function markLines(text: string, tags: readonly Tag[]) {
  const headings = tags
    .filter(({ name }) => name === '#')
    .map(({ from, to }) => {
      const level = text.slice(from, to).trim().length;
      return Decoration.line({ class: `shown-heading level-${level}` }).range(from);
    });
  const inside = tags.filter(({ kind, isBlock }) => kind === 'open' && isBlock).flatMap(linesOf);
  return [...headings, ...inside];

  function linesOf({ from, name, partner }: Tag) {
    const lines = [];
    let at = text.lastIndexOf('\n', from - 1) + 1;
    while (at <= partner!.to) {
      lines.push(Decoration.line({ class: `inside inside-${name.toLowerCase()}` }).range(at));
      const next = text.indexOf('\n', at);
      if (next < 0) break;
      at = next + 1;
    }
    return lines;
  }
}

/** What stands in the place of a tag. */
class Chip extends WidgetType {
  readonly tag: Tag;
  readonly text: string;
  readonly isKnown: boolean;
  readonly title: string;

  constructor(tag: Tag, names: Names) {
    super();
    const { text, isKnown, title } = describe(tag, names);
    this.tag = tag;
    this.text = text;
    this.isKnown = isKnown;
    this.title = title;
  }

  override eq(other: Chip): boolean {
    return (
      other.text === this.text &&
      other.title === this.title &&
      other.isKnown === this.isKnown &&
      other.tag.name === this.tag.name &&
      other.tag.isBlock === this.tag.isBlock
    );
  }

  override toDOM(): HTMLElement {
    const { name, isBlock, kind } = this.tag;
    const chip = document.createElement('span');
    const shape = isBlock ? 'block' : 'inline';
    chip.className = `shown-tag ${shape} ${kind} ${/\w/.test(name) ? name.toLowerCase() : 'mark'}`;
    if (!this.isKnown) chip.classList.add('unknown');
    chip.textContent = this.text;
    if (this.title !== '') chip.title = this.title;
    return chip;
  }

  override ignoreEvent(): boolean {
    return false;
  }
}

function describe({ name, kind, attributes }: Tag, names: Names) {
  if (name === '#') return { text: '', isKnown: true, title: '' };
  if (name === '[') {
    const isEnd = kind === 'close';
    return { text: isEnd ? '↗' : '', isKnown: true, title: attributes['href'] ?? '' };
  }
  const component = shownComponents[name] ?? { label: name };
  if (kind === 'close') {
    const text = name === 'Term' ? '' : `${component.label}到此`;
    return { text, isKnown: true, title: '' };
  }
  const known = names.byKind.get(component.kind ?? '');
  const ids = idsOf(name, attributes);
  const document = attributes['source'] ?? names.sources[0] ?? '';
  const options = ids.map((id) => known?.get(id) ?? known?.get(`${document} ${id}`));
  const title = options
    .map((option, at) => [option?.label ?? ids[at], option?.about].filter(Boolean).join(' · '))
    .join('\n');
  // Before the names have come, nothing is called unknown.
  const isKnown = known === undefined || options.every((option) => option !== undefined);
  if (name === 'Figure') return { text: options[0]?.printed ?? ids[0] ?? '数字', isKnown, title };
  if (name === 'Term') return { text: '词', isKnown, title };
  const told = options.map((option, at) => option?.label ?? ids[at] ?? '').join('；');
  return { text: told === '' ? component.label : `${component.label}：${told}`, isKnown, title };
}
