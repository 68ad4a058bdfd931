/**
 * The words of the index: pairs of neighbours, and each character or number alone. A pair stands on
 * far fewer pages than its characters do, so the list that has to be fetched for it is far shorter.
 */
import { type Run } from './query.ts';

/** Ends what is more than one character, so that no word is the beginning of another one. */
const end = '$';

/**
 * More pages than this have a common word: of one character alone they keep only the first place,
 * and how often it stands there does not count.
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

/** The words that stand side by side wherever a run stands, each one position after the other. */
export function toIndexWords(run: Run): string[] {
  const parts = run.map(toPart);
  if (parts.length === 1) return [toSingle(parts[0]!)];
  return parts.slice(1).map((part, i) => parts[i]! + part);
}
