/** From proposals through decisions to records: nothing that nobody decided, everything that somebody did. */
import { describe, expect, test } from 'vitest';
import type { ImportAction } from '#scripts/editor/import/actions.ts';
import { buildRecords } from '#scripts/editor/import/build-records.ts';
import { findOpen } from '#scripts/editor/import/find-open.ts';
import { complain, isBorneOut, reread } from '#scripts/editor/import/figure-fields.ts';
import {
  listFigures,
  listKnown,
  proposeAbout,
  proposeSource,
} from '#scripts/editor/import/proposals.ts';
import { emptyState, reduce, replay, undo } from '#scripts/editor/import/state.ts';
import { accept, finding, sampleDocument, wholePath } from './sample-document.ts';

const names = { id: 'liugou-report', subject: 'liugou', subjectTitle: '柳沟村' };
const build = (actions: readonly ImportAction[], document = sampleDocument) => {
  const state = replay(actions);
  return buildRecords(document, state, proposeSource(document, state, names));
};
const openOf = (actions: readonly ImportAction[]) =>
  findOpen(sampleDocument, replay(actions)).map(({ message }) => message);

describe('records', () => {
  test('hold what was accepted, where it stands, and what was said again', () => {
    const { ledger } = build(wholePath);
    expect(ledger).toMatchObject({ subject: 'liugou', title: '柳沟村', draft: true });
    const figures = ledger!['figures'] as { id: string }[];
    expect(figures.map(({ id }) => id)).toEqual(
      'households persons poor-households other-households road members'
        .split(' ')
        .map((name) => `liugou.${name}`),
    );
    expect(figures[0]).toEqual({
      id: 'liugou.households',
      label: '全村户数',
      value: 212,
      unit: '户',
      printed: '212户',
      asOf: '2018',
      source: 'liugou-report',
      paragraph: 'p2',
      alsoIn: ['p3'],
    });
    expect(figures[5]).toMatchObject({ qualifier: 'under', value: 40, asOf: null });
  });

  test('turn a sum that holds into a law, and one of a vague figure into none', () => {
    const law = { law: 'sum', whole: 'liugou.households' };
    const parts = ['liugou.poor-households', 'liugou.other-households'];
    expect(build(wholePath).ledger!['laws']).toEqual([{ ...law, parts }]);
    const found = (...findings: ReturnType<typeof finding>[]) =>
      build(wholePath, { ...sampleDocument, findings }).ledger!['laws'];
    expect(found(finding('fails', ['p2-1', 'p2-3', 'p2-4']))).toBeUndefined();
    expect(found(finding('holds', ['p2-1', 'p2-3', 'p3-2']))).toBeUndefined();
    expect(found(finding('holds', ['p2-1', 'p2-3', 'p3-3']))).toBeUndefined();
  });

  test('of a source describe each paragraph without copying it', () => {
    const { source } = build(wholePath);
    const paragraphs = source['paragraphs'] as Record<string, string>[];
    expect(paragraphs.map(({ about, unused }) => [about, unused])).toEqual([
      ['总标题“柳沟村驻村工作小结”', '与本站的主题无关'],
      ['其中的数：全村户数、全村人口、脱贫户、一般户', undefined],
      ['其中的数：全村户数、硬化道路、合作社社员户', undefined],
      ['以“村口那棵大槐树有些年”开头的一段', '与本站的主题无关'],
    ]);
    expect(paragraphs[1]!['sha256']).toBe(sampleDocument.paragraphs[1]!.sha256);
    expect(JSON.stringify(source)).not.toContain('大槐树有些年头了');
  });

  test('a paragraph with a figure is used, whatever was said of it before', () => {
    const actions: ImportAction[] = [
      { type: 'paragraphs', ids: ['p2'], fields: { unused: '无关', about: '户数', role: 'item' } },
      ...wholePath,
    ];
    const paragraphs = build(actions).source['paragraphs'] as Record<string, string>[];
    expect(paragraphs[1]).not.toHaveProperty('unused');
    expect(paragraphs[1]).toMatchObject({ about: '户数', role: 'item' });
  });

  test('without a figure there is no ledger', () => {
    expect(build([]).ledger).toBeUndefined();
  });
});

describe('what is still open', () => {
  test('is nothing when everything was decided', () => {
    expect(openOf(wholePath)).toEqual([]);
  });

  test.each<[string, ImportAction[], RegExp]>([
    ['a figure that nobody looked at', [{ type: 'reopen', figure: 'p3-2' }], /还有 1 个数字没有看/],
    [
      'a name that is given twice',
      [{ ...accept('p3-3'), type: 'accept', figure: 'p3-2' } as ImportAction, accept('p3-3')],
      /编号 households-2 已用于“212户”/,
    ],
    [
      'a figure that was said to be one that is not taken',
      [{ type: 'set-aside', figure: 'p2-1', reason: '无关' }],
      /212户：并入的那一条没有采用/,
    ],
  ])('%s', (_what, more, message) => {
    expect(openOf([...wholePath, ...more]).join()).toMatch(message);
  });

  test('the document itself, before a person has confirmed it', () => {
    expect(openOf(wholePath.filter(({ type }) => type !== 'source'))).toEqual([
      '文献的标题、作者、日期还没有人确认。',
    ]);
  });
});

test.each<[string, ImportAction]>([
  ['accepting', accept('p3-2')],
  ['setting aside', { type: 'set-aside', figure: 'p2-1', reason: '无关' }],
  ['merging', { type: 'same', figure: 'p2-4', as: 'p2-1' }],
  ['opening again', { type: 'reopen', figure: 'p2-1' }],
  ['confirming a name', { type: 'name', name: 'place:柳沟村', verdict: 'confirmed' }],
])('%s is taken back to what was before', (_what, action) => {
  for (const before of [emptyState, replay(wholePath)]) {
    const back = undo(before, action).reduce(reduce, reduce(before, action));
    expect(back).toEqual(before);
  }
});

describe('a figure that a person changes', () => {
  const fields = listFigures(sampleDocument, emptyState)[0]!.fields;

  test('is read anew from its printed form', () => {
    expect(reread(fields, '约一百五十户')).toMatchObject({ value: 150, qualifier: 'about' });
    expect(reread(fields, '七八百元')).toMatchObject({
      value: null,
      low: 700,
      high: 800,
      unit: '元',
    });
    const vague = reread(fields, '近300户');
    expect(reread(vague, '300户')).not.toHaveProperty('qualifier');
    expect(reread(fields, '212户')).toMatchObject({ name: 'households', asOf: '2018' });
  });

  test('asks for a reason where the printed form does not bear it out', () => {
    expect(isBorneOut(fields)).toBe(true);
    const wrong = { ...fields, value: 2120 };
    expect(complain(wrong).map(({ field }) => field)).toEqual(['readingReason']);
    expect(complain({ ...wrong, readingReason: '表头写明单位是十户' })).toEqual([]);
  });

  test.each([
    [{ label: ' ' }, 'label'],
    [{ label: '全村212户' }, 'label'],
    [{ name: 'Da He' }, 'name'],
    [{ asOf: '2018年' }, 'asOf'],
    [{ unit: '' }, 'unit'],
    [{ qualifier: 'contradictory' as const, readingReason: '近……余' }, 'note'],
    [{ printed: '几十户', value: null, qualifier: 'range' as const, low: 90, high: 10 }, 'low'],
  ])('is not kept with %o', (changes, field) => {
    expect(complain({ ...fields, ...changes }).map((one) => one.field)).toContain(field);
  });

  test('can be added where the program has found none', () => {
    const actions: ImportAction[] = [
      { type: 'add', figure: 'own-1', paragraph: 'p4', at: 0, end: 2, fields },
    ];
    const listed = listFigures(sampleDocument, replay(actions));
    expect(listed.at(-1)).toMatchObject({ key: 'own-1', sentence: { start: 0, end: 25 } });
    expect(replay(actions).decisions.get('own-1')).toEqual({ kind: 'accepted', fields });
  });
});

test('numbers that are typed into what is said of a document become the figures that they are', () => {
  const [first] = listFigures(sampleDocument, replay([]));
  const { key, fields } = first!;
  const state = replay([
    { type: 'accept', figure: key, fields },
    { type: 'source', fields: { known: [`文中写${fields.printed}，又写8.8万元。`] } },
    { type: 'paragraphs', ids: ['p1'], fields: { about: `讲${fields.printed}` } },
  ]);
  const names = { id: 'report', subject: 'liugou', subjectTitle: '柳沟村' };
  const { source } = buildRecords(
    sampleDocument,
    state,
    proposeSource(sampleDocument, state, names),
  );
  const cited = `{liugou.${fields.name}}`;
  expect(source['known']).toEqual([`文中写${cited}，又写8.8万元。`]);
  expect((source['paragraphs'] as { about: string }[])[0]!.about).toBe(`讲${cited}`);
});

test.each([
  ['柳沟村驻村工作小结', ['题为“柳沟村驻村工作小结”。']],
  ['柳沟村2018年工作小结', ['题为“柳沟村2018年工作小结”。']],
  ['22户贫困户领到红利', []],
])('a title that tells numbers is not said again: %s', (title, known) => {
  expect(listKnown(title)).toEqual(known);
});

test.each([
  ['“真没想到，这么快。”', 'body', '以“真没想到”开头的一段'],
  ['二百四十二户人家', 'heading', '标题'],
  ['2018年，本届政府走到第三个年头。', 'body', '一段'],
  ['基本情况', 'heading', '标题“基本情况”'],
  ['各位代表：', 'body', '以“各位代表”开头的一段'],
] as const)('%s is described without its numbers', (text, role, about) => {
  expect(proposeAbout({ text, role }, [])).toBe(about);
});
