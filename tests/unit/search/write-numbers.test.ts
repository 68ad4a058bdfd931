import { describe, expect, it } from 'vitest';
import { findNumbers, rewriteNumbers } from '#search/model/write-numbers.ts';

describe('a number in a query', () => {
  it.each([
    ['三万三千一百一十九户', '33119户'],
    ['3万3119户', '33119户'],
    ['百分之四十八点二', '48.2%'],
    ['二〇一七年摘帽', '2017年摘帽'],
    ['二零一六年', '2016年'],
    ['２０１４', '2014'],
    ['大河村二百四十二户', '大河村242户'],
    ['二十六万四千人', '264000人'],
    ['五点六二', '5.62'],
  ])('%s is written %s', (typed, written) => {
    expect(rewriteNumbers(typed)).toBe(written);
  });

  it.each(['六抓是哪六抓', '三个实', '千家万户', '第一书记', 'CC BY 4.0', '2018—2020年', '5.62%'])(
    '%s stays as it is',
    (text) => {
      expect(rewriteNumbers(text)).toBe(text);
    },
  );

  it('has a value, whatever its scale', () => {
    const valueOf = (text: string) => findNumbers(text).map(({ value }) => value);
    expect(valueOf('26.4万')).toEqual([264000]);
    expect(valueOf('264000')).toEqual([264000]);
    expect(valueOf('5.62')).toEqual([5.62]);
  });
});
