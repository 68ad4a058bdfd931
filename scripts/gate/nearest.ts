/** Finds the known word that a misspelt one most likely meant. */
import { distance } from 'fastest-levenshtein';

/**
 * The candidate nearest to a word, or undefined when none is near enough to be a likely slip.
 * @param word what was written
 * @param candidates the words that exist
 */
export function findNearest(word: string, candidates: Iterable<string>): string | undefined {
  let nearest: string | undefined;
  let fewestEdits = Math.max(2, Math.floor(word.length / 2)) + 1;
  for (const candidate of candidates) {
    const cutShort = candidate.startsWith(word) || word.startsWith(candidate);
    // No slip is shorter than the difference of lengths: most candidates need no closer look.
    if (!cutShort && Math.abs(candidate.length - word.length) >= fewestEdits) continue;
    // A word that only lacks its end is a likelier slip than one with as many letters changed.
    const edits = distance(word.toLowerCase(), candidate.toLowerCase()) / (cutShort ? 2 : 1);
    if (edits < fewestEdits) {
      fewestEdits = edits;
      nearest = candidate;
    }
  }
  return nearest;
}
