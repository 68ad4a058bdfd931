/** Puts paragraphs together whose lines were broken where the page ended, as in text from a PDF. */
import type { RawParagraph } from './raw-document.ts';

const sentenceEnd = /[。！？!?；;：:…][”’"』」）)]*$/;
const pageMark =
  /^(?:[-—–_]+\s*\d{1,4}\s*[-—–_]+|第\s*\d{1,4}\s*页(?:[，,/]?\s*共\s*\d{1,4}\s*页)?)$/;
/** What begins a new paragraph however full the line before it is. */
const paragraphStart =
  /^(?:\d{1,2}\s*(?:[、)）]|[.．](?!\d))|[（(][一二三四五六七八九十\d]{1,3}[)）]|[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十]{1,3}(?:[章节编]|条[\s　])|[①-⑳#>|*•·]|[-—]\s|附[件表注]?\d?[：:]|注[：:]|[图表]\s?\d)/;
/** Wider lines are whole paragraphs; narrower ones are lists or verses. */
const [narrowest, widest] = [28, 130];
/** A line shorter than this share of the longest one ends its paragraph. */
const fullShare = 0.55;
const fewestTorn = 3;

interface Line {
  paragraph: RawParagraph;
  /** A Chinese character takes two. */
  columns: number;
}

/**
 * Joins broken lines. Nothing changes in a document whose lines are paragraphs.
 * @param paragraphs lines as they stand, empty ones and spaces at their begin included
 * @returns the paragraphs, and how many lines were joined to the one before them
 */
export function joinBrokenLines(paragraphs: readonly RawParagraph[]): {
  paragraphs: RawParagraph[];
  joined: number;
} {
  const lines = dropPageMarks(paragraphs);
  const longest = usualLength(lines);
  const isFull = (line: Line) => line.columns >= fullShare * longest;
  const isTorn = (line: Line, next: Line | undefined) =>
    isFull(line) &&
    !sentenceEnd.test(line.paragraph.text.trimEnd()) &&
    next !== undefined &&
    goesOn(next);
  const full = lines.filter((line) => isProse(line) && isFull(line)).length;
  const torn = lines.filter((line, at) => isProse(line) && isTorn(line, lines[at + 1])).length;
  const isBroken = longest >= narrowest && longest <= widest;
  if (!isBroken || torn < fewestTorn || torn < 0.4 * full) {
    return { paragraphs: [...paragraphs], joined: 0 };
  }
  const indented = lines.filter(({ paragraph }) => /^[\s　]+\S/.test(paragraph.text)).length;
  const isEdge = (line: Line) => indented > 1 && line.columns >= longest - 6;
  return join(
    lines,
    (line, next) => isProse(line) && (isTorn(line, next) || (isEdge(line) && goesOn(next))),
  );
}

function join(lines: readonly Line[], isOne: (line: Line, next: Line) => boolean) {
  const paragraphs: RawParagraph[] = [];
  let joined = 0;
  lines.forEach(({ paragraph }, at) => {
    const before = lines[at - 1];
    const last = paragraphs.at(-1);
    if (!before || !last || !isOne(before, lines[at]!)) {
      paragraphs.push({ ...paragraph });
    } else {
      last.text = joinTexts(last.text, paragraph.text);
      joined += 1;
    }
  });
  return { paragraphs, joined };
}

/** Words in Latin letters stand apart; digits on both sides are one number that was torn. */
function joinTexts(first: string, second: string): string {
  const [before, after] = [first.trimEnd(), second.trimStart()];
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
  !/^[\s　]/.test(next.paragraph.text) &&
  !paragraphStart.test(next.paragraph.text);

/** A page's number stands in the middle of a sentence, and empty lines around it. */
function dropPageMarks(paragraphs: readonly RawParagraph[]): Line[] {
  const isMark = (at: number) => pageMark.test(paragraphs[at]?.text.trim() ?? '');
  const isEmpty = (at: number) => paragraphs[at]?.text.trim() === '';
  return paragraphs.flatMap((paragraph, at) => {
    if (isMark(at) || (isEmpty(at) && (isMark(at - 1) || isMark(at + 1)))) return [];
    return [{ paragraph, columns: countColumns(paragraph.text.trimEnd()) }];
  });
}

const countColumns = (text: string) => {
  let columns = 0;
  for (const sign of text) columns += sign > '\u2e7f' ? 2 : 1;
  return columns;
};
