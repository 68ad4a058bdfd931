/** Which numbers in prose ask for their figure: those in digits, in Han, as shares; never dates, codes, marks and names. */
import { describe, expect, it } from 'vitest';
import { findProseNumbers } from '#scripts/gate/prose-numbers.ts';
import { append, checkWith } from './faulty-content.ts';

const find = (text: string) =>
  findProseNumbers(text, ['“515”', '6个1', '千家万户']).map(({ printed }) => printed);

describe('numbers in prose', () => {
  it.each([
    '2018年撤并，2014年至2016年，2014—2016年，2018年6月30日，12月1日，2018.12.1，20XX年',
    '上世纪八十年代、20世纪90年代、80后，8时30分',
    '见第31段和第 4 段，依据 p31、p32，共三十八段，写了五篇，列出六项',
    '严格“515”工作法，“6个1”生态扶贫，“十三五”，“6+2”',
    '第一书记、第十二名、三个方面、四色、两不愁、三四个人、一户一策、第3条、第二批',
    '千家万户的百姓十分高兴，十九大之后，百分数，不止一条路',
    '二〇一八年春天，百家村，万福镇',
    '3 做好三个保障',
    '（1）修路。（二）种树。①修路②种树。见[^1]、[1]',
    '光绪三年、民国二十五年、民国108年、洪武元年建村，前8个月、前三名',
    '大半天、半路上、大半辈子、上半年、半个世纪，办好十件实事，一亩三分地',
    '电话0355-8770000、13800000000，邮编046000，〔2018〕12号',
  ])('%s holds no number that needs the ledger', (text) => {
    expect(find(text)).toEqual([]);
  });

  it.each([
    ['共243户', ['243户']],
    ['33,119户，５７人', ['33,119户', '５７人']],
    ['由30.12%降到5.62％', ['30.12%', '5.62％']],
    ['农业人口26.4万人，10多万元', ['26.4万人', '10多万元']],
    ['第3条，2018户', ['2018户']],
    ['二百四十二户', ['二百四十二户']],
    ['三千余件、近万名、几千元、十户、百余人', ['三千余件', '近万名', '几千元', '十户', '百余人']],
    ['人口三十万', ['三十万']],
    ['百分之七十的人', ['百分之七十']],
    ['三分之一的人家，八成以上', ['三分之一', '八成以上']],
    ['收入翻了一番，叁拾户，⑩户', ['一番', '叁拾户', '⑩户']],
    ['不超过5万元，3—5万元', ['不超过5万元', '3—5万元']],
    ['增速-2.3%，5.5‰', ['-2.3%', '5.5‰']],
    ['12 户人家搬迁', ['12户']],
    ['今年45岁，住了3年', ['45岁', '3年']],
    ['全村“242户”人家', ['242户']],
    ['老人占了大半，活了七八成，十之六七', ['大半', '七八成', '十之六七']],
    ['百十来户，十好几头，小三百斤，半斤盐', ['百十来户', '十好几头', '小三百斤', '半斤']],
    ['一亩三分，三顷四十亩，一两四钱', ['一亩三分', '三顷四十亩', '一两四钱']],
    ['不足全国平均水平的七分之一', ['不足全国平均水平的七分之一']],
    ['写着 12345。', ['12345']],
  ])('in %s the numbers are %j', (text, numbers) => {
    expect(find(text)).toEqual(numbers);
  });
});

const theme = 'themes/sample-theme.mdx';
const saidOf = (sentence: string) => checkWith({ [theme]: append(`\n${sentence}\n`) });

describe('the advice', () => {
  it('names the figure of a share and of a range', () => {
    expect(saidOf('收入几千元到10多万元。')).toEqual([
      'content/themes/sample-theme.mdx:13 › 一年的收入：正文写 几千元到10多万，台账已有 hill-village.income。请改为 <Figure id="hill-village.income" />。',
    ]);
    expect(saidOf('种树的占百分之三十七点二。')).toEqual([
      'content/themes/sample-theme.mdx:13 › 种树户的比例：正文写 百分之三十七点二，台账已有 hill-village.tree-share。请改为 <Figure id="hill-village.tree-share" />。',
    ]);
  });

  it('asks of bare digits what they are', () => {
    expect(saidOf('写着 12345 的牌子。')).toEqual([
      'content/themes/sample-theme.mdx:13 › 正文：正文写 12345，数字后面没有单位，看不出是统计数字还是编号。是统计数字的，请先在 content/figures/ 录入，再写成 <Figure id="主题.名称" />；编号和固定说法请列入 content/set-terms.yaml。',
    ]);
  });

  it('a unit of the ledger makes no words a number', () => {
    const unit = (text: string) => text.replace('unit: 家', 'unit: 分').replace('10家', '10分');
    const words = append('\n百分数、十分高兴、三十八段、一部分。\n');
    expect(checkWith({ 'figures/hill-village.yaml': unit, [theme]: words })).toEqual([]);
  });
});
