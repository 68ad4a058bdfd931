/** The body editor: the text stays itself to the byte, whatever is drawn over it. */
import { EditorState } from '@codemirror/state';
import { describe, expect, test } from 'vitest';
import { splitStory } from '#story/story-text.ts';
import { readTags, tagAt } from '#scripts/editor/page/body/read-tags.ts';
import { insertInto, inserts } from '#scripts/editor/page/body/inserts.ts';
import { setNames } from '#scripts/editor/page/body/names.ts';
import { showTags, tagsIn } from '#scripts/editor/page/body/show-tags.ts';
import { contentFiles } from '../content-files.ts';

const bodies = contentFiles
  .filter(({ target }) => target.definition.format === 'mdx')
  .map(({ path, text }) => ({ path, body: splitStory(text)!.body }));

const open = (doc: string) => EditorState.create({ doc, extensions: [showTags] });

/** Bodies that nobody here would write. */
const odd = [
  '',
  '\n\n\n',
  '<Passage p="p1">\n\n没有写完',
  '</Passage>\n\n<Figure id=\'a.b\' /> <Figure id={"a.b"} />',
  '<Figure id="a.b"/><Figure id="a.b"  />  \t',
  '```mdx\n<Figure id="a.b" />\n```\n\n`<Chart id="x" />`',
  '<Term id="a"><Figure id="a.b" /></Term><Term id="b">',
  '[一](/cases/a/)[二][三]: http://a.b\n![图](x.png)',
  '#不是标题\n## 标题 ##\n####### 七级\n\n>   引 <Note>\n> 注</Note>',
  '<Unknown a="1" b="2">甲</Unknown>{1 + 1}<!-- 注 -->',
  '\u{20BB7}\u200B人\u0301<Figure id="a.b" />\u{1F468}\u200D\u{1F469}',
  '<Passage p="p1" id="x" source="y">\n甲\n</Passage>\n<Passage p="p2">\n乙\n</Passage>',
];

describe('a text that is opened', () => {
  test.each([...bodies, ...odd.map((body) => ({ path: JSON.stringify(body), body }))])(
    'is the same text: $path',
    ({ body }) => {
      const opened = open(body);
      expect(opened.doc.toString()).toBe(body);
      const named = opened.update({
        effects: setNames.of({ sources: ['a'], byKind: new Map([['figure', new Map()]]) }),
      }).state;
      const typed = named.update({ changes: { from: 0, insert: '甲' }, userEvent: 'input' }).state;
      const erased = typed.update({ changes: { from: 0, to: 1 }, userEvent: 'delete' }).state;
      expect(erased.doc.toString()).toBe(body);
    },
  );

  test.each(bodies)('shows every component of $path', ({ body }) => {
    const written = body.match(/<\/?[A-Z]/g) ?? [];
    const shown = readTags(body).filter(({ name }) => /^[A-Z]/.test(name));
    expect(shown).toHaveLength(written.length);
  });
});

test('code, halves and attributes that are no texts stay source', () => {
  expect(odd.slice(2, 6).map((text) => readTags(text).map(({ name }) => name))).toEqual([
    [],
    [],
    ['Figure', 'Figure'],
    [],
  ]);
});

test('one end of a pair takes the other with it, and leaves the words', () => {
  const state = open('甲<Term id="a">乙</Term>丙');
  const [first] = tagsIn(state);
  const changes = { from: first!.from, to: first!.to };
  expect(state.update({ changes, userEvent: 'delete' }).state.doc.toString()).toBe('甲乙丙');
});

test('the caret knows the tag that it touches, and else the one around it', () => {
  const text = '<Passage p="p1">\n\n甲<Figure id="a.b" />乙\n\n</Passage>\n\n丙';
  const at = (part: string) => tagAt(readTags(text), text.indexOf(part) + part.length)?.name;
  expect(['甲', '乙', '丙'].map(at)).toEqual(['Figure', 'Passage', undefined]);
  expect(tagAt(readTags(text), text.indexOf('\n甲'))?.name).toBe('Passage');
});

describe('putting in', () => {
  const named = (label: string) => inserts.find((one) => one.label === label)!;
  const put = (text: string, label: string, id: string, source = '') => {
    const [before = '', marked = '', after = ''] = text.split('|');
    const selection = { anchor: before.length, head: before.length + marked.length };
    const state = EditorState.create({ doc: before + marked + after, selection });
    return state.update(insertInto(state, named(label), id, source)).state.doc.toString();
  };

  test('a figure stands where the caret is', () => {
    expect(put('有||人家', '数字', 'a.b')).toBe('有<Figure id="a.b" />人家');
  });

  test('a passage takes whole lines in, apart from what stands around', () => {
    expect(put('一\n二|段话|。\n三', '依据的段落', 'p3')).toBe(
      '一\n\n<Passage p="p3">\n\n二段话。\n\n</Passage>\n\n三',
    );
  });

  test('a paragraph of another document says which', () => {
    expect(put('||', '依据的段落', 'p1', 'other')).toMatch(/^<Passage p="p1" source="other">/);
  });

  test.each([
    ['小标题', '小标题'],
    ['编者注', '待写。'],
    ['词条', '词'],
  ])('%s without marked words has its filler marked, for what is typed', (label, filler) => {
    const state = EditorState.create({ doc: '一句。', selection: { anchor: 3 } });
    const after = state.update(insertInto(state, named(label), 'a')).state;
    const { from, to } = after.selection.main;
    expect(after.sliceDoc(from, to)).toBe(filler);
  });

  test('a chart stands on lines of its own, behind the line of the caret', () => {
    expect(put('一||句\n\n二', '图表', 'c')).toBe('一句\n\n<Chart id="c" />\n\n二');
  });
});
