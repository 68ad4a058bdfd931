/** Finds phrases in text that was read into words, and cuts the sentence around them. */
import { blockStart, type Position } from './positions.ts';
import type { Run } from './query.ts';

/** A stretch of positions: `from` up to, not including, `to`. */
export interface Span {
  from: number;
  to: number;
}

/** Text with the part that was looked for set apart. */
export interface ExcerptPart {
  text: string;
  hit: boolean;
}

const sentenceEnd = /[。！？；!?;\n]/;
/** About two lines of a phone, three of a desktop column. */
const excerptLength = 90;

/** Every place where a run stands; separators (empty words) never match. */
export function findRun(words: readonly string[], run: Run): Span[] {
  const spans: Span[] = [];
  const [first] = run;
  if (first === undefined) return spans;
  for (let from = words.indexOf(first); from >= 0; from = words.indexOf(first, from + 1)) {
    if (run.every((word, i) => words[from + i] === word))
      spans.push({ from, to: from + run.length });
  }
  return spans;
}

/**
 * Chooses the spot that shows most different runs close together; a sentence rather than a label.
 * @param spansOfRuns the spans of each run
 */
export function findBestSpan(
  positions: readonly Position[],
  spansOfRuns: readonly (readonly Span[])[],
): Span | undefined {
  let best: { span: Span; score: number } | undefined;
  for (const span of spansOfRuns.flat()) {
    const end = findEnd(positions, span.from);
    const near = spansOfRuns.filter((spans) =>
      spans.some(({ from }) => from >= span.from && from < end),
    );
    const score = near.length + (isInSentence(positions, span) ? 0.5 : 0);
    if (!best || score > best.score) best = { span, score };
  }
  return best?.span;
}

/** Where an excerpt from here on ends at the latest: with its block. */
function findEnd(positions: readonly Position[], from: number): number {
  let end = from;
  while (end < from + excerptLength - 10 && positions[end] && positions[end]!.shown !== blockStart)
    end++;
  return end;
}

/** Whether the block of a span is long enough to say something. */
function isInSentence(positions: readonly Position[], { from }: Span): boolean {
  let start = from;
  let end = from;
  while (start > 0 && from - start < 16 && positions[start]!.shown !== blockStart) start--;
  while (end < positions.length && end - from < 16 && positions[end]!.shown !== blockStart) end++;
  return end - start > 16;
}

/**
 * The sentence around a span, exactly as the page prints it, with every hit set apart.
 */
export function cutExcerpt(
  positions: readonly Position[],
  span: Span,
  hits: readonly Span[],
): ExcerptPart[] {
  const { from, to } = growToSentence(positions, span);
  const isHit = new Set(
    hits.flatMap((hit) => Array.from({ length: hit.to - hit.from }, (_, i) => hit.from + i)),
  );
  const parts: ExcerptPart[] = [];
  const add = (text: string, hit: boolean) => {
    const last = parts[parts.length - 1];
    if (last?.hit === hit) last.text += text;
    else if (text) parts.push({ text, hit });
  };
  const before = positions[from - 1];
  if (before) add(endsSentence(before) ? openingOf(before) : '…', false);
  for (let i = from; i < to; i++) {
    const { shown, after } = positions[i]!;
    const hit = isHit.has(i);
    add(shown === blockStart ? '' : shown, hit);
    add(i === to - 1 ? after.replace(/[\p{Ps}\p{Pi}].*$/u, '') : after, hit && isHit.has(i + 1));
  }
  const next = positions[to];
  if (next && next.shown !== blockStart && !endsSentence(positions[to - 1]!)) add('…', false);
  return trimParts(parts);
}

function growToSentence(positions: readonly Position[], span: Span): Span {
  let { from, to } = span;
  const isBlock = (i: number) => positions[i]?.shown === blockStart;
  while (from > 0 && to - from < excerptLength / 2 && !endsSentence(positions[from - 1]!)) from--;
  while (to < positions.length && to - from < excerptLength && !isBlock(to)) to++;
  // Better a whole sentence fewer than a broken one more.
  for (let end = to; end > span.to; end--) {
    if (isBlock(end) || end === positions.length || endsSentence(positions[end - 1]!))
      return { from, to: end };
  }
  return { from, to };
}

/** What opens a sentence, such as a quotation mark, rides on the separator before it. */
function openingOf({ after }: Position): string {
  return /[\p{Ps}\p{Pi}].*$/u.exec(after)?.[0] ?? '';
}

function endsSentence({ shown }: Position): boolean {
  return sentenceEnd.test(shown);
}

function trimParts(parts: ExcerptPart[]): ExcerptPart[] {
  return parts
    .map(({ text, hit }, i) => ({
      text: i === 0 ? text.trimStart() : i === parts.length - 1 ? text.trimEnd() : text,
      hit,
    }))
    .filter(({ text }) => text !== '');
}
