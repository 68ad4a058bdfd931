/** Puts paragraphs together whose lines were broken where the page ended, as in text from a PDF. */
import type { RawMending, RawParagraph } from '#scripts/authoring/import/raw-document.ts';
import { findPageMarks, sentenceEnd } from './page-marks.ts';

/** What begins a new paragraph however full the line before it is. */
const paragraphStart =
  /^(?:\d{1,2}\s*(?:[、)）]|[.．](?!\s*\d))|[（(][一二三四五六七八九十\d]{1,3}[)）]|[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十]{1,3}(?:[章节编]|条[\s　])|[①-⑳#>|*•·]|[-—]\s|附[件表注]?\d?[：:]|注[：:]|[图表]\s?\d|单位\s?[：:])/;
/** 搬迁人数：438人; and a date or a note in brackets that has its line to itself. */
const label = /^[\p{Script=Han}、（）()]{2,10}[：:]\s*\S/u;
const aside = /^[（(][^（）()]*[）)]$/;
/** Wider lines are whole paragraphs; narrower ones are lists or verses. */
const [narrowest, widest] = [28, 130];
/** A line shorter than this share of the longest one ends its paragraph. */
const fullShare = 0.55;
const fewestTorn = 3;

interface Line {
  paragraph: RawParagraph;
  /** A Chinese character takes two. */
  columns: number;
  /** One of several in turn that begin with a label: 搬迁人数：438人. */
  isOfForm: boolean;
}

/** Lines joined to paragraphs; `index` of a join is that of its paragraph. */
export interface JoinedLines {
  paragraphs: RawParagraph[];
  joins: (RawMending & { index: number })[];
  dropped: RawMending[];
}

/**
 * Joins broken lines. Nothing changes in a document whose lines are paragraphs.
 * @param paragraphs lines as they stand, empty ones and spaces at their begin included
 */
export function joinBrokenLines(paragraphs: readonly RawParagraph[]): JoinedLines {
  const { lines, dropped } = dropPageMarks(paragraphs);
  const longest = usualLength(lines);
  const isFull = (line: Line) => line.paragraph.isFull ?? line.columns >= fullShare * longest;
  const isTorn = (line: Line, next: Line | undefined) =>
    isFull(line) &&
    !sentenceEnd.test(line.paragraph.text.trimEnd()) &&
    next !== undefined &&
    goesOn(next);
  const full = lines.filter((line) => isProse(line) && isFull(line)).length;
  const torn = lines.filter((line, at) => isProse(line) && isTorn(line, lines[at + 1])).length;
  const isLaidOut = paragraphs.some(({ isFull }) => isFull !== undefined);
  const isBroken = longest >= narrowest && longest <= widest;
  if (!isLaidOut && (!isBroken || torn < fewestTorn || torn < 0.4 * full)) {
    return { paragraphs: [...paragraphs], joins: [], dropped: [] };
  }
  const indented = lines.filter(({ paragraph }) => /^[\s　]+\S/.test(paragraph.text)).length;
  const isEdge = (line: Line) =>
    indented > 1 && (line.paragraph.isFull ?? line.columns >= longest - 6);
  // A short line that goes on from the one before it, and ends in no stop, goes on as well.
  const isOne = (line: Line, next: Line, isContinuing: boolean) =>
    isProse(line) &&
    (isTorn(line, next) ||
      (isEdge(line) && goesOn(next)) ||
      (isContinuing && !sentenceEnd.test(line.paragraph.text.trimEnd()) && goesOn(next)));
  return { ...join(lines, isOne), dropped };
}

function join(
  lines: readonly Line[],
  isOne: (line: Line, next: Line, isContinuing: boolean) => boolean,
) {
  let isContinuing = false;
  const paragraphs: RawParagraph[] = [];
  const joins: JoinedLines['joins'] = [];
  lines.forEach(({ paragraph }, at) => {
    const before = lines[at - 1];
    const last = paragraphs.at(-1);
    isContinuing = before !== undefined && isOne(before, lines[at]!, isContinuing);
    if (!last || !isContinuing) {
      paragraphs.push({ ...paragraph });
      return;
    }
    const [first, second] = [last.text.trimEnd(), paragraph.text.trimStart()];
    const isHyphen = /[a-z]-$/.test(first) && /^[a-z]/.test(second);
    last.text = isHyphen ? `${first.slice(0, -1)}${second}` : joinTexts(first, second);
    const rest = Math.max(0, second.length - reach);
    joins.push({
      kind: isHyphen ? 'hyphens' : 'lines',
      index: paragraphs.length - 1,
      before: `${first.slice(-reach)}↵${second.slice(0, reach)}`,
      after: last.text.slice(Math.max(0, first.length - reach), last.text.length - rest),
    });
  });
  return { paragraphs, joins };
}

const reach = 8;

/** Words in Latin letters stand apart; digits on both sides are one number that was torn. */
function joinTexts(first: string, second: string): string {
  const [before, after] = [first, second];
  const isLatin = /[A-Za-z]$/.test(before) || /^[A-Za-z]/.test(after);
  const isApart = isLatin && /[0-9A-Za-z.,]$/.test(before) && /^[0-9A-Za-z]/.test(after);
  return `${before}${isApart ? ' ' : ''}${after}`;
}

/** What one line in ten exceeds: a single address or row says nothing of the page's width. */
function usualLength(lines: readonly Line[]): number {
  const lengths = lines.map(({ columns }) => columns).filter((columns) => columns > 0);
  return lengths.sort((one, other) => one - other)[Math.floor(lengths.length * 0.9)] ?? 0;
}

const isProse = ({ paragraph: { row, role, text } }: Line) => !row && !role && text.trim() !== '';

const goesOn = (next: Line) =>
  isProse(next) &&
  !next.isOfForm &&
  !/^[\s　]/.test(next.paragraph.text) &&
  !aside.test(next.paragraph.text.trim()) &&
  !paragraphStart.test(next.paragraph.text);

/** A page's number stands in the middle of a sentence, and empty lines around it; a head beside it. */
function dropPageMarks(paragraphs: readonly RawParagraph[]): {
  lines: Line[];
  dropped: RawMending[];
} {
  const marks = findPageMarks(paragraphs);
  const isMark = (at: number) => marks.has(at);
  const isEmpty = (at: number) => paragraphs[at]?.text.trim() === '';
  const dropped: RawMending[] = [];
  const lines = paragraphs.flatMap((paragraph, at) => {
    if (isMark(at)) dropped.push({ kind: 'page-heads', before: paragraph.text.trim(), after: '' });
    if (isMark(at) || (isEmpty(at) && (isMark(at - 1) || isMark(at + 1)))) return [];
    const isLabel = (place: number) => label.test(paragraphs[place]?.text.trim() ?? '');
    const isOfForm = isLabel(at) && (isLabel(at - 1) || isLabel(at + 1));
    return [{ paragraph, columns: countColumns(paragraph.text.trimEnd()), isOfForm }];
  });
  return { lines, dropped };
}

const countColumns = (text: string) => {
  let columns = 0;
  for (const sign of text) columns += sign > '\u2e7f' ? 2 : 1;
  return columns;
};
