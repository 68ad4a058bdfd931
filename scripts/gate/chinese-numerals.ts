/** Reads numbers written in Chinese characters: 二百四十二, 三千, 十几, 万. */

const digitValues: Readonly<Record<string, number>> = {
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
  // An unstated few: counted as one, the start of the order of magnitude that is written.
  几: 1,
  数: 1,
};
const scaleValues: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const groupValues: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };

/** The characters that such numbers consist of, for use in patterns. */
export const numeralCharacters = '零〇一二两三四五六七八九十百千万亿几数';

/** What 十, 百, 千, 万 or a run of them, as in 百万, multiplies by. */
export const scaleOf = (run: string): number =>
  [...run].reduce((product, character) => product * scaleOfOne(character), 1);

const scaleOfOne = (character: string) => scaleValues[character] ?? groupValues[character] ?? 1;

/**
 * The value of a number in Chinese characters, or null when the text holds anything else. 几 counts
 * as one. Digits in a row name a rough small number: 三四 (three or four) is 4; with 〇 or in fours
 * they are read one by one, as in a year.
 */
export function parseChineseNumeral(numeral: string): number | null {
  if (!new RegExp(`^[${numeralCharacters}]+$`).test(numeral)) return null;
  const characters = [...numeral];
  const digits = characters.map((character) => digitValues[character]);
  if (digits.every((digit) => digit !== undefined)) {
    return numeral.length >= 4 || /[〇零]/.test(numeral)
      ? Number(digits.join(''))
      : Math.max(...digits);
  }
  let total = 0;
  let group = 0;
  let digit: number | null = null;
  for (const character of characters) {
    const value = digitValues[character];
    const scale = scaleValues[character];
    if (value !== undefined) {
      digit = value;
    } else if (scale !== undefined) {
      group += (digit ?? 1) * scale;
      digit = null;
    } else {
      const upToHere: number = group + (digit ?? 0);
      total = (total + (upToHere === 0 && total === 0 ? 1 : upToHere)) * scaleOfOne(character);
      group = 0;
      digit = null;
    }
  }
  return total + group + (digit ?? 0);
}
