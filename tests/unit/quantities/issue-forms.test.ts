/** Every form that the archive promises to read, with its right value. */
import { describe, expect, it } from 'vitest';
import { isFigure } from '#quantities/model.ts';
import { readQuantities } from '#quantities/read-quantities.ts';
import { sayFigures } from './say.ts';

describe('numbers, scales and units', () => {
  it.each([
    ['一亿二千万元', '120000000 元'],
    ['3万4000户', '34000 户'],
    ['25万6千元', '256000 元'],
    ['1.2亿元', '120000000 元'],
    ['二十五点三万元', '253000 元'],
    ['一百二十户', '120 户'],
    ['三百多口人', 'over 300 口人'],
    ['上千人', 'at-least 1000 人'],
    ['近千户', 'under 1000 户'],
    ['2000千瓦', '2000 千瓦'],
    ['27万千瓦时', '270000 千瓦时'],
    ['3千米', '3 千米'],
    ['5千克', '5 千克'],
    ['18.6兆瓦', '18.6 兆瓦'],
    ['50兆伏安', '50 兆伏安'],
    ['叁拾户', '30 户'],
    ['全村⑩户', '10 户'],
    ['三十八段', '38 段'],
  ])('%s is %s', (text, said) => {
    expect(sayFigures(text)).toEqual([said]);
  });
});

describe('bounds', () => {
  it.each([
    ['70%以上', 'at-least 70 %'],
    ['6万元以上', 'at-least 60000 元'],
    ['不超过5万元', 'at-most 50000 元'],
    ['不得超过5万元', 'at-most 50000 元'],
    ['不低于95%', 'at-least 95 %'],
    ['不足200元', 'under 200 元'],
    ['10万元以内', 'at-most 100000 元'],
    ['至少5个', 'at-least 5 个'],
    ['突破50万元', 'over 500000 元'],
    ['超过6000人次', 'over 6000 人次'],
    ['将近四百人', 'under 400 人'],
    ['近700吨', 'under 700 吨'],
    ['约460米', 'about 460 米'],
    ['30亿元左右', 'about 3000000000 元'],
    ['3200余万元', 'over 32000000 元'],
    ['5000多羽', 'over 5000 羽'],
    ['四十来位', 'about 40 位'],
    ['近1000余人', 'contradictory 1000 人'],
    ['最高不超过8000元', 'at-most 8000 元'],
    ['最高气温38.6℃', '38.6 ℃'],
    ['最高5000元', 'at-most 5000 元'],
    ['最多补十亩', 'at-most 10 亩'],
    ['附近300户', '300 户'],
    ['十几户', '11–19 户'],
    ['几十户', '10–90 户'],
  ])('%s is %s', (text, said) => {
    expect(sayFigures(text)).toEqual([said]);
  });
});

describe('ranges', () => {
  it.each([
    ['七八百元', '700–800 元'],
    ['三四十户', '30–40 户'],
    ['七、八十户', '70–80 户'],
    ['3—5万元', '30000–50000 元'],
    ['800～1000元', '800–1000 元'],
    ['5至8%', '5–8 %'],
    ['几千元到10多万元', '1000–100000 元'],
    ['九百至一千六百米', '900–1600 米'],
    ['四百到六百元', '400–600 元'],
    ['800—1.2万元', '800–12000 元'],
    ['-12℃至3℃', '-12–3 ℃'],
    ['每户发500元至1000元不等', '500–1000 元'],
  ])('%s is %s', (text, said) => {
    expect(sayFigures(text)).toEqual([said]);
  });

  it('the ends have qualifiers of their own', () => {
    expect(readQuantities('几千元到10多万元')).toMatchObject([
      { lowQualifier: 'at-least', highQualifier: 'over' },
    ]);
    expect(readQuantities('5万元到几十万元')).toMatchObject([{ highQualifier: 'at-most' }]);
    expect(readQuantities('约3—5万元')).toMatchObject([
      { lowQualifier: 'about', highQualifier: 'about', qualifier: 'range' },
    ]);
    expect(readQuantities('至少30至40人')).toMatchObject([{ lowQualifier: 'at-least' }]);
  });

  it.each([
    ['由14处减到0处', ['14 处', '0 处']],
    ['从96户到75户', ['96 户', '75 户']],
    ['减少12户至56户', ['12 户', '56 户']],
    ['下降3个百分点至2.1%', ['3 个百分点', '2.1 %']],
  ])('%s is two quantities', (text, said) => {
    expect(sayFigures(text)).toEqual(said);
  });
});

describe('shares, multiples, changes', () => {
  it.each([
    ['三分之二', '66.67 %'],
    ['三分之一的人家', '33.33 %'],
    ['近三成', 'under 30 %'],
    ['八成以上', 'at-least 80 %'],
    ['八成五', '85 %'],
    ['两成半', '25 %'],
    ['一半', '50 %'],
    ['过半', 'over 50 %'],
    ['千分之五', '5 ‰'],
    ['5.5‰', '5.5 ‰'],
    ['百分之八十', '80 %'],
    ['百分之零点几', '0.1–0.9 %'],
    ['1/3', '33.33 %'],
    ['2.4倍', '2.4 倍'],
    ['翻了一番', '1 番'],
    ['产量翻番', '1 番'],
    ['增加两倍', '2 倍'],
    ['-2.3%', '-2.3 %'],
    ['增速-2.3%', '-2.3 %'],
    ['负增长2.3%', '-2.3 %'],
    ['零下7℃', '-7 ℃'],
  ])('%s is %s', (text, said) => {
    expect(sayFigures(text)).toEqual([said]);
  });

  it('a change says its direction', () => {
    expect(readQuantities('下降3个百分点至2.1%')).toMatchObject([
      { kind: 'change', direction: 'down' },
      { kind: 'rate' },
    ]);
    expect(readQuantities('增长6.7%')).toMatchObject([{ kind: 'change', direction: 'up' }]);
  });
});

describe('texts as copied from a page', () => {
  it.each([
    ['３８６万元', ['3860000 元']],
    ['33,119户', ['33119 户']],
    ['33，119户', ['33119 户']],
    ['全村169 户 409 人', ['169 户', '409 人']],
    ['30.5 万元', ['305000 元']],
    ['10 851.8万元', ['108518000 元']],
    ['离县城 43\n    公里，不足\n400 人', ['43 公里', 'under 400 人']],
    ['六萬四千餘畝', ['over 64000 亩']],
  ])('%j is %j', (text, said) => {
    expect(sayFigures(text)).toEqual(said);
  });
});

describe('numerals that are no quantity', () => {
  it.each([
    ['12月1日', 'date'],
    ['2018.12.1', 'date'],
    ['2018-12-01', 'date'],
    ['上世纪八十年代', 'date'],
    ['20世纪90年代', 'date'],
    ['80后', 'date'],
    ['2014至2016年', 'date'],
    ['20XX年', 'date'],
    ['8时30分', 'clock'],
    ['19：00—21：30', 'clock'],
    ['〔2018〕12号', 'identifier'],
    ['0355-8770000', 'identifier'],
    ['13800000000', 'identifier'],
    ['046000', 'identifier'],
    ['第3名', 'ordinal'],
    ['第二批', 'ordinal'],
    ['百家村', 'name'],
    ['“十三五”', 'set-term'],
    ['“6+2”', 'set-term'],
    ['515工作法', 'set-term'],
    ['（二）', 'list-mark'],
    ['6、', 'list-mark'],
  ])('%s is of kind %s', (text, kind) => {
    expect(readQuantities(text).map((one) => one.kind)).toEqual([kind]);
    expect(readQuantities(text).filter(isFigure)).toEqual([]);
  });

  it.each(['万福镇', '百分数', '千方百计', '许多人'])('%s holds no figure', (text) => {
    expect(readQuantities(text).filter(isFigure)).toEqual([]);
  });
});
