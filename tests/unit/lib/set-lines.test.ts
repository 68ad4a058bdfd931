import { describe, expect, it } from 'vitest';
import { fillLines, setLines, shorten, splitAtoms } from '#lib/set-lines.ts';
import { measureSong } from '#fonts/song-font.ts';

const set = (text: string, room: number, most = 6) =>
  setLines(splitAtoms(text), room, most, measureSong);

describe('lines of a title', () => {
  it('break at a space where that balances them', () => {
    expect(set('扛牢攻坚责任 决胜脱贫摘帽', 10)).toEqual(['扛牢攻坚责任', '决胜脱贫摘帽']);
  });

  it('leave no orphan', () => {
    const phrases = ['半数以上', '人家', '吃旅游', '饭'];
    expect(setLines(phrases, 9, 6, measureSong)).toEqual(['半数以上', '人家吃旅游饭']);
  });

  it('keep phrases whole, and are none where one is longer than a line', () => {
    const phrases = ['誓将', '脱贫攻坚', '进行到底'];
    expect(setLines(phrases, 7, 2, measureSong)).toEqual(['誓将脱贫攻坚', '进行到底']);
    expect(setLines(phrases, 3, 9, measureSong)).toBeUndefined();
  });

  it('break inside a phrase only where it is longer than a line', () => {
    const cut = () => ['贫困村', '全部都已经脱贫了'];
    expect(fillLines('贫困村全部都已经脱贫了', cut, 8, measureSong)).toEqual([
      '贫困村',
      '全部都已经脱贫了',
    ]);
    const lines = fillLines('贫困村全部都已经脱贫了', cut, 5, measureSong);
    expect(lines.join('')).toBe('贫困村全部都已经脱贫了');
    for (const line of lines) expect(line).not.toMatch(/贫困$|^困/);
  });

  it('keep words and numbers whole', () => {
    const lines = set('全县390个行政村里有287.5公里的Huguan公路', 8)!;
    expect(lines.join('')).toContain('287.5');
    expect(lines.some((line) => line.includes('287.5'))).toBe(true);
    expect(lines.some((line) => line.includes('Huguan'))).toBe(true);
  });

  const marks =
    '他说“这是好事”，又说《台账》（上）里有：一、二、三；还有“四”！最后呢？没有了……真的——没有';
  it.each([5, 6, 7, 8, 9, 10, 11, 13, 17])('obey the marks at %i em', (room) => {
    const lines = set(marks, room, 20)!;
    expect(lines.join('')).toBe(marks);
    for (const line of lines) {
      expect(line).not.toMatch(/^[，。；：！？、）》”’…—]/);
      expect(line).not.toMatch(/[（《“‘]$/);
      expect(measureSong(line)).toBeLessThanOrEqual(room);
    }
  });

  it('are none where the text needs more than allowed', () => {
    expect(set('很长很长的一个标题', 3, 2)).toBeUndefined();
  });

  it('hold an empty text and one without spaces or marks', () => {
    expect(set('', 5)).toBeUndefined();
    expect(set('字'.repeat(12), 5)?.map((line) => line.length)).toEqual([4, 4, 4]);
  });
});

describe('shortening', () => {
  it('never cuts inside a character', () => {
    expect(shorten('👨‍👩‍👧𠮷野家的故事', 3)).toBe('👨‍👩‍👧𠮷…');
    expect(shorten('👨‍👩‍👧𠮷野家的故事', 3).isWellFormed()).toBe(true);
    expect(shorten('不长', 3)).toBe('不长');
  });

  it('leaves no opening mark before its ellipsis', () => {
    expect(shorten('他说：“好', 4)).toBe('他说…');
  });
});
