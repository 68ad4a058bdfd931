import { describe, expect, it } from 'vitest';
import { longestPiece, splitSentences } from '#read-aloud/speech/split-sentences.ts';

describe('pieces for a voice', () => {
  it('are sentences', () => {
    expect(splitSentences('一句。两句！“三句？”四句；五句')).toEqual([
      '一句。',
      '两句！',
      '“三句？”',
      '四句；',
      '五句',
    ]);
  });

  it('are clauses, joined as long as they fit, where a sentence is long', () => {
    expect(splitSentences('他说，春天种树，夏天修路，秋天盖房。', 10)).toEqual([
      '他说，春天种树，',
      '夏天修路，秋天盖房。',
    ]);
  });

  it('are cut by length where nothing else divides them', () => {
    const pieces = splitSentences('山'.repeat(longestPiece * 2 + 1));
    expect(pieces.map(({ length }) => length)).toEqual([longestPiece, longestPiece, 1]);
  });

  it('lose nothing but empty ones', () => {
    const text =
      '全县共有286个贫困村、33119户贫困户；到2018年底，已有247个村退出，还剩38个。……（完）';
    expect(splitSentences(text, 20).join('')).toBe(text);
    expect(splitSentences(' 。！')).toEqual([]);
    expect(splitSentences('')).toEqual([]);
  });
});
