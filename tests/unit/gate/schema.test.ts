/** Entries match their schema. Every faulty tree is one edit of the valid one, with its exact message. */
import { describe, expect, it } from 'vitest';
import { checkWith, replace } from './faulty-content.ts';

const ledger = 'figures/hill-village.yaml';
const village = 'cases/hill-village.mdx';
const theme = 'themes/sample-theme.mdx';

describe('schema', () => {
  it('a number in quotes is reported', () => {
    expect(checkWith({ [ledger]: replace('value: 242', 'value: "242"') })).toEqual([
      'content/figures/hill-village.yaml:8 › figures › hill-village.households › value：写的是 "242"，应为数字。请去掉引号，写作 242。',
    ]);
  });

  it('a year without quotes is reported', () => {
    expect(checkWith({ [ledger]: replace('asOf: "2018"', 'asOf: 2018') })).toEqual([
      'content/figures/hill-village.yaml:11 › figures › hill-village.households › asOf：写的是 2018，应为文字。请加上引号，写作 "2018"。',
    ]);
  });

  it('a single value in place of a list is reported', () => {
    expect(checkWith({ [village]: replace('paragraphs: [p3, p4]', 'paragraphs: p3') })).toEqual([
      'content/cases/hill-village.mdx:6 › sources › sample-notes › paragraphs：写的是 p3，应为列表。请写作 [p3]，或每项一行、以短横开头。',
    ]);
  });

  it('a date without quotes is reported, for Astro would read it as a date', () => {
    expect(
      checkWith({
        [village]: replace(
          'places:\n',
          'revisions:\n  - date: 2026-11-23\n    change: 改\nplaces:\n',
        ),
      }),
    ).toEqual([
      'content/cases/hill-village.mdx:8 › revisions › 第1条 › date：写的是 2026-11-23，应为文字。请加上引号，写作 "2026-11-23"。',
    ]);
  });

  it('a misspelt key is reported once, with the key that was meant', () => {
    expect(checkWith({ [village]: replace('summary:', 'sumary:') })).toEqual([
      'content/cases/hill-village.mdx:3 › sumary：没有这个字段，最接近的字段是 summary。请改为 summary。',
    ]);
  });

  it('a misspelt key of a figure is reported by its line', () => {
    expect(checkWith({ [ledger]: replace('    label: 户数', '    lable: 户数') })).toEqual([
      'content/figures/hill-village.yaml:7 › figures › hill-village.households › lable：没有这个字段，最接近的字段是 label。请改为 label。',
    ]);
  });

  it('a value outside its choices is reported with the nearest one', () => {
    expect(checkWith({ [theme]: replace('group: topic', 'group: topics') })).toEqual([
      'content/themes/sample-theme.mdx:4 › group：写的是 topics，只能是 programme、topic。请改为 topic。',
    ]);
  });

  it('an unknown law is reported with the nearest one', () => {
    expect(checkWith({ [ledger]: replace('law: within', 'law: witin') })).toEqual([
      'content/figures/hill-village.yaml:85 › laws › 第3条 › law：写的是 witin，只能是 sum、difference、rate、base、within、persons。请改为 within。',
    ]);
  });

  it('a misspelt key of a law is reported', () => {
    expect(
      checkWith({
        [ledger]: replace(
          '    whole: hill-village.households\n    parts',
          '    hole: hill-village.households\n    parts',
        ),
      }),
    ).toEqual([
      'content/figures/hill-village.yaml:78 › laws › 第1条 › hole：没有这个字段，最接近的字段是 whole。请改为 whole。',
    ]);
  });

  it('a ledger whose subject differs from its file name is reported', () => {
    expect(checkWith({ [ledger]: replace('subject: hill-village', 'subject: hill') })).toEqual([
      'content/figures/hill-village.yaml:2 › subject：写的是 hill，应与文件名 hill-village 相同。请改为 subject: hill-village。',
    ]);
  });

  it('a figure id without the prefix of its ledger is reported', () => {
    expect(
      checkWith({ [ledger]: replace('id: hill-village.objects', 'id: hill.objects') }),
    ).toEqual([
      'content/cases/hill-village.mdx:16 › 正文 › <FigureTable>：写的是 hill-village.objects，没有这个台账编号，最接近的是 hill-village.persons。请改为 hill-village.persons。',
      'content/figures/hill-village.yaml:56 › figures › hill.objects › id：写的是 hill.objects，本文件的台账编号都以 hill-village. 开头。请改为 hill-village.objects。',
    ]);
  });
});
