/**
 * Which pages truly answer a query: by substring over the visible text. Shares no code with the
 * search, so that it can convict it.
 */
import { type CorpusPage } from './corpus.ts';

const passedOver = /[\s、“”‘’《》〈〉（）()【】「」『』[\]{}·…—–‒\-~～"'/_]/g;

/** A page's text as the truth compares it; made once. */
export function normalize(text: string): string {
  // Two numbers with a dash or quote between them do not become one.
  return text
    .split('\n')
    .map((line) =>
      line
        .normalize('NFKC')
        .toLowerCase()
        .replace(/(?<=\d),(?=\d{3}(?!\d))/g, '')
        .replace(/(?<=\d)[\s、“”‘’《》〈〉（）()【】「」『』[\]{}·…—–‒\-~～"'/_]+(?=\d)/g, '\u0000')
        .replace(passedOver, ''),
    )
    .join('\n');
}

/** The paths of the pages that hold every part of a query. */
export function findTruth(
  pages: readonly CorpusPage[],
  normalized: readonly string[],
  parts: readonly string[],
): Set<string> {
  const wanted = parts.map(normalize);
  return new Set(
    pages
      .filter((_, i) => wanted.every((part) => holds(normalized[i]!, part)))
      .map(({ path }) => path),
  );
}

/** A number must not touch other digits: 562 does not stand in 35.62. */
function holds(text: string, part: string): boolean {
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
    const before = text.slice(Math.max(0, at - 2), at);
    const after = text.slice(at + part.length, at + part.length + 2);
    const touchesBefore = /^\d/.test(part) && /\d\.?$/.test(before);
    const touchesAfter = /\d$/.test(part) && /^\.?\d/.test(after);
    if (!touchesBefore && !touchesAfter) return true;
  }
  return false;
}
