/**
 * The words of the index: pairs of neighbours, and each character or number alone. A pair stands on
 * far fewer pages than its characters do, so the list that has to be fetched for it is far shorter.
 */
import type { Run } from './query.ts';

/** Ends what is more than one character, so that no word is the beginning of another one. */
const end = '$';

/**
 * More pages than this have a common character or number: of it alone the index keeps only the first
 * place on each of them, for how often it stands there says little.
 */
export const commonPages = 2000;

/** One position of a text as part of a word of the index. */
export function toPart(folded: string): string {
  return /^[^\d]$/u.test(folded) ? folded : folded + end;
}

/** The word of a character or number that is searched alone. */
export function toSingle(part: string): string {
  return part + end;
}

/** The fewest words that together say where a run stands, each with its distance from the start. */
export function coverRun(run: Run): { word: string; offset: number }[] {
  const parts = run.map(toPart);
  const last = parts.length - 2;
  if (last < 0) return [{ word: toSingle(parts[0]!), offset: 0 }];
  // The last pair overlaps the one before it, if the run is of odd length.
  const offsets = [...parts.keys()].filter((i) => i === last || (i < last && i % 2 === 0));
  return offsets.map((offset) => ({ word: parts[offset]! + parts[offset + 1]!, offset }));
}
