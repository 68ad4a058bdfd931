/** Lays the phrases of a title over its parts: text and figures of the ledger. */

/** A piece of a part. */
export interface MarkedPiece<Part> {
  text: string;
  /** Whether the title may break before it. */
  breaks: boolean;
  part: Part;
}

/**
 * Cuts the parts of a title where its phrases begin.
 * @param parts together the title
 * @param phrases together the title too, or none where it does not matter
 */
export function markBreaks<Part extends { text: string }>(
  parts: readonly Part[],
  phrases: readonly string[],
): MarkedPiece<Part>[] {
  let end = 0;
  const starts = phrases.map((phrase) => (end += phrase.length) - phrase.length);
  let next = 0;
  return parts.flatMap((part) => {
    const start = next;
    next += part.text.length;
    const cuts = starts.filter((place) => place > start && place < next);
    return [start, ...cuts].map((from, index) => ({
      text: part.text.slice(from - start, (cuts[index] ?? next) - start),
      breaks: from > 0 && starts.includes(from),
      part,
    }));
  });
}
