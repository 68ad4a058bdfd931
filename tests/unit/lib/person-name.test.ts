/** Names of people: how they are printed, cited, spelt, and told apart. */
import { describe, expect, it } from 'vitest';
import { fullName, joinNames, spellPerson, toCslName, withComma } from '#lib/person-name.ts';
import { tellApart } from '#lib/tell-apart.ts';

describe('a name', () => {
  it.each([
    [{ family: '王', given: '防' }, '王防', { family: '王', given: '防' }, '王, 防', 'wangfang'],
    [{ family: '欧阳', given: '修' }, '欧阳修', { family: '欧阳', given: '修' }, '欧阳, 修', 'ouyangxiu'],
    [{ whole: '买买提·吐尔逊' }, '买买提·吐尔逊', { literal: '买买提·吐尔逊' }, '买买提·吐尔逊', 'maimaitituerxun'],
    [{ whole: 'Anna Smith' }, 'Anna Smith', { literal: 'Anna Smith' }, 'Anna Smith', 'annasmith'],
  ])('%j is printed, cited and spelt', (name, printed, csl, comma, pinyin) => {
    expect(fullName(name)).toBe(printed);
    expect(toCslName(name)).toEqual(csl);
    expect(withComma(name)).toBe(comma);
    expect(spellPerson(name).full).toBe(pinyin);
  }); // prettier-ignore

  it.each([
    [{ family: '单', given: '雄信' }, 'shanxiongxin', 'sxx'],
    [{ whole: '单增' }, 'danzeng', 'dz'],
    [{ family: '王', given: '单' }, 'wangdan', 'wd'],
    [{ family: '尉迟', given: '恭' }, 'yuchigong', 'ycg'],
    [{ whole: '查干' }, 'chagan', 'cg'],
  ])('%j has the reading of a surname in its family name alone', (name, full, initials) => {
    expect(spellPerson(name)).toMatchObject({ full, initials });
  });

  it('stands with others in a row of three', () => {
    expect(joinNames(['甲', '乙'])).toBe('甲、乙');
    expect(joinNames(['甲', '乙', '丙'])).toBe('甲、乙、丙');
    expect(joinNames(['甲', '乙', '丙', '丁'])).toBe('甲、乙、丙等');
  });
});

describe('namesakes', () => {
  const one = (id: string, name: string, ...details: string[]) => ({ id, name, details });
  const label = (...all: ReturnType<typeof one>[]) => [...tellApart(all).values()];

  it('get the mark that no other of the name has; others stay as they are', () => {
    expect(
      label(one('a', '李明', '村支书', '甲村'), one('b', '李明', '乡长', '乙乡'), one('c', '王防', '乡长')),
    ).toEqual(['李明（村支书）', '李明（乡长）', '王防']);
    expect(label(one('a', '李明', '村支书', '甲村'), one('b', '李明', '村支书', '乙村'))).toEqual([
      '李明（甲村）',
      '李明（乙村）',
    ]);
  });

  it('that share each mark with somebody get all, and those that are alike in all their ids', () => {
    const three = [one('a', '李明', '会计', '甲村'), one('b', '李明', '会计', '乙村'), one('c', '李明', '医生', '甲村')];
    expect(label(...three)).toEqual(['李明（会计，甲村）', '李明（乙村）', '李明（医生）']);
    expect(label(one('a', '李明', '会计'), one('a-2', '李明', '会计'))).toEqual([
      '李明（a）',
      '李明（a-2）',
    ]);
  });
}); // prettier-ignore
