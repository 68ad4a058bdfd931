/** Sums that a text states are checked; what cannot be checked is not listed, rounding is not false. */
import { expect, it } from 'vitest';
import { describeDocument } from '#scripts/authoring/import/describe-document.ts';
import { verdicts } from '#scripts/authoring/import/imported-document.ts';
import type { RawParagraph } from '#scripts/authoring/import/raw-document.ts';

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
  ['产量由4.2万吨增加到4.8万吨，增长20.5%。', '存疑'],
  // Shares: a growth rate is none, and what the words do not name is not guessed.
  ['生产总值86.4亿元，增长6.7%，预算收入5.4亿元，同比提高8.3%。', ''],
  ['已备耕化肥1.4万吨、农膜260吨，分别占需求的83%和76%。', ''],
  ['全村流转土地300亩，栽果树120亩，占全村耕地的15%。', ''],
  ['计划搬迁560户，已入住532户，入住率95%。', '成立'],
  ['计划搬迁560户，已入住532户，入住率98%。', '不成立'],
  ['抽检218批次，不合格的有9批次，合格率99.1%。', '不成立'],
  ['发放贷款1.26亿元，惠及3,150户，户均5万元。', '不成立'],
  ['农民人均收入9,860元，全县有3,150人，投入1.26亿元。', ''],
  // Households.
  ['共有18户15人享受低保。', '不成立'],
])('%s %s', (text, verdict) => {
  expect(verdictsOf({ text }).join()).toBe(verdict);
}); // prettier-ignore

it('the totals of columns are checked, averages and shares are not', () => {
  const lines = [
    ['乡镇', '户数（户）', '资金（万元）', '人均收入（元）', '占比（%）'],
    ['上河镇', '1,204', '386.5', '9,860', '62'],
    ['石岭乡', '980', '210.0', '8,740', '38'],
    ['合计', '2,184', '586.5', '9,360', '100'],
  ];
  const rows = lines.map((cells) => ({
    text: cells.join('　'),
    row: { table: 0, cells, spread: cells, isHead: false },
  }));
  expect(verdictsOf(...rows)).toEqual(['成立', '不成立']);
});
