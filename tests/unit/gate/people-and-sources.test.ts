/** Stories as they are: told by several, by nobody, resting on several documents; and what is faulty in them. */
import { describe, expect, it } from 'vitest';
import { append, checkWith, listRoutes, readValid, replace } from './faulty-content.ts';

const account = 'accounts/sample-speaker.mdx';
const village = 'cases/hill-village.mdx';
const speaker = 'people/sample-speaker.yaml';

const person = (name: string, role = '村民') =>
  `${name}\nrole: ${role}\nplace: hill-village\nsource: sample-notes\nparagraph: p2\n`;
const given = (name: string) => `family: ${name[0]}\ngiven: ${name.slice(1)}`;
const oneSpeaker = '[{ id: sample-speaker }]';
const tellers = (...people: string[]) => replace(oneSpeaker, `[${people.join(', ')}]`);

/** A second document of three paragraphs, of which the last need not be used. */
const otherNotes = `title: 另一份笔记
kind: 笔记
author: null
publisher: null
date: "2019"
known: []
unknown: []
paragraphs:
  - { id: p1, role: body, about: 修路的缘由。, sha256: ${'a'.repeat(64)} }
  - { id: p2, role: body, about: 谁修了路。, sha256: ${'b'.repeat(64)} }
  - { id: p3, role: body, about: 路有多宽。, sha256: ${'c'.repeat(64)}, unused: 只供测试 }
queries:
  - { id: which-road, paragraphs: [p2], question: 哪一条路, text: 原文没有说。 }
`;
const passage = (attributes: string) => `\n<Passage ${attributes}>\n\n修了路。\n\n</Passage>\n`;
const own = passage('p="p1"');
const road = passage('source="other-notes" p="p2"');

/** The account with the second document and more at its end. */
const checkTwo = (paragraphs: string, end: string, document = otherNotes) =>
  checkWith({
    'sources/other-notes.yaml': document,
    'permalinks.yaml': listRoutes('sources', 'other-notes'),
    [account]: (text) =>
      replace(
        '[p2, p3, p4] }',
        `[p2, p3, p4] }\n  - { id: other-notes, paragraphs: [${paragraphs}] }`,
      )(text) + end,
  });

describe('the people of a story', () => {
  it('may be two, with their parts, or none; a case may be told, too', () => {
    const people = {
      'people/second.yaml': person('whole: 买买提·吐尔逊'),
      'people/third.yaml': person(given('欧阳修')),
    };
    const two = tellers(
      '{ id: sample-speaker }',
      '{ id: second, role: oral }',
      '{ id: third, role: compiler }',
    );
    const told = replace('places:', 'people: [{ id: second }]\nplaces:');
    expect(checkWith({ ...people, [account]: two, [village]: told })).toEqual([]);
    expect(checkWith({ [account]: replace(`people: ${oneSpeaker}\n`, '') })).toEqual([]);
  });

  it('are known, each named once, in a part that there is', () => {
    const at = `content/${account}:7 › people ›`;
    expect(checkWith({ [account]: tellers('{ id: nobody }') })).toEqual([
      `${at} nobody › id：写的是 nobody，没有这个讲述人。请核对编号，或先建立这个讲述人。`,
    ]);
    expect(
      checkWith({
        [account]: tellers('{ id: sample-speaker }', '{ id: sample-speaker, role: oral }'),
      }),
    ).toEqual([
      `${at} sample-speaker › id：人 sample-speaker 又列了一次，一个人在一篇里只列一次，写最主要的身份。请删去重复的。`,
    ]);
    expect(checkWith({ [account]: tellers('{ id: sample-speaker, role: orel }') })).toEqual([
      `${at} sample-speaker › role：写的是 orel，只能是 speaker、oral、interviewee、author、interviewer、recorder、compiler、translator、photographer。请改为 oral。`,
    ]);
  });
});

describe('a name', () => {
  const check = (name: string) =>
    checkWith({ [speaker]: (text) => text.replace(/^family: .*\ngiven: .*$/m, name) });
  const at = (line: number, field: string) => `content/${speaker}:${line} › ${field}：`;

  it.each([
    'family: 欧阳\ngiven: 修',
    'whole: 阿依古丽',
    'whole: 买买提·吐尔逊',
    'whole: 次仁',
    "whole: Anna O'Neil-Smith Jr.",
  ])('%j may stand', (name) => {
    expect(check(name)).toEqual([]);
  });

  it('is in two parts or whole, not half, not both, and not missing', () => {
    const choose = '写 family（姓）和 given（名）；不分姓和名的，只写 whole（全名）';
    expect(check('family: 王')).toEqual([
      `${at(2, 'given')}缺少这个字段，应有：名，如“防”“文周”；不分姓和名的姓名写在 whole。请补上 given。`,
    ]);
    expect(check('family: 王\ngiven: 防\nwhole: 王防')).toEqual([
      expect.stringContaining(`${at(4, 'whole')}写的是 王防，${choose}。`),
    ]);
    expect(check('name: 王防')).toEqual([
      expect.stringMatching(/:2 › name：没有这个字段，可用的字段有 family、given、whole、/),
      expect.stringContaining(
        'family：缺少这个字段，应有：姓，如“王”“欧阳”；不分姓和名的姓名写在 whole',
      ),
    ]);
  });

  it('in two parts is of Han characters, and a middle dot is the one of the standard', () => {
    expect(check('family: Smith\ngiven: Anna')).toEqual([
      expect.stringContaining('写的是 Smith，这里只写汉字；不分姓和名的姓名写在 whole。'),
      expect.stringContaining('写的是 Anna，这里只写汉字；不分姓和名的姓名写在 whole。'),
    ]);
    for (const dot of '•・．‧') {
      expect(check(`whole: 买买提${dot}吐尔逊`)).toEqual([
        expect.stringContaining('只写姓名本身，各段之间用间隔号“·”（U+00B7）。'),
      ]);
    }
  });

  it('that two bear is fine, as long as role or place tells them apart', () => {
    const same = readValid(speaker);
    expect(
      checkWith({ 'people/second.yaml': same.replace('样例乡的干部', '山上村的会计') }),
    ).toEqual([]);
    expect(checkWith({ 'people/second.yaml': same })).toEqual([
      'content/people/second.yaml › 文件：某甲，样例乡的干部，样例乡，content/people/sample-speaker.yaml 里有同名、同职务、同地方的人。若是一个人，请只留一个文件；若是两个人，请在 role 或 place 里写明区别。',
    ]);
  });
});

describe('the documents of a story', () => {
  it('may be two: a passage means the one that lists its paragraphs, or the one it names', () => {
    expect(checkTwo('p1, p2', own + road)).toEqual([]);
  });

  it('are named by a passage whose paragraph both have', () => {
    expect(checkTwo('p1, p2', own + passage('p="p2" id="road"'))).toEqual([
      expect.stringMatching(
        /:7 › sources › other-notes › paragraphs › 第2条：列了 p2，正文没有一处/,
      ),
      expect.stringMatching(
        /› 正文 › <Passage>：没有写明是哪一份文献，sample-notes、other-notes 里都有。请写明，如 <Passage source="sample-notes" … >。$/,
      ),
    ]);
  });

  it('are those that it lists', () => {
    expect(checkTwo('p1, p2', own + road + passage('source="others" p="p1" id="x"'))).toEqual([
      expect.stringMatching(
        /› 正文 › <Passage>：source 写的是 others，本页依据的文献是 sample-notes、other-notes。请改为其中一份，或在头部 sources 里加上 others。$/,
      ),
    ]);
  });

  it('lend no paragraph that it does not list, or that they do not have', () => {
    const document = otherNotes.replace(', unused: 只供测试', '');
    const third = passage('source="other-notes" p="p3"');
    expect(checkTwo('p1, p2', own + road + third, document)).toEqual([
      expect.stringMatching(/› <Passage>：依据 p3，头部 paragraphs 没有列 p3。/),
      expect.stringMatching(/other-notes\.yaml:11 › paragraphs › p3：没有页面、讲述人或数字采用/),
    ]);
    expect(checkTwo('p1, p2, p44', own + road)).toEqual([
      expect.stringMatching(
        /sources › other-notes › paragraphs › 第3条：写的是 p44，来源文献只有 p1 至 p3。/,
      ),
    ]);
  });

  it('are each listed once, and at least one', () => {
    const twice = replace(
      '[p2, p3, p4] }',
      '[p2, p3, p4] }\n  - { id: sample-notes, paragraphs: [] }',
    );
    expect(checkWith({ [account]: twice })).toEqual([
      `content/${account}:7 › sources › sample-notes › id：文献 sample-notes 又列了一次，一份文献只列一次，段落写在一起。请删去重复的。`,
    ]);
    expect(checkWith({ [village]: replace('[p3, p4] }', '[p3, p3, p4] }') })).toEqual([
      `content/${village}:6 › sources › sample-notes › paragraphs › 第2条：段落 p3 又列了一次，一段只列一次。请删去重复的。`,
    ]);
    expect(
      checkWith({ [village]: (text) => text.replace(/^sources:\n.*$/m, 'sources: []') }),
    ).toContainEqual(expect.stringContaining(':5 › sources：写的是 一个列表，至少要有 1 项。'));
  });

  it('tell whose an editor’s note is; one that two have needs its document', () => {
    expect(checkTwo('p1, p2', `${own + road}\n<Query id="which-road" />\n`)).toEqual([]);
    const same = otherNotes.replace('which-road', 'vague-shops');
    expect(checkTwo('p1, p2', own + road, same)).toEqual([
      expect.stringMatching(
        /› 正文 › <Query>：没有写明是哪一份文献，sample-notes、other-notes 里都有。请写明，如 <Query source="sample-notes" … >。$/,
      ),
    ]);
  });

  it('give passages their own anchors: the first’s are the paragraphs’ alone', () => {
    const link = (anchor: string) => `${own + road}\n[前面](#${anchor})\n`;
    for (const anchor of ['other-notes-p1', 'other-notes-p2', 'p3']) {
      expect(checkTwo('p1, p2', link(anchor))).toEqual([]);
    }
    expect(checkTwo('p1, p2', link('p1'))).toHaveLength(1);
  });

  it('say which figure a mistyped number was meant to be, by the paragraph of the one document', () => {
    const mistyped = '\n后来有3100件旧物。\n';
    const guess = expect.stringMatching(/3100件?，台账 hill-village\.objects 为 3000/);
    expect(checkWith({ [account]: append(mistyped) })).toEqual([guess]);
    expect(checkWith({ 'themes/sample-theme.mdx': append(mistyped) })).not.toContainEqual(guess);
    const ofOther = replace(
      '- { id: sample-notes, paragraphs: [p1] }',
      '- { id: other-notes, paragraphs: [p4] }',
    );
    const edits = {
      'sources/other-notes.yaml': otherNotes,
      'themes/sample-theme.mdx': (text: string) => ofOther(text) + mistyped,
    };
    expect(checkWith(edits)).not.toContainEqual(guess);
  });
});
