/** Finds the numbers in prose that ought to be figures. */
import { numeralCharacters, parseChineseNumeral, scaleOf } from './chinese-numerals.ts';
import { foldWidth } from './printed.ts';

export interface BareNumber {
  at: number;
  /** The number as written, without its unit. */
  written: string;
  value: number;
  /** What follows it, for its unit. */
  tail: string;
}

/** Numbers that need no ledger: years and dates, and references to paragraphs. */
const allowedForms = [
  /(?<!\d)(?:(?:19|20)\d{2}\s?年?\s?[至到、和—–~-]+\s?)*(?:19|20)\d{2}\s?年(?:\s?\d{1,2}\s?月(?:\s?\d{1,2}\s?日)?)?/g,
  /(?<![A-Za-z0-9])p\d+(?:\s?[至到、—–~-]+\s?p?\d+)*(?![A-Za-z0-9])/g,
  /第\s?\d+(?:\s?[至到、和—–~-]+\s?第?\s?\d+)*\s?段/g,
];
const arabic = /(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?:\s?[多余几]?([十百千万亿]+))?\s?[%‰]?/g;
const chinese = new RegExp(
  `(?<!第)(?<![${numeralCharacters}])(?:百分之)?[${numeralCharacters}]+(?:点[${numeralCharacters}]+)?`,
  'g',
);
/** 三百, 几千, 两万: big whatever follows. 百 or 万 alone may belong to a word. */
const bigAlone = /[一二两三四五六七八九几数]十?[百千万亿]/;

/** Counting words; the units of the ledger are added to them. */
export const commonUnits =
  '户 人 口 名 个 件 支 元 天 位 项 条 座 处 家 村 乡 镇 亩 公里 斤 公斤 吨 株 棵 只 岁 年 次 场 所 期 批 份 套 间 块 种 %';

/**
 * Every number in a text that is neither a date, nor a paragraph reference, nor inside a set term;
 * numbers in Chinese characters only from ten upwards and before a unit.
 * @param prose plain text
 * @param setTerms terms inside which numbers may stand
 * @param ledgerUnits units that figures use
 */
export function findNumbers(
  prose: string,
  setTerms: readonly string[],
  ledgerUnits: Iterable<string>,
): BareNumber[] {
  const text = foldWidth(prose);
  const units = [...commonUnits.split(' '), ...ledgerUnits];
  const allowed = [...findForms(text), ...findTerms(prose, setTerms)];
  const isAllowed = ({ at, written }: BareNumber) =>
    allowed.some(({ start, end }) => start <= at && at + written.length <= end);
  return [...findArabic(text), ...findChinese(text, units)]
    .filter((number) => !isAllowed(number))
    .sort((one, other) => one.at - other.at);
}

interface Span {
  start: number;
  end: number;
}

const findForms = (text: string): Span[] =>
  allowedForms.flatMap((form) =>
    [...text.matchAll(form)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
    })),
  );

function findTerms(text: string, terms: readonly string[]): Span[] {
  return terms.flatMap((term) => {
    const spans: Span[] = [];
    for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + term.length)) {
      spans.push({ start: at, end: at + term.length });
    }
    return spans;
  });
}

function findArabic(text: string): BareNumber[] {
  return [...text.matchAll(arabic)].map((match) => {
    const written = match[0].trimEnd();
    const value = Number.parseFloat(written.replaceAll(',', '')) * scaleOf(match[1] ?? '');
    const tail = text.slice(match.index + written.length);
    return { at: match.index, written, value: Number(value.toPrecision(12)), tail };
  });
}

function findChinese(text: string, units: readonly string[]): BareNumber[] {
  return [...text.matchAll(chinese)].flatMap((match) => {
    const written = match[0];
    const tail = text.slice(match.index + written.length);
    const percent = written.startsWith('百分之');
    const value = parseChineseNumeral(written.replace('百分之', '').replace(/点.*/, ''));
    const found = { at: match.index, written, value: value ?? 0, tail };
    if (percent) return [{ ...found, tail: '%' }];
    // A run after an Arabic digit is that number's scale; four digits before 年 are a year.
    if (/[\d多余]$/.test(text.slice(0, match.index)) || value === null || value < 10) return [];
    if (/^[〇零一二三四五六七八九]{4}$/.test(written) && tail.startsWith('年')) return [];
    const counted = tail.replace(/^[多余来]/, '');
    return bigAlone.test(written) || units.some((unit) => counted.startsWith(unit)) ? [found] : [];
  });
}
