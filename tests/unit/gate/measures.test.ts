/** Measures: one unit, a place, none set apart. Every faulty tree is a few edits of the valid one, with its exact message. */
import { describe, expect, it } from 'vitest';
import { buildRoutes } from '#scripts/gate/routes.ts';
import { type Edits, append, checkWith, replace } from './faulty-content.ts';

const measure = 'measures/households.yaml';
const text = 'name: 户数\nunit: 户\ndefinition: 有多少户。\norder: 1\nsums: true\n';
const village = 'figures/hill-village.yaml';
const county = 'figures/county.yaml';
const paths = (ids: string[]) =>
  append(
    buildRoutes({ measures: ids })
      .filter((path) => path.includes('compare'))
      .map((path) => `- path: ${path}\n`)
      .join(''),
  );
const named = replace('    label: 户数\n', '    label: 户数\n    measure: households\n');
const check = (edits: Edits) =>
  checkWith({
    'permalinks.yaml': paths(['households']),
    [measure]: text,
    [village]: named,
    ...edits,
  });

describe('figures of a measure', () => {
  it('pass with its unit, and with the place that their subject is named after', () => {
    expect(check({})).toEqual([]);
  });

  it('in two units are reported', () => {
    expect(check({ [measure]: text.replace('unit: 户', 'unit: 万户') })).toEqual([
      'content/figures/hill-village.yaml:10 › figures › hill-village.households › unit：单位是户，口径“户数”（content/measures/households.yaml）以万户计，一个口径只有一种单位。单位不同的数不能比较：请把这一条换算成万户，或删去它的 measure，另立一个口径。',
    ]);
  });

  it('need a place, which the file or the record names', () => {
    const label = '    label: 后来种菜的户数\n';
    const edit = replace(label, `${label}    measure: households\n`);
    expect(check({ [county]: edit })).toEqual([
      'content/figures/county.yaml:16 › figures › county.incidence-after › measure：写了口径 households，没有写是哪个地方的数，主题 county 不是 content/places/ 里的地方。请在文件开头 title 之下写 place: 地方的编号；只有这一条不同时，写在这一条里。',
    ]);
    const withPlace = (ledger: string) =>
      edit(ledger).replace('order: 90', 'order: 90\nplace: sample-county');
    expect(check({ [county]: withPlace })).toEqual([]);
    expect(
      check({ [county]: (ledger) => withPlace(ledger).replace('sample-county', 'nowhere') }),
    ).toEqual([
      'content/figures/county.yaml:5 › place：写的是 nowhere，没有这个地方。请核对编号，或先建立这个地方。',
    ]);
  });

  it('of a kind of place that it is not for are reported', () => {
    expect(check({ [measure]: `${text}kinds: [county]\n` })).toEqual([
      'content/figures/hill-village.yaml:8 › figures › hill-village.households › measure：山上村是村级，口径“户数”只用于县级（content/measures/households.yaml 的 kinds）。请删去这一条的 measure，或在 kinds 里加上这一级。',
    ]);
  });

  it('are not set apart as well', () => {
    const apart = 'apart:\n  - figure: hill-village.households\n    reason: 口径不同。\n';
    expect(check({ [measure]: text + apart })).toEqual([
      'content/measures/households.yaml:7 › apart › 第1条 › figure：写的是 hill-village.households，content/figures/hill-village.yaml 里这一条写着 measure: households，是可以比较的。请只留一处：可以比较的从 apart 删去，不能比较的删去它的 measure。',
    ]);
  });

  it('name one that exists, and no two have one name or one definition', () => {
    expect(
      check({
        [village]: (ledger) => named(ledger).replace('measure: households', 'measure: household'),
      }),
    ).toEqual([
      'content/figures/hill-village.yaml:8 › figures › hill-village.households › measure：写的是 household，没有这个口径，最接近的是 households。请改为 households。',
    ]);
    const second = {
      'measures/second.yaml': text
        .replace('order: 1', 'order: 2')
        .replace('有多少户。', '在册的户。'),
    };
    const listed = { 'permalinks.yaml': paths(['households', 'second']) };
    expect(check({ ...second, ...listed })).toEqual([
      'content/measures/second.yaml:1 › name：写的是 户数，content/measures/households.yaml 已用这个名称。定义相同的请合成一个口径，定义不同的请在名称里写出差别。',
    ]);
    const alike = {
      'measures/second.yaml': text.replace('order: 1', 'order: 2').replace('户数', '总户数'),
    };
    expect(check({ ...alike, ...listed })).toEqual([
      'content/measures/second.yaml:3 › definition：写的是 有多少户。，content/measures/households.yaml 已用这个定义。定义相同的请合成一个口径，定义不同的请在定义里写出差别。',
    ]);
  });
});
