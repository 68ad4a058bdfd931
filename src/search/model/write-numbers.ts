/** Numbers as people write them, written as the site writes them: 三万三千一百一十九户 → 33119户. */
import { readNumber } from '#quantities/number.ts';

/** A year digit by digit; it is no number of the grammar without its 年. */
const hanYear = /[一二][〇零○一二三四五六七八九]{3}(?=年)/gu;
const hanDigits = '〇一二三四五六七八九';
const numeral = /[\d零一二三四五六七八九十百千万亿两廿]/u;
const percentSign = '百分之';

/** A number in a text, and what it stands for. */
export interface WrittenNumber {
  from: number;
  to: number;
  value: number;
  isPercent: boolean;
}

/** The text with its numbers in digits; what is no number stays as it is. */
export function rewriteNumbers(text: string): string {
  const folded = foldYears(text);
  return findNumbers(folded).reduceRight(
    (rest, { from, to, value, isPercent }) =>
      isInDigits(rest.slice(from, to))
        ? rest
        : `${rest.slice(0, from)}${value}${isPercent ? '%' : ''}${rest.slice(to)}`,
    folded,
  );
}

/** Written as the site writes it, except for commas, which the words of the index leave out. */
const isInDigits = (number: string) => /^[\d.,]+$/.test(number);

/** Full width to half, and years in digits; numbers are found in this. */
export function foldYears(text: string): string {
  return text
    .normalize('NFKC')
    .replace(hanYear, (year) =>
      Array.from(year, (digit) => Math.max(0, hanDigits.indexOf(digit))).join(''),
    );
}

/**
 * Exact numbers, with digits or of two signs and more: 六 alone is as often part of a word (六抓).
 * @param text as `foldYears` gives it
 */
export function findNumbers(text: string): WrittenNumber[] {
  const found: WrittenNumber[] = [];
  for (let at = 0; at < text.length;) {
    const isPercent = text.startsWith(percentSign, at);
    const start = isPercent ? at + percentSign.length : at;
    const read = numeral.test(text[start] ?? '') ? readNumber(text, start) : null;
    if (!read) {
      at++;
      continue;
    }
    const { low, high, isBare, end } = read;
    const isWord = end - start === 1 && !/\d/.test(text[start]!);
    if (low === high && !isBare && (isPercent || !isWord))
      found.push({ from: at, to: end, value: low, isPercent });
    at = Math.max(end, at + 1);
  }
  return found;
}
