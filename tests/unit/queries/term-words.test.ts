import { describe, expect, it } from 'vitest';
import { chooseSearchWords, formatCitation } from '#queries/term-words.ts';

describe('a citation', () => {
  it('names issuer, title, number and day, as far as they are known', () => {
    const title = '《样例决定》';
    expect(
      formatCitation({ issuer: '某机关', title, number: '样发〔2015〕1号', date: '2015-11-29' }),
    ).toBe('某机关《样例决定》（样发〔2015〕1号，2015年11月29日）');
    expect(formatCitation({ issuer: '某机关', title, date: '2015-04' })).toBe(
      '某机关《样例决定》（2015年4月）',
    );
    expect(formatCitation({ title: '通行用语' })).toBe('通行用语');
  });
});

describe('a term is searched for', () => {
  it('by its name, or by its first other spelling where the name is several words', () => {
    expect(chooseSearchWords('建档立卡', ['登记'])).toBe('建档立卡');
    expect(chooseSearchWords('摘帽（贫困县退出）', ['摘帽'])).toBe('摘帽');
    expect(chooseSearchWords('谁来扶、怎么扶', [])).toBe('谁来扶、怎么扶');
  });
});
