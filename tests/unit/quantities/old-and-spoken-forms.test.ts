/** Forms of gazetteers, of people who tell, of notices and of texts with Latin units, each with its right value. */
import { describe, expect, it } from 'vitest';
import { readQuantities } from '#quantities/read-quantities.ts';
import { readQuantity } from '#quantities/read-quantity.ts';
import { readEraYear } from '#quantities/tables/eras.ts';
import { say, sayFigures } from './say.ts';

const readPrinted = (printed: string) => {
  const { quantity } = readQuantity(printed);
  return quantity && say(quantity);
};

// prettier-ignore
describe('old measures', () => {
  it.each([
    ['田三千四百二十七顷八十六亩', '3427.86 顷'],
    ['征米三百七十五石六斗', '375.6 石'],
    ['每亩三升二合', '3.2 升'],
    ['银六千二百三十一两四钱', '6231.4 两'],
    ['用银一万一千两，', '11000 两'],
    ['布施二十八两六钱', '28.6 两'],
    ['口粮三两八。', '3.8 两'],
    ['坡地九百一十顷有零', 'over 910 顷'],
    ['高二丈五尺', '2.5 丈'],
    ['茶园五甲三分', '5.3 甲'],
    ['银二斤八两五钱', '2.85 斤'],
    ['绝户七千一百有奇', 'over 7100'],
    ['居民四十有三家', '43 家'],
    ['人口减去十之六七', '60–70 %'],
    ['占产量的百分之十三强', 'over 13 %'],
    ['一千两百元', '1200 元'],
    ['来了一两个人', '1–2 个'],
  ])('%s is %s', (text, said) => {
    expect(readQuantities(text).map(say)).toEqual([said]);
  });

  it.each([
    ['光绪三年', 1877],
    ['光绪三年、四年', 1878],
    ['隆庆元年', 1567],
    ['民国二十五年', 1936],
    ['民国108年', 2019],
    ['干隆二十九年', 1764],
    ['民国一〇八年', 2019],
    ['公元三年', undefined],
  ])('%s is %s', (printed, year) => {
    expect(readEraYear(printed)).toBe(year);
  });

  it('years of an era are dates, those told after it too, and a span of years is none', () => {
    const kinds = readQuantities('民國二十四年歉收，三十二年大旱，萬曆六年、光绪三年；前三年').map(({ kind }) => kind);
    expect(kinds).toEqual(['date', 'date', 'date', 'date', 'duration']);
  });
});

// prettier-ignore
describe('spoken numbers', () => {
  it.each([
    ['牲口十好几头', '11–19 头'],
    ['千儿八百块', '800–1000 块'],
    ['来了百十号人', 'about 110 号人'],
    ['尺寸不够二十米', 'under 20 米'],
    ['县里拨了一百九十多万', 'over 1900000 元'],
    ['两百好几十号人', '210–290 号人'],
    ['打粮小三百斤', 'under 300 斤'],
    ['外欠小十万', 'under 100000 元'],
    ['捐了三万冒头', 'over 30000 元'],
    ['抽不上十方水', 'under 10 方'],
    ['砍树不下五千棵', 'at-least 5000 棵'],
    ['同意的八成往上', 'at-least 80 %'],
    ['一个工两毛七，', '2.7 毛'],
    ['人均二亩一，', '2.1 亩'],
    ['买半斤盐', '0.5 斤'],
    ['提留半成', '5 %'],
    ['老人占了大半', 'over 50 %'],
    ['鲜果过了半数', 'over 50 %'],
    ['核实率百分百', '100 %'],
    ['工值跌破三毛', 'under 3 毛'],
    ['本钱两块来钱', 'about 2 块'],
    ['比去年的1.31亿元多了', '131000000 元'],
    ['三．二倍', '3.2 倍'],
    ['约占三分二', 'about 66.67 %'],
  ])('%s is %s', (text, said) => {
    expect(sayFigures(text)).toEqual([said]);
  });

  it.each([
    ['大小三百余座', 'over 300 座'],
    ['村小三十名学生', '30 名'],
    ['缩小一千亩', '1000 亩'],
    ['三斤半', '3.5 斤'],
    ['十块八块', '10 块; 8 块'],
    ['两百年', ''],
    ['大半天、大半辈子、半夜、半路', ''],
    ['上半年、一亩三分地、三甲医院、村两委', ''],
  ])('%s is no such form', (text, said) => {
    expect(sayFigures(text).join('; ')).toBe(said);
  });

  // 80 to 100, or 180.
  it('百八十块 is left to a person', () => {
    expect(readQuantities('百八十块')).toEqual([]);
  });
});

// prettier-ignore
describe('notices and mixed texts', () => {
  it.each([
    ['库容860万m³，', '8600000 m3'],
    ['均值31μg/m³，', '31 μg/m3'],
    ['均值31µg/m³，', '31 μg/m3'],
    ['糖度14—16°Bx', '14–16 °Bx'],
    ['受理4,600+件', 'over 4600 件'],
    ['接入摄像头5,380路、', '5380 路'],
    ['不足全国平均水平的七分之一', 'under 14.29 %'],
    ['不到规定支付进度的三分之二', 'under 66.67 %'],
    ['超过全县人口的一半', 'over 50 %'],
    ['超过计划的20%', '20 %'],
    ['占用不到位资金的三成', '30 %'],
    ['二十余款产品', 'over 20 款'],
  ])('%s is %s', (text, said) => {
    expect(sayFigures(text)).toEqual([said]);
  });

  it.each([
    '前10名、倒数3名、后3名',
    '办好十件实事、十件民生实事',
    '前8个月和前三个月',
    '200QJ32-260/20型',
    'Windows 10及以上',
    '中正路二段37巷8号3楼',
    '传真:2300 0001，(852) 2300 0000',
    '受理12345工单',
    '二〇一九至二〇年度',
    '专栏2 重大工程',
    '乘12路，',
  ])('%s holds no figure', (text) => {
    expect(sayFigures(text)).toEqual([]);
  });

  it.each([
    ['先后3名', '3 名'],
    ['前后10名', '10 名'],
    ['办实事12件', '12 件'],
  ])('%s counts', (text, said) => {
    expect(sayFigures(text)).toEqual([said]);
  });
});

it.each([
  ['大半', 'over 50 %'],
  ['不足全国平均水平的七分之一', 'under 14.29 %'],
  ['小三百斤', 'under 300 斤'],
  ['4,600+件', 'over 4600 件'],
  ['三千四百二十七顷八十六亩', '3427.86 顷'],
  ['两毛七', '2.7 毛'],
])('the printed form %s reads alone as %s', (printed, said) => {
  expect(readPrinted(printed)).toBe(said);
});
