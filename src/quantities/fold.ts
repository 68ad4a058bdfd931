/** Writes a text in plain characters without stray spaces, and remembers where each one stood. */
import { formalNumerals, formalRun, plainCharacters } from './tables/characters.ts';

export interface Folded {
  text: string;
  /** The original offset at which the character `index` of the folded text begins. */
  startOf: (index: number) => number;
  /** The original offset behind the character before `index`. */
  endOf: (index: number) => number;
}

const space = /[\s\u00ad\u200b-\u200f\u2060\ufeff]/;
const ascii = /[0-9A-Za-z]/;
const wordLike = /[0-9A-Za-z\u3007\u4e00-\u9fff%‰℃]/;
/** A line that begins so begins a new item. */
const itemStart =
  /^(?:\d{1,2}\s*(?:[、)）]|[.．](?!\d))|[（(]|[一二三四五六七八九十]{1,3}、|[#>|*-])/;

/**
 * Folds width, traditional characters, formal numerals and separators; drops white space except
 * where it parts two numbers (` `), two cells (a tab) or two blocks (a line break).
 */
export function fold(text: string): Folded {
  const characters: string[] = [];
  const starts: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const character = text[at]!;
    if (!space.test(character)) {
      characters.push(isListDot(text, at) ? character : foldCharacter(character));
      starts.push(at);
      continue;
    }
    let end = at + 1;
    while (end < text.length && space.test(text[end]!)) end++;
    const kept = keptSpace(characters.at(-1) ?? '\n', text, at, end);
    if (kept) {
      characters.push(kept);
      starts.push(at);
    }
    at = end - 1;
  }
  const folded = foldSeparators(foldFormal(characters.join('')));
  return {
    text: folded,
    startOf: (index) => starts[index] ?? text.length,
    endOf: (index) => (starts[index - 1] ?? -1) + 1,
  };
}

function foldCharacter(character: string): string {
  const code = character.charCodeAt(0);
  // The wide comma and semicolon part clauses; foldSeparators takes the wide comma in a number.
  const isWide = code > 0xff00 && code < 0xff5f && character !== '，' && character !== '；';
  const narrow = isWide ? String.fromCharCode(code - 0xfee0) : character;
  return plainCharacters.get(narrow) ?? narrow;
}

function keptSpace(before: string, text: string, start: number, end: number): string {
  const run = text.slice(start, Math.min(end, start + 40));
  const after = foldCharacter(text[end] ?? '\n');
  if (run.includes('\n') && before !== '\n') {
    const isWrapped = wordLike.test(before) && wordLike.test(after) && !/\n[^\S\n]*\n/.test(run);
    const isTorn = /\d/.test(before) && /\d/.test(after);
    if (!isWrapped || isTorn || itemStart.test(text.slice(end, end + 6))) return '\n';
  }
  if (/[\u3000\t]/.test(run) && wordLike.test(before) && wordLike.test(after)) return '\t';
  if (/[0-9A-Za-z.,:;%)]/.test(before) && (ascii.test(after) || after === '(')) return ' ';
  // “3 做好三个保障”, “表1 分县情况”: the number of an item or a caption stands apart.
  return /[0-9]/.test(before) && itemNumber.test(text.slice(Math.max(0, start - 10), start))
    ? ' '
    : '';
}

const itemNumber = /(?:^|\n)[\s*]*(?:(?:附?[表图]|附件|附录|专栏|案例)\s?)?\d{1,2}$/;

/** “。1．3个项目…”: a wide stop behind narrow digits numbers an item and stays; in ３．５ all is wide. */
const isListDot = (text: string, at: number): boolean =>
  text[at] === '．' &&
  /(?:^|[。；：;:！？\s])\d{1,2}$/.test(text.slice(Math.max(0, at - 3), at)) &&
  /^\d/.test(text.slice(at + 1, at + 2));

/** A run with 拾, 佰 or 仟, or before 元, and 拾万; 陆 and 伍 alone are surnames. */
const foldFormal = (text: string): string =>
  text.replace(formalRun, (run) => {
    const isNumber =
      (/[壹贰叁肆伍陆柒捌玖]/.test(run) && /[拾佰仟元圆]/.test(run)) ||
      /^[拾佰仟][万亿][元圆]?$/.test(run);
    return isNumber ? run.replace(/./g, (one) => formalNumerals.get(one) ?? one) : run;
  });

/** 33，119户: wide commas between digits and exactly three digits are separators. */
const foldSeparators = (text: string): string =>
  text.replace(/(?<!\d)\d{1,3}(?:，\d{3})+(?!\d)/g, (number) => number.replaceAll('，', ','));
