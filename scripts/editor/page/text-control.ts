/** Text with figures in it: a box to write in, and lists from which to insert what it may hold. */
import { getOptions, type Option } from './api.ts';
import { type BuildControl, textOf } from './control.ts';
import { element } from './element.ts';
import { fillSelect } from './reference-control.ts';

/** Something that can be inserted at the caret. */
interface Insert {
  label: string;
  /** The list it is chosen from; none for what stands by itself. */
  kind?: string;
  /** What is written, around the text that is marked. */
  write: (id: string, marked: string) => string;
}

const figureInText: Insert = { label: '数字', kind: 'figure', write: (id) => `{${id}}` };

const block = (text: string) => `\n\n${text}\n\n`;
const bodyInserts: readonly Insert[] = [
  { label: '数字', kind: 'figure', write: (id) => `<Figure id="${id}" />` },
  {
    label: '依据的段落',
    kind: 'paragraph',
    write: (id, marked) => block(`<Passage p="${id}">\n\n${marked || '正文。'}\n\n</Passage>`),
  },
  { label: '图表', kind: 'chart', write: (id) => block(`<Chart id="${id}" />`) },
  { label: '图片', kind: 'picture', write: (id) => block(`<Picture id="${id}" />`) },
  { label: '数字列成表', kind: 'figure', write: (id) => block(`<FigureTable ids="${id}" />`) },
  {
    label: '词条',
    kind: 'term',
    write: (id, marked) => `<Term id="${id}">${marked || '词'}</Term>`,
  },
  {
    label: '编者按·背景',
    kind: 'term',
    write: (id, marked) =>
      block(`<Background terms="${id}">\n\n${marked || '背景。'}\n\n</Background>`),
  },
  { label: '存疑', kind: 'query', write: (id) => `<Query id="${id}" />` },
  { label: '小标题', write: (_id, marked) => block(`## ${marked || '小标题'}`) },
  {
    label: '编者注',
    write: (_id, marked) => block(`<Note>\n\n${marked || '编者注。'}\n\n</Note>`),
  },
];

export const buildTextControl = buildControl([figureInText], 1);
export const buildBodyControl = buildControl(bodyInserts, 18);

function buildControl(inserts: readonly Insert[], rows: number): BuildControl {
  return (host, current) => {
    const area = element('textarea', {
      id: current().forID,
      className: current().classNameWrapper,
      rows,
      spellcheck: false,
      oninput: () => {
        current().onChange(area.value);
        fit(area);
      },
    });
    const insert = (text: string) => {
      area.setRangeText(text, area.selectionStart, area.selectionEnd, 'end');
      area.value = area.value.replace(/\n{3,}/g, '\n\n');
      area.dispatchEvent(new Event('input'));
      area.focus();
    };
    const marked = () => area.value.slice(area.selectionStart, area.selectionEnd);
    const bar = element(
      'div',
      { className: 'story-inserts', role: 'group', 'aria-label': '插入' },
      ...inserts.map((one) =>
        insertControl(one, insert, marked, () => textOf(current(), 'source')),
      ),
    );
    host.append(...(rows > 1 ? [bar, area] : [area, bar]));
    return ({ value }) => {
      const text = typeof value === 'string' ? value : '';
      if (text !== area.value) area.value = text;
      fit(area);
    };
  };
}

/** A list that opens on what there is, or a button for what stands by itself. */
function insertControl(
  { label, kind, write }: Insert,
  insert: (text: string) => void,
  marked: () => string,
  source: () => string,
): HTMLElement {
  if (!kind) {
    const onclick = () => insert(write('', marked()));
    return element('button', { type: 'button', onclick }, label);
  }
  const prompt = `插入${label}……`;
  const select = element('select', {
    'aria-label': `插入${label}`,
    onfocus: async () => {
      const all: readonly Option[] = (await getOptions())[kind] ?? [];
      const own = all.filter((option) => option.source === undefined || option.source === source());
      fillSelect(select, own, { prompt, chosen: '' });
    },
    onchange: () => {
      if (select.value) insert(write(select.value, marked()));
      select.value = '';
    },
  });
  select.append(new Option(prompt, ''));
  return select;
}

/** As tall as its text. */
function fit(area: HTMLTextAreaElement): void {
  area.style.blockSize = 'auto';
  area.style.blockSize = `${area.scrollHeight + 2}px`;
}
