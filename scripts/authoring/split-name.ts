/** Proposes how a name is split: editors confirm it, and records keep what they wrote. */
import type { PersonName } from '#lib/person-name.ts';

/** Surnames of two characters that are still borne. */
const doubleSurnames = new Set(
  (
    '欧阳 太史 端木 上官 司马 东方 独孤 南宫 万俟 闻人 夏侯 诸葛 尉迟 公羊 赫连 澹台 皇甫 宗政 濮阳 ' +
    '公冶 太叔 申屠 公孙 慕容 仲孙 钟离 长孙 宇文 司徒 鲜于 司空 令狐 百里 呼延 东郭 南门 西门 左丘 谷梁 拓跋'
  ).split(' '),
);

/**
 * Family and given name of what may be a Chinese name; any other name stays whole.
 * @param name as printed: `王文周`
 */
export function splitName(name: string): PersonName {
  if (!/^\p{Script=Han}{2,4}$/u.test(name)) return { whole: name };
  const length = doubleSurnames.has(name.slice(0, 2)) && name.length > 2 ? 2 : 1;
  return { family: name.slice(0, length), given: name.slice(length) };
}
