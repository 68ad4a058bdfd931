/** Tables that lost their lines when they were copied are tables again. */
import { describe, expect, it } from 'vitest';
import { gatherCells } from '#scripts/authoring/import/cell-lines.ts';
import { findRows } from '#scripts/authoring/import/table-rows.ts';

const toLines = (text: string) => text.split(' ').map((line) => ({ text: line }));
const gather = (text: string) =>
  gatherCells(toLines(text)).paragraphs.map(({ text: line }) => line);

describe('cells that stand on a line each', () => {
  it('are joined to rows by the heads above them', () => {
    expect(gather('各村进度 村名 计划（户） 入住率（%） 上庄 64 100 下庄 45 80.5% 另有说明')).toEqual([
      '各村进度',
      '村名　计划（户）　入住率（%）',
      '上庄　64　100',
      '下庄　45　80.5%',
      '另有说明',
    ]); // prettier-ignore
  });

  it.each([
    '村名 户数 上庄 64 下庄 45',
    '村名 户数 人口 上庄 64 100',
    '全村修路，架桥。 打井，建池。 64 100 栽树。 45 80',
    '村名 户数 人口 上庄 64 100 下庄 45 80 90',
  ])('stay lines where they may be a list: %s', (text) => {
    expect(gather(text)).toEqual(text.split(' '));
  });
});

describe('rows with single spaces', () => {
  const cellsOf = (...lines: string[]) =>
    findRows(lines.map((text) => ({ text }))).map(({ row }) => row?.cells);

  it('are rows where all but their names are numbers', () => {
    expect(cellsOf('安置点 户数 总投资', '河口镇 187 4,035.5', '三岔镇 96 —', '合 计 283 4,035.5')).toEqual([
      ['安置点', '户数', '总投资'],
      ['河口镇', '187', '4,035.5'],
      ['三岔镇', '96', '—'],
      ['合计', '283', '4,035.5'],
    ]); // prettier-ignore
  });

  it('are none where words and numbers mix, or lines are sentences', () => {
    expect(cellsOf('一 二 三', '全村 12 户 都 搬', '全村 14 户 都 搬').every((row) => !row)).toBe(
      true,
    );
    expect(cellsOf('张三 李四，王五 赵六', '走 12 里', '走 14 里').every((row) => !row)).toBe(true);
  });
});
