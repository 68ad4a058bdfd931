import { describe, expect, it } from 'vitest';
import { foldWords, readTokens } from '#search/model/tokens.ts';

const simplify = (character: string) => ({ 閣: '阁', 關: '关' })[character] ?? character;

describe('folding', () => {
  it.each([
    ['大河村', ['大', '河', '村']],
    ['33,119户', ['33119', '户']],
    ['33119户', ['33119', '户']],
    ['33，119户', ['33119', '户']],
    ['３３，１１９', ['33119']],
    ['１２３４', ['1234']],
    ['5.62%', ['5.62', '%']],
    ['５．６２％', ['5.62', '%']],
    ['ＡＡＡ级', ['a', 'a', 'a', '级']],
    ['壶關', ['壶', '关']],
    ['café', ['c', 'a', 'f', 'e']],
    ['“六要”、《壶关》', ['六', '要', '壶', '关']],
    ['𠮷〇々', ['𠮷', '〇', '々']],
  ])('%s has the words %j', (text, words) => {
    expect(foldWords(text, simplify)).toEqual(words);
  });

  it('a comma that does not separate thousands separates numbers', () => {
    expect(foldWords('3,12')).toEqual(['3', '12']);
    expect(foldWords('1,234,56')).toEqual(['1234', '56']);
  });
});

describe('an ampersand', () => {
  it.each(['R&D', 'R & D', 'r＆d'])('joins the letters of %s', (text) => {
    expect(foldWords(text)).toEqual(['r', '&', 'd']);
  });

  it('is a separator between Chinese words', () => {
    expect(foldWords('山&水')).toEqual(['山', '水']);
  });
});

describe('kinds', () => {
  const kinds = (text: string) =>
    readTokens(text)
      .map(({ kind }) => kind)
      .join(' ');

  it('sentence marks take a place, brackets and enumeration commas do not', () => {
    expect(kinds('沟、山。（水）')).toBe('word soft word separator soft word soft');
  });

  it('a space takes no place: WCAG2.2 and WCAG 2.2 are the same', () => {
    expect(foldWords('WCAG 2.2')).toEqual(foldWords('WCAG2.2'));
    expect(foldWords('CC-BY-4.0')).toEqual(foldWords('CC BY 4.0'));
    expect(kinds('a b')).toBe('word soft word');
    expect(kinds('大 河')).toBe('word soft word');
  });

  it('tokens cover the text without gaps', () => {
    const text = '😀“33,119户”（5.62%），ＡＢ 𠮷\uD800！';
    expect(
      readTokens(text)
        .map(({ start, end }) => text.slice(start, end))
        .join(''),
    ).toBe(text);
  });
});
