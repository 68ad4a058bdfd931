import { describe, expect, it } from 'vitest';
import { readPositions } from '#search/model/positions.ts';

/** What an excerpt of the whole text would show. */
const roundTrip = (blocks: string) =>
  readPositions(blocks)
    .map(({ shown, after }) => shown + after)
    .join('');

describe('the positions of a text', () => {
  it.each([
    '\n在深沟、高寒“大山区”（太行山）里。',
    '\n“共33,119户”，占5.62%；\n１２３４户、５．６２％。',
    '\nAAA级 Noto Serif，x=y{z}=',
    '\n首行 a="b" ‖ 『甲』—乙…丙～丁 𠮷 😀',
    '\n3-5年/亩_c~d',
  ])('give back %j exactly', (text) => {
    expect(roundTrip(text)).toBe(text);
  });

  it('are one for each word and each separator, the first of a block its start', () => {
    const folded = readPositions('\n“沟、33,119户”。\nA').map((position) => position.folded);
    expect(folded).toEqual(['', '沟', '33119', '户', '', '', 'a']);
  });

  it('are none for no text', () => {
    expect(readPositions('')).toEqual([]);
  });
});
