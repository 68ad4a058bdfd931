/** Ids are unique and references resolve. Every faulty tree is one edit of the valid one, with its exact message. */
import { describe, expect, it } from 'vitest';
import { buildEntryRoutes } from '#scripts/gate/routes.ts';
import { append, checkWith, listRoutes, readValid, replace } from './faulty-content.ts';

const ledger = 'figures/hill-village.yaml';
const village = 'cases/hill-village.mdx';
const account = 'accounts/sample-speaker.mdx';
const source = 'sources/sample-notes.yaml';
const permalinks = 'permalinks.yaml';
const theme = 'themes/sample-theme.mdx';

describe('ids and references', () => {
  it('a figure id used in two files is reported', () => {
    expect(
      checkWith({
        'figures/other.yaml':
          'subject: other\ntitle: 别处\norder: 2\nfigures:\n  - id: hill-village.households\n    label: 户数\n    value: 1\n    unit: 户\n    printed: 1户\n    asOf: null\n    source: sample-notes\n    paragraph: p3\n',
        [permalinks]: listRoutes('figures', 'other'),
      }),
    ).toEqual([
      'content/figures/other.yaml:5 › figures › hill-village.households › id：写的是 hill-village.households，本文件的台账编号都以 other. 开头。请改为 other.households。',
      'content/figures/other.yaml:5 › figures › hill-village.households › id：台账编号 hill-village.households 写了两次，content/figures/hill-village.yaml:6 已有同一个编号。请给其中一个另起编号，或删去重复的一条。',
    ]);
  });

  it('a key written twice is reported', () => {
    expect(checkWith({ [village]: replace('order: 1', 'order: 1\norder: 2') })).toEqual([
      'content/cases/hill-village.mdx:5 › order：同一层里写了两次，每个字段只能写一次。请删去其中一个。',
    ]);
  });

  it('a paragraph id written twice is reported', () => {
    expect(checkWith({ [source]: replace('id: p4', 'id: p3') })).toEqual([
      'content/accounts/sample-speaker.mdx:6 › sources › sample-notes › paragraphs › 第3条：写的是 p4，来源文献只有 p1 至 p4。请核对段号。',
      'content/accounts/sample-speaker.mdx:24 › 正文 › <Passage>：写的是 p4，来源文献只有 p1 至 p4。请核对段号。',
      'content/cases/hill-village.mdx:6 › sources › sample-notes › paragraphs › 第2条：写的是 p4，来源文献只有 p1 至 p4。请核对段号。',
      'content/figures/hill-village.yaml:55 › figures › hill-village.shops › paragraph：写的是 p4，来源文献只有 p1 至 p4。请核对段号。',
      'content/figures/hill-village.yaml:64 › figures › hill-village.objects › paragraph：写的是 p4，来源文献只有 p1 至 p4。请核对段号。',
      'content/figures/hill-village.yaml:75 › figures › hill-village.income › paragraph：写的是 p4，来源文献只有 p1 至 p4。请核对段号。',
      'content/sources/sample-notes.yaml:24 › paragraphs › p3 › id：段号 p3 写了两次，content/sources/sample-notes.yaml:20 已有同一个编号。请给其中一个另起编号，或删去重复的一条。',
      'content/sources/sample-notes.yaml:24 › paragraphs › p3 › id：写的是 p3，段号应从 p1 起依次编号，这里应为 p4。请补上缺的段落，或改正段号。',
      'content/sources/sample-notes.yaml:35 › queries › vague-shops › paragraphs › 第1条：写的是 p4，来源文献只有 p1 至 p4。请核对段号。',
    ]);
  });

  it('two entries at one place in the order are reported', () => {
    expect(
      checkWith({
        'themes/second.mdx': readValid(theme),
        [permalinks]: append(
          buildEntryRoutes('themes', 'second')
            .map((path) => `- path: ${path}\n`)
            .join(''),
        ),
      }),
    ).toEqual([
      'content/themes/second.mdx:6 › order：次序写的是 1，content/themes/sample-theme.mdx 已用这个次序。请改为还没有用过的数。',
    ]);
  });

  it('two passages with one anchor are reported', () => {
    expect(
      checkWith({ [account]: replace('<Passage p="p3">', '<Passage p="p3" id="shops">') }),
    ).toEqual([
      'content/accounts/sample-speaker.mdx:24 › 正文 › <Passage>：段落锚点 shops 写了两次，content/accounts/sample-speaker.mdx:16 已有同一个编号。请给其中一个另起编号，或删去重复的一条。',
    ]);
  });

  it('unresolved ids are reported with the nearest known ones, all in one run', () => {
    expect(
      checkWith({
        [account]: (text) =>
          text
            .replace('{ id: sample-speaker }', '{ id: sample-speeker }')
            .replace('cases: [hill-village]', 'cases: [hil-village]')
            .replace('paragraphs: [p2, p3, p4]', 'paragraphs: [p2, p3, p4, p44]'),
      }),
    ).toEqual([
      'content/accounts/sample-speaker.mdx:6 › sources › sample-notes › paragraphs › 第4条：写的是 p44，来源文献只有 p1 至 p5。请核对段号。',
      'content/accounts/sample-speaker.mdx:7 › people › sample-speeker › id：写的是 sample-speeker，没有这个讲述人，最接近的是 sample-speaker。请改为 sample-speaker。',
      'content/accounts/sample-speaker.mdx:9 › cases › 第1条：写的是 hil-village，没有这个村庄案例，最接近的是 hill-village。请改为 hill-village。',
    ]);
  });

  it('an unknown source is reported, its paragraphs are not', () => {
    expect(checkWith({ [account]: replace('id: sample-notes', 'id: sample-note') })).toEqual([
      'content/accounts/sample-speaker.mdx:6 › sources › sample-note › id：写的是 sample-note，没有这个来源文献，最接近的是 sample-notes。请改为 sample-notes。',
    ]);
  });

  it('an unknown figure in a body is reported', () => {
    expect(
      checkWith({
        [village]: replace(
          '<Figure id="hill-village.households" />',
          '<Figure id="hill-village.household" />',
        ),
      }),
    ).toEqual([
      'content/cases/hill-village.mdx:14 › 正文 › <Figure>：写的是 hill-village.household，没有这个台账编号，最接近的是 hill-village.households。请改为 hill-village.households。',
    ]);
  });

  it('an unknown figure in a template is reported', () => {
    expect(
      checkWith({ [account]: replace('{hill-village.households}', '{hill-village.house}') }),
    ).toEqual([
      'content/accounts/sample-speaker.mdx:3 › summary：写的是 hill-village.house，没有这个台账编号，最接近的是 hill-village.households。请改为 hill-village.households。',
    ]);
  });

  it('a brace without its partner is reported', () => {
    expect(
      checkWith({ [account]: replace('{hill-village.households}', '{hill-village.households') }),
    ).toEqual([
      'content/accounts/sample-speaker.mdx:3 › summary：有一个单独的 {，花括号应成对，中间是台账编号。请补全为 {dahe.households} 这样的写法，或删去。',
    ]);
  });

  it('an unknown query is reported', () => {
    expect(
      checkWith({ [account]: replace('<Query id="vague-shops" />', '<Query id="vague-shop" />') }),
    ).toEqual([
      'content/accounts/sample-speaker.mdx:30 › 正文 › <Query>：写的是 vague-shop，没有这个存疑，最接近的是 vague-shops。请改为 vague-shops。',
    ]);
  });

  it('an unknown chart is reported', () => {
    expect(checkWith({ [account]: append('\n<Chart id="growth" />\n') })).toEqual([
      'content/accounts/sample-speaker.mdx:38 › 正文 › <Chart>：写的是 growth，没有这个图表。请核对编号，或先建立这个图表。',
    ]);
  });

  it('an unknown operand of a law is reported', () => {
    expect(
      checkWith({
        [ledger]: replace('households: hill-village.households', 'households: hill-village.houses'),
      }),
    ).toEqual([
      'content/figures/hill-village.yaml:89 › laws › 第4条 › households：写的是 hill-village.houses，没有这个台账编号，最接近的是 hill-village.households。请改为 hill-village.households。',
    ]);
  });
});
