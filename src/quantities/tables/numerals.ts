/** The characters of Han numerals, and the scales that follow a number. */

export const digitValues: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
/** Inside a group of four places. */
export const placeValues: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
export const groupValues: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };
/** 廿三 is 二十三. */
export const contractedTens: Readonly<Record<string, number>> = { 廿: 20, 卅: 30 };
/** 几十户, 数百人: any digit from one to nine. */
export const anyDigit = '几数';

/** Every character that a Han numeral may hold. */
export const numeralCharacters = '零〇一二两三四五六七八九十百千万亿廿卅几数';
export const hanDigits = '零〇一二两三四五六七八九';

/** What 十, 百, 千, 万, 亿 or a run of them, as in 百万, multiplies by. */
export const scaleOf = (run: string): number =>
  [...run].reduce(
    (product, character) => product * (placeValues[character] ?? groupValues[character] ?? 1),
    1,
  );

/** 千 before these belongs to the unit: 2000千瓦, 3千米, 5千克. */
export const kiloUnits = '瓦米克伏帕卡赫焦乏';
