/** A series of counties: what the gate asks of it, in the words that editors read. */
import { mkdtempSync, cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkContent } from '#scripts/gate/check-content.ts';
import { mergeCounties } from '../../merge-counties.ts';
import { type Edits, append, replace } from './faulty-content.ts';
import { formatWellWorded } from './well-worded.ts';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'series-gate-'));
  const whole = join(folder, 'whole');
  mergeCounties(['tests/fixtures/content-valid', 'tests/fixtures/second-county'], whole);
  // Both invented counties bear one name.
  edit(whole, { 'figures/yangli.yaml': replace('title: 样例县', 'title: 样例市样例县') });
});
afterAll(() => rmSync(folder, { recursive: true }));

function edit(content: string, edits: Edits): void {
  for (const [name, change] of Object.entries(edits)) {
    const file = join(content, name);
    if (change === null) rmSync(file);
    else
      writeFileSync(
        file,
        typeof change === 'function' ? change(readFileSync(file, 'utf8')) : change,
      );
  }
}

/** The messages for the series with some edits. */
function checkWith(edits: Edits): string[] {
  const content = join(folder, 'content');
  cpSync(join(folder, 'whole'), content, { recursive: true });
  try {
    edit(content, edits);
    return checkContent(content).faults.map(formatWellWorded);
  } finally {
    rmSync(content, { recursive: true });
  }
}

it('two archives of one county each make a series that passes', () => {
  expect(checkWith({})).toEqual([]);
});

describe('two homes', () => {
  it('of the site and of a county are reported by field', () => {
    const edits = {
      'site.yaml': append('place: yangli\n'),
    };
    expect(checkWith(edits)[0]).toMatch(
      /^content\/site\.yaml:\d+ › place：写了 place，又有 2 个县的首页（sample-county、yangli），几个县合编时，各县的首页写在 content\/counties\/ 里，这里只写整个网站的。请删去 place，或移到那个县的文件里。$/,
    );
    const second = replace('  kicker: 合编样例', '  kicker: 合编样例\n  overview: yangli-overview');
    expect(checkWith({ 'site.yaml': second })).toHaveLength(1);
  });

  it('of a place in a county, or of a county alone, are reported', () => {
    const home = 'description: 样例\norder: 3\nhome: { kicker: 样例, tagline: 样例 }\n';
    expect(checkWith({ 'counties/shili.yaml': home })).toContain(
      'content/counties/shili.yaml:1 › 整个文件：示例乡在样例市样例县之内，两个都有首页，一个地方只属于一个县的首页。请删去 content/counties/shili.yaml，或改正 places 里的 within。',
    );
    expect(checkWith({ 'counties/yangli.yaml': null })).toContain(
      'content/counties/sample-county.yaml:1 › 整个文件：只有这一个县，两个县以上才合编。只讲一个县的，请把 home 和 counted 移到 content/site.yaml，写上 place；要加一个县，运行 npm run new -- county。',
    );
  });

  it('two counties of one order are reported', () => {
    expect(checkWith({ 'counties/yangli.yaml': replace('order: 2', 'order: 1') })).toEqual([
      'content/counties/yangli.yaml:2 › order：次序写的是 1，content/counties/sample-county.yaml 已用这个次序。请改为还没有用过的数。',
    ]);
  });
});

describe('what belongs nowhere', () => {
  it('a story without a place is reported', () => {
    const edits = { 'accounts/two-tellers.mdx': replace('places: [shili, lishi]\n', '') };
    expect(checkWith(edits)).toEqual([
      'content/accounts/two-tellers.mdx:2 › 整个文件：没有写地方，几个县合编时，每一页都要写明讲的是哪里，才知道它在哪个县的列表里。请写上 places，如 [sample-county]，或其中更小的地方。',
    ]);
  });

  it('a story of two counties, a document and a ledger of none are reported', () => {
    const both = { 'accounts/two-tellers.mdx': replace('[shili, lishi]', '[shili, hill-village]') };
    expect(checkWith(both)[0]).toMatch(
      /^content\/accounts\/two-tellers\.mdx:\d+ › places：讲到样例市样例县和样例县，几个县合编时，一页只讲一个县。请分成几页，用链接相连。$/,
    );
    const source = { 'sources/yangli-notes.yaml': replace('place: yangli\n', '') };
    expect(checkWith(source)).toEqual([
      'content/sources/yangli-notes.yaml:2 › 整个文件：没有写 place，几个县合编时，每份文献都要写明讲的是哪里。请写上县的编号；几个县都用的，写它们共同的上级。',
    ]);
    const ledger = { 'figures/county.yaml': replace('place: sample-county\n', '') };
    expect(checkWith(ledger)).toEqual([
      'content/figures/county.yaml:2 › 整个文件：主题 county 不是地方的编号，几个县合编时，每本台账都要写明是哪个县的。请在 title 之下写 place: 县或其中地方的编号。',
    ]);
  });

  it('a place whose line is broken is reported, and not what tells of it', () => {
    const edits = { 'places/shili.yaml': replace('within: yangli', 'within: shili') };
    expect(checkWith(edits)).toEqual([
      expect.stringMatching(/^content\/places\/shili\.yaml:\d+ › within：写的是 shili，就是它自己/),
    ]);
  });

  it('a story of what lies around the counties is reported, one of a county and what is around it passes', () => {
    const of = (places: string) => ({
      'accounts/two-tellers.mdx': replace('places: [shili, lishi]', `places: [${places}]`),
    });
    expect(checkWith(of('yangli-province'))).toEqual([
      'content/accounts/two-tellers.mdx:10 › places：写的是 yangli-province，不在任何一县之内，几个县合编时，每一页都要写明讲的是哪里，才知道它在哪个县的列表里。请写上 places，如 [sample-county]，或其中更小的地方。',
    ]);
    expect(checkWith(of('shili, yangli-province'))).toEqual([]);
  });

  it('a place outside all counties is reported', () => {
    const edits = { 'places/far.yaml': 'name: 远县\nkind: county\norder: 99\n' };
    expect(checkWith(edits)).toEqual([
      'content/places/far.yaml:1 › name：远县不在样例县、样例市样例县之内，本站讲的是样例县、样例市样例县（content/counties/），地方都应在它之内，或是它的上级。请写明 within；别处的地方请删去。',
    ]);
  });
});

describe('what belongs to another county', () => {
  const account = 'accounts/two-tellers.mdx';
  const next = '请改为样例市样例县的编号；要提到样例县，在正文里用链接，要比较，用同一个口径';
  const told = (what: string) =>
    `${what} 是样例县的，讲述 two-tellers 是样例市样例县的，几个县合编时各用各的。${next}。`;

  it.each([
    [
      'a figure in a field',
      replace('keyFigures: [', 'keyFigures: [hill-village.households, '),
      'hill-village.households',
    ],
    [
      'a figure in a text',
      replace('unknowns:\n  - ', 'unknowns:\n  - 样例{hill-village.households}'),
      'hill-village.households',
    ],
    [
      'a figure in the body',
      append('\n<Figure id="hill-village.households" />\n'),
      'hill-village.households',
    ],
    [
      'a person',
      replace('  - { id: li-wen, role: speaker }', '  - { id: sample-speaker }'),
      'sample-speaker',
    ],
    [
      'a document',
      replace(
        'id: yangli-survey, paragraphs: [p4, p5, p8, p9]',
        'id: sample-notes, paragraphs: [p3]',
      ),
      'sample-notes',
    ],
    ['a chart', append('\n<Chart id="planting" />\n'), 'planting'],
    ['a theme', replace('themes: [yangli-orchards]', 'themes: [sample-theme]'), 'sample-theme'],
    ['a village', replace('cases: [shili-tongming]', 'cases: [hill-village]'), 'hill-village'],
  ])('%s is reported', (_, change, id) => {
    const messages = checkWith({ [account]: change });
    expect(messages.filter((message) => message.includes('各用各的'))).toEqual([
      expect.stringContaining(told(id)),
    ]);
  });

  it('a chart of two counties, and a sum over two, are reported', () => {
    const chart = replace(
      'figures: [shili.registered-households]',
      'figures: [hill-village.households]',
    );
    expect(checkWith({ 'charts/yangli-households.yaml': chart }).join()).toContain(
      'hill-village.households 是样例县的，图表 yangli-households 是样例市样例县的',
    );
    const sum = replace('parts: [shili.poor-villages,', 'parts: [hill-village.households,');
    expect(checkWith({ 'figures/yangli.yaml': sum }).join()).toContain(
      'hill-village.households 是样例县的，数字台账 yangli 是样例市样例县的',
    );
  });

  it('a home that shows another county’s chart is reported', () => {
    const home = replace('chart: yangli-households', 'chart: planting');
    expect(checkWith({ 'counties/yangli.yaml': home }).join()).toContain(
      'planting 是样例县的，县 yangli 是样例市样例县的',
    );
  });
});

it('one measure in two units is reported', () => {
  const edits = { 'figures/lishi.yaml': replace('unit: 人\n', 'unit: 口\n') };
  expect(checkWith(edits).join()).toContain(
    '单位是口，口径“建档立卡贫困人口”（content/measures/registered-persons.yaml）以人计，一个口径只有一种单位',
  );
});
