/** Which of a page's documents a passage or an editor's note rests on. The gate asks here, too. */

/** A document that a page rests on, with the paragraphs that it retells. */
export interface PageSource {
  id: string;
  paragraphs: readonly string[];
}

/**
 * The documents that may be meant: the one that is written; the only one; else those that list all
 * the paragraphs. Exactly one is right.
 * @param paragraphs of the passage
 * @param written the attribute `source`, if it is there
 */
export function findSources(
  sources: readonly PageSource[],
  paragraphs: readonly string[],
  written?: string,
): readonly PageSource[] {
  if (written !== undefined) return sources.filter(({ id }) => id === written).slice(0, 1);
  if (sources.length < 2) return sources;
  return sources.filter((source) => paragraphs.every((each) => source.paragraphs.includes(each)));
}

/**
 * The anchor of a passage that has no `id` of its own: `p31` or `p31-p32`; of a document that is
 * not the page's first, `other-p31`.
 */
export function nameAnchor(
  sources: readonly PageSource[],
  source: string | undefined,
  paragraphs: readonly string[],
): string {
  const anchor = paragraphs.join('-');
  return source === undefined || source === sources[0]?.id ? anchor : `${source}-${anchor}`;
}
