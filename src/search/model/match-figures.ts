/** Which figures of a subject a question asks for. */
import type { FigureRow } from './lookup.ts';
import { fillers, findQuestionWords } from './questions.ts';

/** Three answer a question; more are a table to be searched in its turn. */
const mostFigures = 3;
/** Which unit answers, by what is asked. */
const units: readonly (readonly [RegExp, RegExp])[] = [
  [/收入|钱|多少元/u, /元/u],
  [/率|比例|百分/u, /%|百分点/u],
  [/(?:多少|几)户|户数|贫困户$/u, /^户$/u],
  [/(?:多少|几)[人名口]|人数|人口$/u, /^[人名口]$/u],
  [/(?:多少|几)个?村|村数/u, /^个$/u],
];
/** The unit itself, where it follows 多少: it is told by the unit of the figure. */
const askedUnits = /(多少|几)[户人名口元](?!口|均|数)/u;
/** Words of one meaning; the ledger uses the second. */
const synonyms: readonly (readonly [string, string])[] = [
  ['人数', '人'],
  ['户数', '户'],
  ['村数', '村'],
  ['比率', '比例'],
  ['人均收入', '人均纯收入'],
];
/** A label that says no more than that it is all of the place. */
const general = /^(?:全[村乡镇县]|总)?(?:人口|户数?|人数?)$/u;

/**
 * The figures that have all of what was asked, the plainest first.
 * @param rows of one subject
 * @param question without the name of the subject
 */
export function matchFigures(rows: readonly FigureRow[], question: string): FigureRow[] {
  const asked = readAsked(question);
  const unit = units.find(([sign]) => sign.test(question))?.[1];
  if (asked === '' && !unit) return [];
  const scored = rows.flatMap((row) => {
    const score = scoreLabel(row, asked, unit);
    return score === undefined ? [] : [{ row, score }];
  });
  const best = Math.max(...scored.map(({ score }) => score));
  return scored
    .filter(({ score }) => score > best - 2)
    .sort((a, b) => b.score - a.score)
    .slice(0, mostFigures)
    .map(({ row }) => row);
}

/** The question without its question words, fillers and spaces. */
function readAsked(question: string): string {
  let rest = question.replace(askedUnits, '$1');
  for (const { from, to } of findQuestionWords(question).reverse())
    rest = rest.slice(0, from) + rest.slice(to);
  const plain = Array.from(rest)
    .filter((character) => !fillers.has(character) && /[\p{L}\p{N}]/u.test(character))
    .join('');
  return synonyms.reduce((text, [short, long]) => text.split(short).join(long), plain);
}

/** Higher for a label that ends in what was asked, and for a short one; undefined for another one. */
function scoreLabel(
  { label, unit }: FigureRow,
  asked: string,
  askedUnit: RegExp | undefined,
): number | undefined {
  const plain = synonyms.reduce((text, [short, long]) => text.split(short).join(long), label);
  const isOfUnit = askedUnit?.test(unit) ?? true;
  if (asked === '' || asked === '户' || asked === '人') {
    // 多少户, 人数: all of the place.
    return isOfUnit && general.test(label) ? 10 - label.length / 10 : undefined;
  }
  if (!isOfUnit || !hasInOrder(plain, asked)) return undefined;
  const ends = plain.endsWith(asked.slice(-2)) ? 3 : 0;
  const whole = plain.includes(asked) ? 2 : 0;
  return ends + whole - plain.length / 10;
}

/** Whether a text has all characters of another one in their order: 人均收入 in 人均纯收入. */
function hasInOrder(text: string, asked: string): boolean {
  let at = 0;
  for (const character of asked) {
    at = text.indexOf(character, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
