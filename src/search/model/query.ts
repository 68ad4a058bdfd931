/** Reads what the reader typed: words, phrases, exclusions and alternatives. */
import { readTokens, type Simplify } from './tokens.ts';

/** One unbroken piece of the query, as words of the index that must stand side by side. */
export type Run = readonly string[];

/** What stood between two spaces or inside quotes. */
export interface Term {
  /** As typed, without quotes or minus. */
  text: string;
  /** All must occur; sentence marks inside the term separate them. */
  runs: Run[];
  /** In quotes: taken literally, never as pinyin. */
  literal: boolean;
}

export interface Query {
  /** Every group must be met, by any of its terms. */
  groups: Term[][];
  excluded: Term[];
  /** Whether the query was longer than is searched. */
  cut: boolean;
}

/** More words than any sentence has; each one costs a look into the index. */
export const maximumWords = 64;

/**
 * ASCII quotes are signs of the query wherever they pair. Chinese quotes are so only around a whole
 * term: inside one they belong to the text that was typed or pasted. Two dashes in a row are the
 * Chinese dash, not a minus.
 */
const piece =
  /((?:[-－−–—﹣](?![-－−–—﹣]))?)(?:["＂]([^"＂]*)["＂]|[“„「『]([^“”„「」『』]*)[”」』](?!\S)|([^\s"＂|｜]+)|["＂]|([|｜]))/gu;
const alternative = /^(?:OR|或|或者)$/;
const both = /^(?:AND|＋|\+)$/;
const without = /^NOT$/;

/**
 * Parses a query. Any string is valid: what cannot be searched is passed over.
 * @param simplify the site's variants map
 */
export function parseQuery(input: string, simplify?: Simplify): Query {
  const query: Query = { groups: [], excluded: [], cut: false };
  let budget = maximumWords;
  let joins = false;
  let excludes = false;
  for (const [, minus = '', ascii, chinese, plain, bar] of input.matchAll(piece)) {
    const quoted = ascii ?? chinese;
    const text = (quoted ?? plain ?? '').trim();
    const sign = quoted === undefined && !minus ? text.normalize('NFKC') : '';
    if (bar !== undefined || alternative.test(sign)) {
      joins = query.groups.length > 0;
      continue;
    }
    if (both.test(sign)) continue;
    if (without.test(sign)) {
      excludes = true;
      continue;
    }
    const runs = takeWords(readRuns(text, simplify), budget);
    const used = countWords(runs);
    query.cut ||= used < countWords(readRuns(text, simplify));
    budget -= used;
    if (used === 0) continue;
    const term = { text, runs, literal: quoted !== undefined };
    if (minus || excludes) query.excluded.push(term);
    else if (joins) query.groups[query.groups.length - 1]!.push(term);
    else query.groups.push([term]);
    joins = false;
    excludes = false;
  }
  return query;
}

/** Whether there is anything to look for; exclusions alone are not. */
export function isEmptyQuery({ groups }: Query): boolean {
  return groups.length === 0;
}

/** Splits a text at separators into runs of words. */
export function readRuns(text: string, simplify?: Simplify): Run[] {
  const runs: string[][] = [[]];
  for (const { kind, folded } of readTokens(text, simplify)) {
    if (kind === 'word') runs[runs.length - 1]!.push(folded);
    if (kind === 'separator') runs.push([]);
  }
  return runs.filter((run) => run.length > 0);
}

function takeWords(runs: readonly Run[], budget: number): Run[] {
  let left = budget;
  return runs.flatMap((run) => {
    const taken = run.slice(0, Math.max(0, left));
    left -= taken.length;
    return taken.length > 0 ? [taken] : [];
  });
}

function countWords(runs: readonly Run[]): number {
  return runs.reduce((sum, run) => sum + run.length, 0);
}
