/** Numbers are found in prose, and read in their printed forms. */
import { describe, expect, it } from 'vitest';
import { parseChineseNumeral } from '#scripts/gate/chinese-numerals.ts';
import { findNumbers } from '#scripts/gate/find-numbers.ts';
import { parsePrinted } from '#scripts/gate/printed.ts';

const find = (text: string) =>
  findNumbers(text, ['“515”', '6个1', '千家万户'], ['户', '件']).map(({ written }) => written);

describe('numbers in prose', () => {
  it.each([
    '2018年撤并，2014年至2016年，2014—2016年，2018年6月30日',
    '见第31段和第 4 段，依据 p31、p32',
    '严格“515”工作法，“6个1”生态扶贫',
    '第一书记、第十二名、三个方面、四色、两不愁、三四个人、一户一策',
    '千家万户的百姓十分高兴，十九大之后',
    '二〇一八年春天',
  ])('%s holds no number that needs the ledger', (text) => {
    expect(find(text)).toEqual([]);
  });

  it.each([
    ['共243户', ['243']],
    ['33,119户，５７人', ['33,119', '57']],
    ['由30.12%降到5.62％', ['30.12%', '5.62%']],
    ['26.4万人，10多万元', ['26.4万', '10多万']],
    ['第3条，2018户', ['3', '2018']],
    ['二百四十二户', ['二百四十二']],
    ['三千余件、近万名、几千元、十户、百余人', ['三千', '万', '几千', '十', '百']],
    ['人口三十万', ['三十万']],
    ['百分之七十的人', ['百分之七十']],
  ])('in %s the numbers are %j', (text, numbers) => {
    expect(find(text)).toEqual(numbers);
  });
});

describe('numerals', () => {
  it.each([
    ['十', 10],
    ['二十', 20],
    ['十二', 12],
    ['一百零五', 105],
    ['二百四十二', 242],
    ['三千', 3000],
    ['两万五千', 25000],
    ['万', 10000],
    ['百万', 1000000],
    ['一亿', 100000000],
    ['几千', 1000],
    ['三四', 4],
    ['二〇一八', 2018],
    ['大河', null],
  ])('%s is %j', (numeral, value) => {
    expect(parseChineseNumeral(numeral)).toBe(value);
  });
});

describe('printed forms', () => {
  it.each([
    ['242户', 242, undefined, '户'],
    ['813口人', 813, undefined, '口人'],
    ['33,119户', 33119, undefined, '户'],
    ['26.4万', 264000, undefined, ''],
    ['24.5个百分点', 24.5, undefined, '个百分点'],
    ['11.0％', 11, undefined, '%'],
    ['第三', 3, undefined, ''],
    ['一个', 1, undefined, '个'],
    ['近万名', 10000, 'under', '名'],
    ['400余人', 400, 'over', '人'],
    ['三千多件', 3000, 'over', '件'],
    ['10多万元', 100000, 'over', '元'],
    ['至少5天', 5, 'at-least', '天'],
    ['约18100', 18100, 'about', ''],
    ['几千元', 1000, 'about', '元'],
    ['近1000余人', 1000, 'contradictory', '人'],
  ])('%s is %d, %s', (printed, value, qualifier, tail) => {
    expect(parsePrinted(printed)).toEqual({ kind: 'number', value, qualifier, tail });
  });

  it('a range has two ends', () => {
    expect(parsePrinted('几千元到10多万元')).toMatchObject({ kind: 'range', high: 100000 });
    expect(parsePrinted('3至5万元')).toMatchObject({ lows: [3, 30000], high: 50000 });
  });

  it('a form without number gives nothing', () => {
    expect(parsePrinted('许多人')).toBeNull();
  });
});
