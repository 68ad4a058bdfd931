import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readNumber, spellDigits } from '#read-aloud/speech/read-number.ts';
import { speakText } from '#read-aloud/speech/spoken-text.ts';

describe('a text for speech', () => {
  it.each([
    ['由30.12%降到5.62%', '由百分之三十点一二降到百分之五点六二'],
    ['70%的群众', '百分之七十的群众'],
    ['达到100%', '达到百分之一百'],
    ['8.4%—10.2%之间', '百分之八点四到百分之十点二之间'],
    ['10-20%', '百分之十到百分之二十'],
    ['５．６２％', '百分之五点六二'],
    ['增长3‰', '增长千分之三'],
    ['5.5‰', '千分之五点五'],
    ['5至8%', '百分之五至百分之八'],
    ['5‰—8‰', '千分之五到千分之八'],
    ['近10%，近三成', '近百分之十，近三成'],
    ['下降3个百分点至2.1%', '下降3个百分点至百分之二点一'],
    ['-2.3%，−2.3%', '负百分之二点三，负百分之二点三'],
    ['负增长2.3%', '负增长百分之二点三'],
  ])('%s: percentages', (printed, spoken) => expect(speakText(printed)).toBe(spoken));

  it.each([
    ['贫困户33119户', '贫困户33119户'],
    ['33,119户、79,515人', '33119户、79515人'],
    ['26户，75人', '26户，75人'],
    ['26,75', '26,75'],
    ['近1000余人', '近1000余人'],
    ['几千元到10多万元', '几千元到10多万元'],
    ['2000户', '2000户'],
    ['第31段', '第31段'],
  ])('%s: quantities keep their digits, for voices read them well', (printed, spoken) =>
    expect(speakText(printed)).toBe(spoken),
  );

  it.each([
    ['合格率≥95%', '合格率不低于百分之九十五'],
    ['每吨≤3.5元', '每吨不超过三点五元'],
    ['满意率＞90%', '满意率超过百分之九十'],
    ['受理4,600+件', '受理4600多件'],
    ['均价¥7.8/斤，', '均价七点八元每斤，'],
    ['概算2,865,400.00元', '概算2865400元'],
    ['±0.5℃', '正负零点五℃'],
    ['收入比2.51∶1', '收入比二点五一比一'],
    ['之比为14.2：43.6：42.2', '之比为十四点二比四十三点六比四十二点二'],
    ['8:30开门', '8:30开门'],
  ])('%s: signs', (printed, spoken) => expect(speakText(printed)).toBe(spoken));

  it.each([
    ['面积1,126km²以上', '面积1126平方公里以上'],
    ['库容860万m³', '库容860万立方米'],
    ['均值31μg/m³', '均值31微克每立方米'],
    ['装机86.5MW，年发电1.02亿kWh', '装机八十六点五兆瓦，年发电一点零二亿千瓦时'],
    ['每度0.62元/度', '每度零点六二元每度'],
    ['2—3km', '2到3公里'],
    ['PM2.5和5G', 'P M2.5和5G'],
  ])('%s: units in letters', (printed, spoken) => expect(speakText(printed)).toBe(spoken));

  it.each(['小三百斤', '百十来户', '十好几头', '一两四钱', '三顷四十亩', '占了大半', '十之六七'])(
    '%s is left as it is said',
    (said) => expect(speakText(said)).toBe(said),
  );

  it.each([
    ['2018年，人均收入5400元', '二〇一八年，人均收入5400元'],
    ['2018 年度', '二〇一八年度'],
    ['2014—2016年', '二〇一四到二〇一六年'],
    ['2014年-2016年', '二〇一四年到二〇一六年'],
    ['2026-11-24', '二〇二六年11月24日'],
    ['2026-03-05发布', '二〇二六年3月5日发布'],
    ['2018.12.1', '二〇一八年12月1日'],
    ['1500年', '一五〇〇年'],
    ['20年后', '20年后'],
    ['12018年', '12018年'],
  ])('%s: years and dates', (printed, spoken) => expect(speakText(printed)).toBe(spoken));

  it.each([
    ['“515”工作法', '“五一五”工作法'],
    ['"101"', '"一〇一"'],
    ['“1+3”模式', '“1加3”模式'],
    ['“2018年”', '“二〇一八年”'],
    ['首批AAA级乡村旅游示范村', '首批A A A级乡村旅游示范村'],
    ['关闭JavaScript之后', '关闭JavaScript之后'],
    ['CC BY', 'C C B Y'],
  ])('%s: names', (printed, spoken) => expect(speakText(printed)).toBe(spoken));

  it.each([
    ['3—5人', '3到5人'],
    ['3—5万元', '3到5万元'],
    ['-12℃至3℃', '零下12℃至3℃'],
    ['-5～-3℃', '零下5到零下3℃'],
    ['亏损为-500元', '亏损为负500元'],
    ['拨打0355-8770000', '拨打〇三五五，八七七〇〇〇〇'],
    ['手机13800000000', '手机一三八〇〇〇〇〇〇〇〇'],
    ['〔2018〕12号', '〔2018〕12号'],
    ['GF-3000', 'G F-3000'],
    ['1～2公里', '1到2公里'],
    ['2.5万亩', '二点五万亩'],
    ['1/3的人', '三分之一的人'],
    ['24.5个百分点', '二十四点五个百分点'],
    ['2.2.1', '2.2.1'],
    ['贫困→脱贫', '贫困到脱贫'],
    ['SHA-256', 'S H A-256'],
    ['http://example.cn/2018/1/', 'http://example.cn/2018/1/'],
  ])('%s: ranges, decimals, the rest', (printed, spoken) =>
    expect(speakText(printed)).toBe(spoken),
  );

  it('leaves no sign that voices stumble over in any printed form of the ledger', () => {
    for (const file of ['county', 'dahe', 'dongjingling', 'wulong']) {
      const ledger = readFileSync(`content/figures/${file}.yaml`, 'utf8');
      const printed = Array.from(ledger.matchAll(/printed: (.+)/g), ([, form]) => form!);
      expect(printed.length).toBeGreaterThan(5);
      for (const form of printed) expect(speakText(form), form).not.toMatch(/[%‰.]|\d,\d/);
    }
  });

  it('of nothing is nothing', () => expect(speakText('  ')).toBe(''));
});

describe('a number as it is said', () => {
  it.each([
    ['0', '零'],
    ['10', '十'],
    ['12', '十二'],
    ['105', '一百零五'],
    ['110', '一百一十'],
    ['1005', '一千零五'],
    ['10000', '一万'],
    ['10500', '一万零五百'],
    ['33119', '三万三千一百一十九'],
    ['264000', '二十六万四千'],
    ['100000005', '一亿零五'],
    ['100050000', '一亿零五万'],
    ['007', '七'],
    ['5.0', '五点零'],
    ['0.05', '零点零五'],
  ])('%s is %s', (digits, spoken) => expect(readNumber(digits)).toBe(spoken));

  it('of a year is read digit by digit', () => expect(spellDigits('2018')).toBe('二〇一八'));
});
