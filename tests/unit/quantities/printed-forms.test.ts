/** The printed form of a record is read as a whole, and compared with the record's fields. */
import { describe, expect, it } from 'vitest';
import { agrees, findDisagreements } from '#quantities/agrees.ts';
import { readQuantity } from '#quantities/read-quantity.ts';
import { say } from './say.ts';

describe('printed forms', () => {
  it.each([
    ['242户', '242 户'],
    ['813口人', '813 口人'],
    ['26.4万', '264000'],
    ['约18100', 'about 18100'],
    ['第三', '3 位'],
    ['第12名', '12 名'],
    ['一个', '1 个'],
    ['近万名', 'under 10000 名'],
    ['1,024', '1024'],
    ['共 1 386 人', '1386 人'],
    ['翻了两番', '2 番'],
    ['几千元到10多万元', '1000–100000 元'],
    ['57头牛', '57 头'],
    ['12个行政村', '12 个'],
  ])('%s reads %s', (printed, said) => {
    expect(say(readQuantity(printed).quantity!)).toBe(said);
  });

  it.each([
    ['许多人', { unread: 'none', at: '许多人' }],
    ['242户813人', { unread: 'several', at: '813人' }],
    ['百分之七十的人', { unread: 'rest', at: '的人' }],
    ['2018年', { unread: 'not-a-figure', at: '2018年' }],
    ['零分之三', { unread: 'zero-base', at: '零分之三' }],
  ])('%s is left to a person: %j', (printed, result) => {
    expect(readQuantity(printed)).toEqual(result);
  });
});

describe('records', () => {
  const disagree = (printed: string, record: Parameters<typeof findDisagreements>[1]) =>
    findDisagreements(readQuantity(printed).quantity!, record).map(({ field, said }) => [
      field,
      said,
    ]);

  it.each([
    ['813口人', { value: 813, unit: '人' }],
    ['26.4万', { value: 264000, unit: '人' }],
    ['负增长2.3%', { value: -2.3, unit: '%' }],
    ['下降5%', { value: -5, unit: '%' }],
    ['下降5%', { value: 5, unit: '%' }],
    ['近三成', { value: 3, unit: '成', qualifier: 'under' }],
    ['三分之二', { value: 66.7, unit: '%' }],
    ['三分之二', { value: 67, unit: '%' }],
    ['不超过5万元', { value: 50000, unit: '元', qualifier: 'at-most' }],
    ['几千元到10多万元', { value: null, low: 1000, high: 100000, unit: '元', qualifier: 'range' }],
    ['几十户', { value: 10, unit: '户', qualifier: 'about' }],
  ] as const)('%s agrees with %j', (printed, record) => {
    expect(disagree(printed, record)).toEqual([]);
    expect(agrees(readQuantity(printed).quantity!, record)).toBe(true);
  });

  it.each([
    ['242户', { value: 243, unit: '户' }, [['value', 242]]],
    ['242户', { value: 242, unit: '人' }, [['unit', '户']]],
    [
      '2000千瓦',
      { value: 2_000_000, unit: '瓦' },
      [
        ['value', 2000],
        ['unit', '千瓦'],
      ],
    ],
    ['不超过5万元', { value: 50000, unit: '元', qualifier: 'over' }, [['qualifier', 'at-most']]],
    ['近三成', { value: 30, unit: '%' }, [['qualifier', 'under']]],
    ['三分之二', { value: 66.2, unit: '%' }, [['value', 66.67]]],
    ['近三成', { value: 2, unit: '成', qualifier: 'under' }, [['value', 3]]],
    [
      '3—5万元',
      { value: null, low: 3, high: 50000, unit: '元', qualifier: 'range' },
      [['low', 30000]],
    ],
    [
      '约3—5万元',
      {
        value: null,
        low: 30000,
        high: 50000,
        unit: '元',
        qualifier: 'range',
        lowQualifier: 'over',
      },
      [['lowQualifier', 'about']],
    ],
  ] as const)('%s does not agree with %j', (printed, record, said) => {
    expect(disagree(printed, record)).toEqual(said);
  });
});
