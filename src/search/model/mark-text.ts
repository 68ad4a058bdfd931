/** Sets the words of a query apart in plain text. */
import { type ExcerptPart, findRun, type Span } from './match.ts';
import type { Run } from './query.ts';
import { readTokens, type Simplify } from './tokens.ts';

/**
 * Where runs stand in a text, as offsets in ascending order without overlap. Soft punctuation
 * inside a hit belongs to it, as in the index.
 */
export function findInText(text: string, runs: readonly Run[], simplify?: Simplify): Span[] {
  const tokens = readTokens(text, simplify).filter(({ kind }) => kind !== 'soft');
  const words = tokens.map(({ folded }) => folded);
  const spans = runs
    .flatMap((run) => findRun(words, run))
    .map(({ from, to }) => ({ from: tokens[from]!.start, to: tokens[to - 1]!.end }));
  return mergeSpans(spans);
}

/** A text in parts, hits set apart. */
export function markText(text: string, runs: readonly Run[], simplify?: Simplify): ExcerptPart[] {
  const parts: ExcerptPart[] = [];
  let end = 0;
  for (const { from, to } of findInText(text, runs, simplify)) {
    parts.push(
      { text: text.slice(end, from), hit: false },
      { text: text.slice(from, to), hit: true },
    );
    end = to;
  }
  parts.push({ text: text.slice(end), hit: false });
  return parts.filter((part) => part.text !== '');
}

/** Sorts spans and joins those that overlap or touch. */
export function mergeSpans(spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.from - b.from)) {
    const last = merged[merged.length - 1];
    if (last && span.from <= last.to) last.to = Math.max(last.to, span.to);
    else merged.push({ ...span });
  }
  return merged;
}
