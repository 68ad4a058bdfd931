/** Numbers in Han have their value, and words that look like them have none. */
import { describe, expect, it } from 'vitest';
import { parseHanNumeral } from '#quantities/han-numeral.ts';

const read = (numeral: string) => {
  const found = parseHanNumeral(numeral);
  return found && (found.low === found.high ? found.low : [found.low, found.high]);
};

describe('numerals', () => {
  it.each([
    ['十', 10],
    ['二十', 20],
    ['一百零五', 105],
    ['二百四十二', 242],
    ['两万五千', 25000],
    ['两万零三十五', 20035],
    ['一千零八', 1008],
    ['一亿二千万', 120_000_000],
    ['十一亿二千万', 1_120_000_000],
    ['百万', 1_000_000],
    ['三万二', 32000],
    ['一百一', 110],
    ['廿三', 23],
    ['二〇一八', 2018],
    ['百十', 110],
  ])('%s is %d', (numeral, value) => {
    expect(read(numeral)).toBe(value);
  });

  it.each([
    ['三四', [3, 4]],
    ['三五', [3, 5]],
    ['七八百', [700, 800]],
    ['两千八九百', [2800, 2900]],
    ['二十六七', [26, 27]],
    ['十几', [11, 19]],
    ['五十几', [51, 59]],
    ['几千', [1000, 9000]],
    ['一百五六十', [150, 160]],
  ])('%s has the ends %j', (numeral, ends) => {
    expect(read(numeral)).toEqual(ends);
  });

  it.each(['十三五', '八一', '九三', '万一', '大河', ''])('%j is no number', (numeral) => {
    expect(read(numeral)).toBeNull();
  });
});
