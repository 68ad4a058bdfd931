/** Eras that years were counted by: 光绪三年 is 1877, 民国二十五年 is 1936. */
import { parseHanNumeral } from '#quantities/han-numeral.ts';
import { digitValues } from './numerals.ts';

/** The year before the first of each era, from the Ming on; one that began twice has its longer run. */
const yearBefore: Readonly<Record<string, number>> = {
  洪武: 1367,
  建文: 1398,
  永乐: 1402,
  洪熙: 1424,
  宣德: 1425,
  正统: 1435,
  景泰: 1449,
  天顺: 1456,
  成化: 1464,
  弘治: 1487,
  正德: 1505,
  嘉靖: 1521,
  隆庆: 1566,
  万历: 1572,
  天启: 1620,
  崇祯: 1627,
  顺治: 1643,
  康熙: 1661,
  雍正: 1722,
  乾隆: 1735,
  // As a table of simplified characters has it.
  干隆: 1735,
  嘉庆: 1795,
  道光: 1820,
  咸丰: 1850,
  同治: 1861,
  光绪: 1874,
  宣统: 1908,
  民国: 1911,
};

const numeral = '(?:元|\\d{1,3}|[〇一二三四五六七八九十]{1,4})';
const names = Object.keys(yearBefore).join('|');
/** 民国二十五年, 光绪三年、四年; for folded or simplified text. */
export const eraYears = `(?:${names})${numeral}年(?:[、至到和~—-]{1,2}(?:${numeral}年))?`;
const parts = new RegExp(`^(${names})(?:.*[、至到和~—-])?(${numeral})年$`);

/** The year of our calendar, the last of two; undefined for other words. */
export function readEraYear(printed: string): number | undefined {
  const [, name = '', count = ''] = parts.exec(printed) ?? [];
  const start = yearBefore[name];
  if (start === undefined) return undefined;
  if (count === '元') return start + 1;
  const isSpelt = /^[〇一二三四五六七八九]{2,3}$/.test(count);
  const digits = isSpelt ? [...count].map((one) => digitValues[one]).join('') : count;
  const years = /^\d/.test(digits) ? Number(digits) : parseHanNumeral(digits)?.low;
  return years === undefined ? undefined : start + years;
}
