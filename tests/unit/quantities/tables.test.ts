/** The cells of a table have the units of its heads, its column of units or its row labels. */
import { describe, expect, it } from 'vitest';
import { readTable } from '#quantities/read-table.ts';
import { say } from './say.ts';

const read = (rows: string[][], caption?: string) =>
  readTable(rows, caption).map(({ row, column, quantity }) => `${row}.${column} ${say(quantity)}`);

describe('tables', () => {
  it('heads give unit and scale', () => {
    const rows = [
      ['乡镇', '户数（户）', '产值（万元）', '金额/亿元', '增减%'],
      ['白塔镇', '6,840', '41,206.0', '1.5', '-2.3'],
    ];
    expect(read(rows)).toEqual([
      '1.1 6840 户',
      '1.2 412060000 元',
      '1.3 150000000 元',
      '1.4 -2.3 %',
    ]);
  });

  it('a column of units holds for its row', () => {
    const rows = [
      ['品种', '单位', '2018年'],
      ['粮食', '吨', '206,088'],
    ];
    expect(read(rows)).toEqual(['1.2 206088 吨']);
  });

  it('row labels and captions give what heads do not', () => {
    expect(
      read([
        ['项目', '2018年'],
        ['收入（万元）', '12.5'],
      ]),
    ).toEqual(['1.1 125000 元']);
    expect(
      read(
        [
          ['项目', '2018年'],
          ['收入', '12.5'],
        ],
        '单位：万元',
      ),
    ).toEqual(['1.1 125000 元']);
  });

  it('a caption of several units is shared out by the heads', () => {
    const rows = [
      ['村名', '总户数', '贫困人口', '发生率'],
      ['石崖村', '312', '221', '7.1'],
    ];
    expect(read(rows, '单位：户、人、%')).toEqual(['1.1 312 户', '1.2 221 人', '1.3 7.1 %']);
    const bids = [
      ['标段', '中标价', '下浮率'],
      ['甲', '912.00', '5.0'],
    ];
    expect(read(bids, '单位：万元、%')).toEqual(['1.1 9120000 元', '1.2 5 %']);
  });

  it('heads tell people and households, also under a caption of money', () => {
    const rows = [
      ['乡镇', '户数', '男', '收入', '占比'],
      ['雁南镇', '5318', '8517', '12.5', '62'],
    ];
    expect(read(rows, '单位：万元').slice(0, 4)).toEqual([
      '1.1 5318 户',
      '1.2 8517 人',
      '1.3 125000 元',
      '1.4 62',
    ]);
  });

  it('a bound in a cell has the unit of its row or head, and a rate none of its row', () => {
    const rows = [
      ['指标', '2025年', '年均增速'],
      ['村集体收入（万元）', '≥12,000', '11.9'],
      ['监测户数（户）', '≤600', '—'],
    ];
    expect(read(rows, '单位：户、万元、%')).toEqual([
      '1.1 at-least 120000000 元',
      '1.2 11.9 %',
      '2.1 at-most 600 户',
    ]);
  });

  it('heads tell what is counted one by one', () => {
    expect(
      read([
        ['组别', '村数', '项目数', '床位数'],
        ['一', '4', '12', '860'],
      ]),
    ).toEqual(['1.1 4 个', '1.2 12 个', '1.3 860']);
  });

  it('a cell with its own unit reads as text', () => {
    expect(
      read([
        ['设施', '规模'],
        ['停车位', '600多个'],
      ]),
    ).toEqual(['1.1 over 600 个']);
  });
});
