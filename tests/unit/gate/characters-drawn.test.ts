/** Names are drawn as they are written; what no font has is told before a picture shows a mark for it. */
import { describe, expect, it } from 'vitest';
import { findFaceFile, isListed } from '#lib/face-files.ts';
import { checkWith, replace } from './faulty-content.ts';

const speaker = 'people/sample-speaker.yaml';
const chart = 'charts/planting.yaml';

describe('a character in a picture', () => {
  it.each([...'𠮷㛃䶮垴'])('%s is drawn, in names and in charts', (character) => {
    const edits = {
      [speaker]: replace('given: 甲', `given: ${character}`),
      [chart]: replace('label: 种树', `label: ${character}上村`),
    };
    expect(checkWith(edits)).toEqual([]);
  });

  it.each([
    ['䣕', '48D5'],
    ['😀', '1F600'],
  ])('%s, which no font has, is refused by line', (character, code) => {
    const said = `“${character}”（U+${code}）画不进图里，图表和分享图用的几套字库里都没有这个字。表情和符号请删去；人名地名不要改写，请把这一行报给维护者加字库。`;
    expect(checkWith({ [speaker]: replace('role: 样例', `role: ${character}样例`) })).toEqual([
      `content/people/sample-speaker.yaml:4 › role：${said}`,
    ]);
  });

  it('may stand in a text that no picture shows', () => {
    const edit = replace('summary: 一个虚构的村庄。', 'summary: 一个虚构的村庄，有䣕字。');
    expect(checkWith({ 'cases/hill-village.mdx': edit })).toEqual([]);
  });

  it('has the same further file in both faces, so that one answer is true of both', () => {
    for (let code = 0x4e00; code < 0xa000; code += 3) {
      const character = String.fromCodePoint(code);
      const [serif, sans] = [
        isListed('noto-serif-sc', character),
        isListed('noto-sans-sc', character),
      ];
      if (serif !== sans) expect.fail(`U+${code.toString(16)}`);
    }
    expect(findFaceFile('noto-sans-sc', 400, '𠮷')).toMatch(/lxgw-wenkai-latin-500-normal\.woff$/);
  });
});
