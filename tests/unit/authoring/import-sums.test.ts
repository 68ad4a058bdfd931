/** Sums that a text states are checked; what cannot be checked is not listed, rounding is not false. */
import { expect, it } from 'vitest';
import { describeDocument } from '#scripts/authoring/import/describe-document.ts';
import { verdicts } from '#scripts/authoring/import/imported-document.ts';
import type { RawParagraph } from '#scripts/authoring/import/raw-document.ts';
import { findRows } from '#scripts/authoring/import/table-rows.ts';

const nothing = { entries: [], paragraphs: [], setTerms: [] };

function verdictsOf(...paragraphs: RawParagraph[]): string[] {
  const raw = { format: 'txt', paragraphs, notes: [], mendings: [], properties: {} } as const;
  const { findings, figures } = describeDocument({ ...raw, notes: [], mendings: [] }, 'x', nothing);
  for (const { figures: keys } of findings) {
    for (const key of keys) expect(figures.map((one) => one.key)).toContain(key);
  }
  return findings.map(({ verdict }) => verdicts[verdict]);
}

it.each([
  // Parts and wholes.
  ['全县投入扶贫资金3.2亿元，其中中央1.5亿元，省级1亿元，市县7,000万元，惠及2.3万人。', '成立'],
  ['全县生产总值102.4亿元。其中，一产18.6亿元，二产39.1亿元，三产44.7亿元。', '成立'],
  ['全县生产总值103.9亿元。其中，一产18.6亿元，二产39.1亿元，三产44.7亿元。', '不成立'],
  ['全乡有党员426名，其中男党员311名，女党员105名。', '不成立'],
  ['总投资3.9亿元，每瓦造价约7.1元，其中财政1.5亿元，贷款2亿元，垫资4000万元。', '成立'],
  ['全年收入86万元，其中种植42万元，养殖38万元，户均补助5000元。', '存疑'],
  ['全年收入86万元，其中种植32万元，养殖28万元。', ''],
  ['完成造林12.1万亩，其中人工7.55万亩、飞播3.04万亩、封育1.53万亩。', '成立'],
  ['全县有小学43所，初中12所，高中3所，合计59所。', '不成立'],
  ['两年投了230万元：修路80万元、大棚42万元、饮水38万元、村部75万元。', '不成立'],
  // Changes.
  ['贫困发生率从2015年的12.3%下降到2019年的0.4%，下降12.9个百分点。', '不成立'],
  ['报验管线38.2公里，实测31.7公里，少铺6.5公里。', '成立'],
  ['出生率10.4‰，死亡率6.9‰，自然增长率4.5‰。', '不成立'],
  // A rate of what is counted or weighed; of money it may be one in comparable prices.
  ['产量由4.2万吨增加到4.8万吨，增长20.5%。', '不成立'],
  ['产值由4.2亿元增加到4.8亿元，增长20.5%。', '存疑'],
  ['全年接待游客46.2万人次，比上年增加5.4万人次，增长23.2%。', '不成立'],
  ['地区生产总值86.4亿元，比上年增加6.1亿元，按可比价增长6.7%。', ''],
  ['人均收入9,240元，比2018年的8,310元增加1,030元。', '不成立'],
  ['城镇化率42.4%，比上年的41.1%提高1.3个百分点。', '成立'],
  ['出栏生猪3.6万头，是2015年1.2万头的4倍。', '不成立'],
  ['羊从200只增加到800只，翻了两番。', '成立'],
  // What is left, and what was done.
  ['收入合计1,240万元，支出1,080万元，结余180万元。', '不成立'],
  ['安排搬迁资金3.6亿元，已拨付3.2亿元，尚未拨付0.4亿元。', '成立'],
  ['全县43个贫困村，2016年退出11个，2017年退出15个，2018年退出20个。', '不成立'],
  ['资金1,860万元，其中结转320万元，支出1,640万元，结余220万元。', '成立'],
  ['监测户31户，已消除19户，未消除13户。', '不成立'],
  ['卖苹果收入65,552元，抛去工钱8,000元、肥料3,150元，净赚55,402元。', '不成立'],
  ['卖苹果收入65,552元，抛去工钱8,000元、肥料3,150元，净赚54,402元。', '成立'],
  ['卖苹果收入65,552元，抛去工钱8,000元，净赚21,000元。', ''],
  ['产量由2015年的18.6万吨增加到2020年的27.9万吨，年均增长10.5%。', '不成立'],
  ['产量由2015年的18.6万吨增加到2020年的27.9万吨，年均增长8.4%。', '成立'],
  ['产值由2015年的18.6亿元增加到2020年的27.9亿元，年均增长7.9%。', '存疑'],
  ['财政收入9.86亿元，其中税收占七成六；民生支出21.3亿元，占八成。', ''],
  ['五十八户分得土地六百二十亩，户均十亩七分。', '成立'],
  // Pairs without 其中, and parts that overlap.
  ['男性8,640人，女性8,120人，总人口16,670人。', '不成立'],
  ['全镇五保户共62户，集中供养18户、分散供养54户。', '不成立'],
  ['全县党员480名，其中农村党员260名，女党员120名，35岁以下党员140名。', ''],
  // Shares: a growth rate is none, and what the words do not name is not guessed.
  ['生产总值86.4亿元，增长6.7%，预算收入5.4亿元，同比提高8.3%。', ''],
  ['已备耕化肥1.4万吨、农膜260吨，分别占需求的83%和76%。', ''],
  ['全村流转土地300亩，栽果树120亩，占全村耕地的15%。', ''],
  ['计划搬迁560户，已入住532户，入住率95%。', '成立'],
  ['计划搬迁560户，已入住532户，入住率98%。', '不成立'],
  ['抽检218批次，不合格的有9批次，合格率99.1%。', '不成立'],
  ['发放贷款1.26亿元，惠及3,150户，户均5万元。', '不成立'],
  ['农民人均收入9,860元，全县有3,150人，投入1.26亿元。', ''],
  ['今年扶贫支出2.35亿元，农林水支出6.9亿元，教育支出5.1亿元，完成高标准农田2.1万亩。', ''],
  ['教育支出5.13亿元；农林水支出6.9亿元；扶贫支出2.35亿元，占农林水支出的43.1%。', '不成立'],
  ['新增就业2,960人，完成全年目标的80%（年度目标3,700人）。', '成立'],
  ['计划造林5万亩，实际完成4.6万亩，完成计划的96%。', '不成立'],
  ['全村贫困人口占30%，即1,200人中有420人。', '不成立'],
  ['一产占18%，二产占42%，三产占45%。', '不成立'],
  ['抽查农户200户，满意的186户，满意率为93%。', '成立'],
  ['完成446户，超额完成26户，完成率106.2%。', ''],
  ['养老机构床位420张，入住273人，入住率75%。', '不成立'],
  ['计划新建1,500座，已完成1,380座，还差120座。', '成立'],
  // So much of each.
  ['流转土地68亩，每亩租金260元，一年收入18,680元。', '不成立'],
  ['种植面积1.2万亩，亩产350公斤，总产量4,200吨。', '成立'],
  ['12个村平均每村15万元，共计210万元。', '不成立'],
  ['种植玉米1,200亩，亩均收入900元；种植辣椒300亩，亩均收入4,500元。', ''],
  // Households.
  ['共有18户15人享受低保。', '不成立'],
])('%s %s', (text, verdict) => {
  expect(verdictsOf({ text }).join()).toBe(verdict);
}); // prettier-ignore

const asRows = (lines: readonly string[][]) =>
  lines.map((cells) => ({
    text: cells.join('　'),
    row: { table: 0, cells, spread: cells, isHead: false },
  }));

it('the totals of columns are checked, averages and shares are not', () => {
  const lines = [
    ['乡镇', '户数（户）', '资金（万元）', '人均收入（元）', '占比（%）'],
    ['上河镇', '1,204', '386.5', '9,860', '62'],
    ['石岭乡', '980', '210.0', '8,740', '38'],
    ['合计', '2,184', '586.5', '9,360', '100'],
  ];
  expect(verdictsOf(...asRows(lines))).toEqual(['成立', '不成立']);
});

it('growth, differences and sums of a row are checked where most rows bear them out', () => {
  const lines = [
    ['指标', '2018年', '2019年', '增减额', '增长%'],
    ['税收收入', '31,844', '33,020', '1,176', '3.7'],
    ['总支出', '268,410', '291,752', '23,342', '8.7'],
    ['教育支出', '58,033', '62,911', '4,878', '9.4'],
  ];
  expect(verdictsOf(...asRows(lines)).filter((one) => one === '不成立')).toHaveLength(1);
  const parts = [
    ['项目', '总投资', '财政资金', '自筹'],
    ['大棚', '96', '72', '24'],
    ['羊场', '85.5', '51.3', '34.2'],
    ['冷库', '140', '110', '20'],
  ];
  expect(verdictsOf(...asRows(parts))).toEqual(['成立', '成立', '不成立']);
  // One row that fits is chance: the last column may be of something else.
  const other = [
    ['指标', '2018年', '2019年', '增长%'],
    ['产值甲', '120', '132', '10.0'],
    ['产值乙', '84', '90', '5.2'],
  ];
  expect(verdictsOf(...asRows(other))).toEqual([]);
});

it('a total that leaves out a column has its other cells at the right', () => {
  const texts = [
    '项目名称      规模      总投资      自筹',
    '大棚          40座      96.0        24.0',
    '羊场          1200只    85.5        34.2',
    '合计                    191.5       58.2',
  ];
  const found = findRows(texts.map((text) => ({ text })));
  expect(found[3]!.row?.cells).toEqual(['合计', '', '191.5', '58.2']);
  expect(verdictsOf(...found)).toEqual(['不成立', '成立']);
});

it('a total under lines of a list is checked', () => {
  const lines = (total: string) =>
    verdictsOf(
      { text: '水源工程682,150元' },
      { text: '管网工程1,745,300元' },
      { text: '其他费用437,950元' },
      { text: `合计${total}元` },
    );
  expect(lines('2,865,400')).toEqual(['成立']);
  expect(lines('2,856,400')).toEqual(['不成立']);
  expect(verdictsOf({ text: '水源工程682,150元' }, { text: '合计2,865,400元' })).toEqual([]);
});

it('so is that of a table in two columns without heads', () => {
  const rows = findRows(
    ['水源工程　682,150', '管网工程　1,745,300', '合计　2,427,540'].map((text) => ({ text })),
  );
  expect(verdictsOf({ text: '附：明细（单位：元）' }, ...rows)).toEqual(['不成立']);
});
