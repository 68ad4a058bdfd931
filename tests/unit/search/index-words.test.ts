import { describe, expect, it } from 'vitest';
import { coverRun, toPart, toSingle } from '#search/model/index-words.ts';

const cover = (...run: string[]) => coverRun(run).map(({ word, offset }) => `${offset} ${word}`);

describe('a run', () => {
  it('is covered by as few pairs as there can be', () => {
    expect(cover('大')).toEqual(['0 大$']);
    expect(cover('大', '河')).toEqual(['0 大河']);
    expect(cover('大', '河', '村')).toEqual(['0 大河', '1 河村']);
    expect(cover('脱', '贫', '攻', '坚')).toEqual(['0 脱贫', '2 攻坚']);
    expect(cover('甲', '乙', '丙', '丁', '戊')).toEqual(['0 甲乙', '2 丙丁', '3 丁戊']);
  });

  it('with numbers is covered the same way', () => {
    expect(cover('共', '242', '户')).toEqual(['0 共242$', '1 242$户']);
  });
});

describe('the words of the index', () => {
  it('are never the beginning of each other, for Pagefind would take one for the other', () => {
    const tokens = ['大', '河', '2', '24', '242', '5.62', '%', 'a', 'm2'];
    const words = tokens.flatMap((a) => [
      toSingle(toPart(a)),
      ...tokens.map((b) => toPart(a) + toPart(b)),
    ]);
    expect(new Set(words).size).toBe(words.length);
    for (const word of words) {
      expect(words.filter((other) => other !== word && other.startsWith(word))).toEqual([]);
    }
  });
});
