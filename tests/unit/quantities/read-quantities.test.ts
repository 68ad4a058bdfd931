/** Where quantities stand, what they are, and what the reader declines to guess. */
import { describe, expect, it } from 'vitest';
import { isFigure } from '#quantities/model.ts';
import { readQuantities } from '#quantities/read-quantities.ts';
import { sayFigures } from './say.ts';

describe('places', () => {
  it.each([
    '　　全村 ３８６ 户，\n  近 300 余人，由33，119户減至２萬戶。',
    '𠮷家 12 户、𠮷村三百来亩',
  ])('offsets in %j give the printed form', (text) => {
    const found = readQuantities(text);
    expect(found.length).toBeGreaterThan(1);
    for (const { start, end, printed } of found) expect(text.slice(start, end)).toBe(printed);
  });

  it('quantities stand in order and do not overlap', () => {
    const found = readQuantities('3—5万元、七八百户，2018年3月1日至5日收10至20万，占1/3。');
    found.slice(1).forEach(({ start }, index) => {
      expect(start).toBeGreaterThanOrEqual(found[index]!.end);
    });
  });

  it('the vague words belong to the printed form', () => {
    expect(readQuantities('全县近300余户').map(({ printed }) => printed)).toEqual(['近300余户']);
  });
});

describe('captions', () => {
  it.each([
    ['表1 分县造林情况', ''],
    ['附表12 2019年度分村情况\n全村 12 户', '12 户'],
    ['图3 年均气温\n代表 12 人', '12 人'],
  ])('the number of %j is no figure', (text, figures) => {
    expect(sayFigures(text).join('; ')).toBe(figures);
  });
});

describe('units', () => {
  it('a unit that the words before tell is marked as inferred', () => {
    expect(readQuantities('常住人口26.8万')).toMatchObject([{ unit: '人', unitInferred: true }]);
    expect(
      readQuantities('一期拨款300万，二期再追120万').filter(
        ({ value }) => value !== 2 && value !== 1,
      ),
    ).toMatchObject([
      { unit: '元', value: 3_000_000 },
      { unit: '元', value: 1_200_000 },
    ]);
  });

  it.each([
    ['回落2.16和1.66个百分点', ['2.16 个百分点', '1.66 个百分点']],
    ['贡献分别为0.15、-5.64、1.34个百分点', ['0.15 个百分点', '-5.64 个百分点', '1.34 个百分点']],
    ['50、75、100平方米三种', ['50 平方米', '75 平方米', '100 平方米', '3 种']],
    ['电费0.55元／度', ['0.55 元/度']],
    ['三块五一斤', ['3.5 块']],
    ['路灯（盏）：120，投资（万元）：8.6', ['120 盏', '86000 元']],
    ['合同价￥1,234,500.00', ['1234500 元']],
    ['十来亩就是五六万的收入', ['about 10 亩', '50000–60000 元']],
    ['中央2 000万元，省级1 500万元', ['20000000 元', '15000000 元']],
    ['七元五角', ['7.5 元']],
    ['村道两公里半', ['2.5 公里']],
    ['城乡之比2.58∶1', ['2.58', '1']],
    ['结构为12.4:45.1:42.5', ['12.4 %', '45.1 %', '42.5 %']],
  ])('%s is %j', (text, said) => {
    expect(sayFigures(text)).toEqual(said);
  });
});

describe('what editors may pass over', () => {
  it.each([
    ['换变压器两台时', 'small'],
    ['每户安排一项措施', 'each'],
    ['今年45岁', 'age'],
    ['四十年来', 'duration'],
    ['10千伏线路', 'type'],
    ['亿元以上的项目', 'threshold'],
  ])('%s is soft: %s', (text, soft) => {
    expect(readQuantities(text).filter(isFigure)).toMatchObject([{ soft }]);
  });

  it.each([
    ['至少两次', ['at-least 2 次']],
    ['由六十八户减少到三户', ['68 户', '3 户']],
    ['人均预期寿命75.6岁', ['75.6 岁']],
    ['无霜期165天', ['165 天']],
    ['教师七名。', ['7 名']],
  ])('%s is a figure', (text, said) => {
    expect(sayFigures(text)).toEqual(said);
  });
});

describe('what is not guessed', () => {
  it('digits without a unit are unread, with the reason', () => {
    expect(readQuantities('请在框里填12345。')).toMatchObject([
      { kind: 'unread', refused: 'no-unit', printed: '12345' },
    ]);
  });

  it('a part of nothing is refused', () => {
    expect(readQuantities('零分之三')).toMatchObject([{ refused: 'zero-base' }]);
  });
});

describe('terms and names', () => {
  it('a set term of the archive holds no quantity', () => {
    const options = { setTerms: ['6个1', '七个一百'] };
    expect(readQuantities('落实6个1，做到七个一百', options).map(({ kind }) => kind)).toEqual([
      'set-term',
      'set-term',
    ]);
  });

  it.each([
    '五里桥、万家湾、百泉乡和三岔口四地的八一小学、六合医院轮流接诊。',
    '社员孙九成、联系人：周八斤、摄影：陆七',
    '十八盘村、三里河乡、五棵松村、双十村、千户村',
    '按“515”工作法，落实“两不愁三保障”，搞“一刀切”不行',
    '新装5G基站使用A3图纸，见V3.2版附件2，型号GF-3000，N95口罩',
    '208国道、22路公交、7栋3单元502、县政府2号楼306室',
    '十九大报告、十二届全国人大、二等功、一级公路、4A级景区',
    '①垫资②砌墙③办证',
    '（2019）晋04民初12号、国发〔2015〕64号、192.168.1.1',
    '每周三、五上课，早上六点半到校，9点半下课',
  ])('%s holds no figure', (text) => {
    expect(sayFigures(text)).toEqual([]);
  });
});

/** A plain generator, so that a failing text comes again. */
function* randomTexts(count: number): Generator<string> {
  const signs = [
    ...'0123456789.,，、—-~至到%‰一二两三十百千万亿几半余多近约不超过年月日分户元个千瓦成倍番之第号（“”：\n 　①𠮷村翻负零叁拾萬戶',
  ];
  let seed = 7;
  const next = (below: number) => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return Math.floor((seed / 2147483648) * below);
  };
  for (let text = 0; text < count; text++) {
    yield Array.from({ length: 1 + next(16) }, () => signs[next(signs.length)]!).join('');
  }
}

describe('any text', () => {
  it('is read without a fault: places hold, ends are in order, figures have a value', () => {
    const faults = [...randomTexts(5000)].filter((text) => {
      let last = 0;
      return readQuantities(text).some((one) => {
        const isPlaced = one.start >= last && text.slice(one.start, one.end) === one.printed;
        last = one.end;
        const isRange = one.low !== undefined && one.high !== undefined && one.low < one.high;
        return !isPlaced || (isFigure(one) && !Number.isFinite(one.value ?? NaN) && !isRange);
      });
    });
    expect(faults).toEqual([]);
  });
});
