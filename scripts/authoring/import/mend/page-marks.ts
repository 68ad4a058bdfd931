/** Finds the numbers and the heads of pages among the lines of a text. */
import type { RawParagraph } from '#scripts/authoring/import/raw-document.ts';

export const sentenceEnd = /[。！？!?；;：:…][”’"』」）)]*$/;
const pageMark =
  /^(?:[-—–_]+\s*\d{1,4}\s*[-—–_]+|第\s*\d{1,4}\s*页(?:[，,/]?\s*共\s*\d{1,4}\s*页)?)$/;
/** A head of pages recurs, and is no sentence. */
const [fewestHeads, longestHead] = [3, 40];

/** Indexes of lines that are the number or the head of a page. */
export function findPageMarks(paragraphs: readonly RawParagraph[]): ReadonlySet<number> {
  const numbers = paragraphs.flatMap(({ text }, at) => (pageMark.test(text.trim()) ? [at] : []));
  // Where the page's layout is known, its heads are gone.
  const isLaidOut = paragraphs.some(({ isFull }) => isFull !== undefined);
  return new Set([...numbers, ...(isLaidOut ? [] : findPageHeads(paragraphs))]);
}

/** Short lines that recur, each time beside a page's number or in the middle of a sentence. */
function findPageHeads(paragraphs: readonly RawParagraph[]): ReadonlySet<number> {
  const places = new Map<string, number[]>();
  paragraphs.forEach(({ text, row, role }, at) => {
    const shape = text.replace(/\s+/g, '').replace(/\d+/g, '#');
    if (row || role || shape.length < 4 || shape.length > longestHead) return;
    if (sentenceEnd.test(text.trimEnd())) return;
    places.set(shape, [...(places.get(shape) ?? []), at]);
  });
  const filled = (at: number, step: number) => {
    let near = at + step;
    while (paragraphs[near]?.text.trim() === '') near += step;
    return paragraphs[near]?.text.trim() ?? '';
  };
  const isAtEdge = (at: number) =>
    pageMark.test(filled(at, -1)) ||
    pageMark.test(filled(at, 1)) ||
    (filled(at, -1).length > 14 && /[\p{Script=Han}，、]$/u.test(filled(at, -1)));
  const heads = [...places.values()].filter(
    (found) => found.length >= fewestHeads && found.slice(1).every(isAtEdge),
  );
  return new Set(heads.flat());
}
