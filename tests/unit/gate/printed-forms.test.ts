/** The gate's judgement on printed forms that the archive's own source does not use: right records pass, false ones are told the right value. */
import { describe, expect, it } from 'vitest';
import { checkWith } from './faulty-content.ts';

const ledger = 'figures/hill-village.yaml';

type Record = readonly [
  printed: string,
  value: number | readonly [low: number, high: number],
  unit: string,
  more?: string,
];

const write = ([printed, value, unit, more = '']: Record, index: number) =>
  [
    `  - id: hill-village.form-${index}`,
    '    label: 一种写法',
    ...(typeof value === 'number'
      ? [`    value: ${value}`]
      : [
          '    value: null',
          '    qualifier: range',
          `    low: ${value[0]}`,
          `    high: ${value[1]}`,
        ]),
    `    unit: "${unit}"`,
    `    printed: ${JSON.stringify(printed)}`,
    ...more
      .split('; ')
      .filter(Boolean)
      .map((line) => `    ${line}`),
    '    asOf: null',
    '    source: sample-notes',
    '    paragraph: p3',
    '',
  ].join('\n');

/** What the gate says of a ledger with these records, without file and line. */
const judge = (...records: Record[]) =>
  checkWith({
    [ledger]: (text) => text.replace('laws:\n', `${records.map(write).join('')}laws:\n`),
  }).map((message) => message.replace(/^.*?› hill-village\.form-(\d+) › /, '$1 '));

const right: Record[] = [
  ['一亿二千万元', 120_000_000, '元'],
  ['3万4000户', 34_000, '户'],
  ['25万6千元', 256_000, '元'],
  ['1.2亿元', 120_000_000, '元'],
  ['二十五点三万元', 253_000, '元'],
  ['一百二十户', 120, '户'],
  ['三百多口人', 300, '人', 'qualifier: over'],
  ['上千人', 1000, '人', 'qualifier: at-least'],
  ['近千户', 1000, '户', 'qualifier: under'],
  ['2000千瓦', 2000, '千瓦'],
  ['27万千瓦时', 270_000, '千瓦时'],
  ['3千米', 3, '千米'],
  ['5千克', 5, '千克'],
  ['18.6兆瓦', 18.6, '兆瓦'],
  ['50兆伏安', 50, '兆伏安'],
  ['70%以上', 70, '%', 'qualifier: at-least'],
  ['6万元以上', 60_000, '元', 'qualifier: at-least'],
  ['不超过5万元', 50_000, '元', 'qualifier: at-most'],
  ['不低于95%', 95, '%', 'qualifier: at-least'],
  ['不足200元', 200, '元', 'qualifier: under'],
  ['10万元以内', 100_000, '元', 'qualifier: at-most'],
  ['至少5个', 5, '个', 'qualifier: at-least'],
  ['突破50万元', 500_000, '元', 'qualifier: over'],
  ['超过6000人次', 6000, '人次', 'qualifier: over'],
  ['将近四百人', 400, '人', 'qualifier: under'],
  ['约460米', 460, '米', 'qualifier: about'],
  ['30亿元左右', 3_000_000_000, '元', 'qualifier: about'],
  ['3200余万元', 32_000_000, '元', 'qualifier: over'],
  ['四十来位', 40, '位', 'qualifier: about'],
  ['几十户', 10, '户', 'qualifier: about'],
  ['几十户', [10, 90], '户'],
  ['七八百元', [700, 800], '元'],
  ['三四十户', [30, 40], '户'],
  ['3—5万元', [30_000, 50_000], '元'],
  ['800～1000元', [800, 1000], '元'],
  ['5至8%', [5, 8], '%'],
  ['几千元到10多万元', [1000, 100_000], '元', 'lowQualifier: at-least; highQualifier: over'],
  ['约3—5万元', [30_000, 50_000], '元', 'lowQualifier: about; highQualifier: about'],
  ['三分之二', 66.67, '%'],
  ['三分之二', 66.7, '%'],
  ['近三成', 30, '%', 'qualifier: under'],
  ['近三成', 3, '成', 'qualifier: under'],
  ['八成以上', 80, '%', 'qualifier: at-least'],
  ['一半', 50, '%'],
  ['过半', 50, '%', 'qualifier: over'],
  ['千分之五', 5, '‰'],
  ['5.5‰', 5.5, '‰'],
  ['百分之八十', 80, '%'],
  ['1/3', 33.3, '%'],
  ['2.4倍', 2.4, '倍'],
  ['翻了一番', 1, '番'],
  ['增加两倍', 2, '倍'],
  ['下降3个百分点', 3, '个百分点'],
  ['下降3个百分点', -3, '个百分点'],
  ['-2.3%', -2.3, '%'],
  ['负增长2.3%', -2.3, '%'],
  ['３８６万元', 3_860_000, '元'],
  ['33,119户', 33_119, '户'],
  ['33，119户', 33_119, '户'],
  ['169 户', 169, '户'],
  ['30.5 万元', 305_000, '元'],
  ['10 851.8万元', 108_518_000, '元'],
  ['9 户', 9, '户'],
  ['2 万 6 千公斤', 26_000, '公斤'],
  ['15 万元以上', 150_000, '元', 'qualifier: at-least'],
  ['-2.3', -2.3, '%'],
  ['两番', 2, '番'],
  ['突破50万元', 500_000, '元', 'qualifier: at-least'],
  ['500公斤以下', 500, '公斤', 'qualifier: under'],
  ['500公斤以下', 500, '公斤', 'qualifier: at-most'],
  ['叁拾户', 30, '户'],
  ['⑩户', 10, '户'],
  ['57头牛', 57, '头'],
  ['12个行政村', 12, '个行政村'],
  ['12个行政村', 12, '个'],
  ['三十八段', 38, '段'],
  ['第三', 3, '位'],
];

it('right records of every form pass', () => {
  expect(judge(...right)).toEqual([]);
});

describe('a false record is told the right value', () => {
  it.each<[Record, string]>([
    [['一亿二千万元', 120_000, '元'], '是 120000000'],
    [['3万4000户', 30_000, '户'], '是 34000'],
    [['25万6千元', 250_000, '元'], '是 256000'],
    [['二十五点三万元', 25, '元'], '是 253000'],
    [['2000千瓦', 2_000_000, '千瓦'], '是 2000'],
    [['27万千瓦时', 270_000_000, '千瓦时'], '是 270000'],
    [['3千米', 3000, '千米'], '是 3'],
    [['3—5万元', [3, 50_000], '元'], '是 30000 到 50000'],
    [['5至8%', [5, 80], '%'], '是 5 到 8'],
    [['三分之二', 66.2, '%'], '是 66.67'],
    [['近三成', 3, '%', 'qualifier: under'], '是 30'],
    [['5.5‰', 5.5, '%'], '里是“‰”'],
    [['-2.3%', 2.3, '%'], '是 -2.3'],
    [['负增长2.3%', 2.3, '%'], '是 -2.3'],
    [['翻了一番', 2, '番'], '是 1'],
    [['10 851.8万元', 8_518_000, '元'], '是 108518000'],
    [['⑩户', 1, '户'], '是 10'],
    [['叁拾户', 3, '户'], '是 30'],
    [['33，119户', 119, '户'], '是 33119'],
    [['不超过5万元', 50_000, '元', 'qualifier: over'], '请写 qualifier: at-most'],
    [['70%以上', 70, '%'], '请写 qualifier: at-least'],
    [['不足200元', 200, '元', 'qualifier: over'], '请写 qualifier: under'],
    [['将近四百人', 400, '人', 'qualifier: about'], '请写 qualifier: under'],
    [['242户', 242, '户', 'qualifier: about'], '请删去 qualifier'],
    [['9 户', 90, '户'], '是 9'],
    [['两番', 4, '番'], '是 2'],
    [['500公斤以下', 500, '公斤', 'qualifier: over'], '请写 qualifier: at-most'],
    [
      ['几千元到10多万元', [1000, 100_000], '元', 'highQualifier: under'],
      '请写 highQualifier: over',
    ],
    [['3—5万元', [30_000, 50_000], '元', 'lowQualifier: about'], '请删去 lowQualifier'],
    [['12个行政村', 12, '个乡'], '里是“个”'],
  ])('%j', (record, said) => {
    const messages = judge(record);
    expect(messages).toHaveLength(1);
    expect(messages[0]).toContain(said);
  });
});

it('a range recorded as one number is told to be a range', () => {
  expect(judge(['七八百元', 800, '元'])).toEqual([
    '0 value：value 为 800，印刷形式“七八百元”是区间，没有单一的数值。请写 value: null，另写 low 和 high。',
    '0 printed：qualifier 没有写，印刷形式“七八百元”是模糊数：区间。请写 qualifier: range。',
  ]);
});

describe('a form that the grammar does not read', () => {
  const byHand = '确认无误的，写 reading: manual，并在 readingReason 写明理由';

  it.each([
    ['许多人', `程序读不出里面的数。请照原文写出数字和单位，如 242户；${byHand}。`],
    ['242户813人', `程序读出不止一个数，另一个是“813人”。一条只记一个数，请分成几条；${byHand}。`],
    ['百分之七十的人', `程序读不懂其中的“的人”。请只写数字和单位；${byHand}。`],
    ['2018年', `程序看“2018年”是日期、编号或名称，不是数量。请照原文写出数字和单位；${byHand}。`],
    ['零分之三', `分母是零，没有数值。请对照原文段落改正；${byHand}。`],
  ])('%s is left to a person', (printed, said) => {
    expect(judge([printed, 1, '人'])).toEqual([`0 printed：写的是“${printed}”，${said}`]);
  });

  const manual = 'reading: manual; readingReason: 原文用方言说一百户';

  it('passes as read by hand, with its reason', () => {
    expect(judge(['一罗户', 100, '户', manual])).toEqual([]);
  });

  it('read by hand without a reason, and a reason without the mark, are reported', () => {
    expect(judge(['一罗户', 100, '户', 'reading: manual'])).toEqual([
      '0 reading：没有写 readingReason，人工核对要说明理由。请在 readingReason 写明印刷形式为什么是这个数值。',
    ]);
    expect(judge(['100户', 100, '户', 'readingReason: 方言'])).toEqual([
      '0 readingReason：没有写 reading，有理由的应是人工核对。请加上 reading: manual，或删去 readingReason。',
    ]);
  });

  it('read by hand must still fit itself', () => {
    expect(judge(['一罗到两罗户', [200, 100], '户', manual])).toEqual([
      '0 value：low 为 200，high 为 100，区间的 low 应小于 high。请补上或改正两端。',
    ]);
  });
});
