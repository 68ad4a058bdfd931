import { describe, expect, it } from 'vitest';
import { decodePositions, encodeText } from '#lib/search/position-text.ts';

/** What an excerpt of the whole text would show. */
const roundTrip = (text: string) =>
  decodePositions(encodeText(text))
    .map(({ shown, after }) => shown + after)
    .join('');

describe('position text', () => {
  it.each([
    '在深沟、高寒“大山区”（太行山）里。',
    '共33,119户，占5.62%；１２３４户、５．６２％。',
    'AAA级 Noto Serif，x=y{z}=',
    '首行 a="b" ‖ 『甲』—乙…丙～丁 𠮷 😀',
    '3-5年/亩_c~d',
  ])('gives back %s exactly', (text) => {
    expect(roundTrip(text)).toBe(text);
  });

  it('gives each word one position with its folded form', () => {
    const folded = decodePositions(encodeText('沟、33,119户A')).map((position) => position.folded);
    expect(folded).toEqual(['沟', '33119', '户', 'a']);
  });

  it('has no visible character that the text lacks', () => {
    const visible = encodeText('沟、山（水）').replace(/[\u200B\u{E0020}-\u{E007E}]/gu, '');
    expect(visible).toBe('沟山水');
  });
});
