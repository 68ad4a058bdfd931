/** Finds years that are told by an era, 光绪三年, and years before the present ones, 1672年. */
import { eraYears, readEraYear } from '#quantities/tables/eras.ts';

interface EraYear {
  start: number;
  end: number;
  printed: string;
  /** Undefined where the numeral is none. */
  year: number | undefined;
}

/** 民国二十五年（1936）, 1877年: years before the present ones only where the word 年 stands. */
const eraPattern = new RegExp(`${eraYears}(?:[（(]1\\d{3}年?[)）])?`, 'g');
const olderYearPattern =
  /(?<![\d.有过达近约今史])1[3-8]\d\d年(?!历史|多|以上|来|间)(?:底|末|初|春|夏|秋|冬|以前|起|前|后)?/g;
const laterYear = /(?<=[，。；、])[一二三四五六七八九十]{1,3}年(?![来间以内之多后前])/g;

/** @param text simplified; what overlaps is left to the caller, the one that begins first */
export const findEraYears = (text: string): EraYear[] => [
  ...placesOf(text, eraPattern, (printed) => readEraYear(printed.replace(/[（(].*/, ''))),
  ...findLaterYears(text),
  ...placesOf(text, olderYearPattern, (printed) => Number.parseInt(printed, 10)),
];

/** 民国二十四年…，三十二年大旱: a later year of the era that was named. */
function findLaterYears(text: string): EraYear[] {
  const eras = [...text.matchAll(eraPattern)];
  return eras.flatMap((era, index) => {
    const name = /^\p{Script=Han}{2}/u.exec(era[0])![0];
    const from = era.index + era[0].length;
    const end = Math.min(from + 100, eras[index + 1]?.index ?? Infinity);
    const rest = text.slice(from, end).replace(/(?:\n|\d{4}年).*$/s, '');
    return placesOf(rest, laterYear, (printed) => readEraYear(`${name}${printed}`)).map((one) => ({
      ...one,
      start: from + one.start,
      end: from + one.end,
    }));
  });
}

const placesOf = (
  text: string,
  pattern: RegExp,
  read: (printed: string) => number | undefined,
): EraYear[] =>
  [...text.matchAll(pattern)].map(({ index, 0: printed }) => ({
    start: index,
    end: index + printed.length,
    printed,
    year: read(printed),
  }));
