/** Puts pages in order: what the words hit first, what kind of page it is, how often, how near. */
import { kindWeights, type PageKind } from '#search/model/page-kinds.ts';
import { headStarts, placeOf, placeWeights } from '#search/model/page-head.ts';
import type { Run } from '#search/model/query.ts';
import type { Engine } from './load.ts';
import type { TextIndex } from './text-index.ts';

/** What the words of a query weigh on each page, by the page's number. */
export type Weights = Map<number, number>;

/**
 * What it weighs to have all of the query: more than a page's kind and place make up for, where the
 * page has half of it; not where it lacks a small word.
 */
const wholeQuery = 6;
/** What a list weighs whose very name was asked for: first of all. */
const listAskedFor = 3;

/**
 * What a run weighs where it stands on a page.
 * @param amongOthers whether other terms are asked for with it: then a page about the one name is
 * no more than first among equals
 */
export function weighStarts(
  starts: readonly number[],
  length: number,
  amongOthers: boolean,
): number {
  const weight = placeWeights[placeOf(starts, length)];
  return amongOthers ? Math.min(weight, placeWeights.nameAmongOthers) : weight;
}

/** What was asked, as far as the order needs it. */
export interface Asked {
  /** How many terms each of the pages has. */
  terms: number;
  /** Everything that was looked for. */
  runs: readonly Run[];
  /** Names whose pages come first among equals. */
  subjects?: readonly Run[];
  /** What share of what was asked each page has; where it is missing, all. */
  shares?: ReadonlyMap<number, number>;
}

/**
 * The pages in order.
 * @param weights sum of what the place of each term weighs
 */
export async function rank(
  { index, kindOf }: Pick<Engine, 'index' | 'kindOf'>,
  weights: Weights,
  { terms, runs, subjects = [], shares }: Asked,
): Promise<number[]> {
  const places = await Promise.all(runs.map((run) => index.findRun(run)));
  const own = await findPagesAbout(index, subjects);
  const scores = new Map(
    Array.from(weights, ([id, weight]) => {
      const starts = places.map((all) => all.get(id) ?? []);
      const mean = weight / terms;
      const kind = weighKind(kindOf(id), mean >= placeWeights.nameButOne);
      const share = (shares?.get(id) ?? 1) * wholeQuery;
      return [id, share + mean + kind + (own.get(id) ?? 0) + scoreStarts(starts)];
    }),
  );
  return [...weights.keys()].sort((a, b) => scores.get(b)! - scores.get(a)! || a - b);
}

/** More for a page that is about a name than for one that is near to it. */
async function findPagesAbout(index: TextIndex, names: readonly Run[]): Promise<Weights> {
  const found: Weights = new Map();
  for (const run of names) {
    for (const [id, starts] of await index.findRun(run)) {
      const place = placeOf(starts, run.length);
      if (place === 'wholeName') found.set(id, 1.5);
      else if (place === 'about') found.set(id, Math.max(1.2, found.get(id) ?? 0));
    }
  }
  return found;
}

function weighKind(kind: PageKind, isAskedFor: boolean): number {
  return kind === 'list' && isAskedFor ? listAskedFor : kindWeights[kind];
}

/** Below 1.5: it never lifts a page over a better kind of hit. */
function scoreStarts(startsOfRuns: readonly (readonly number[])[]): number {
  const found = startsOfRuns.filter((starts) => starts.length > 0);
  const often = found.reduce((sum, starts) => sum + saturate(countInText(starts)), 0);
  const [first = [], ...others] = found;
  const near = others.reduce((sum, starts) => sum + 4 / (4 + findGap(first, starts)), 0);
  return (0.9 * often) / Math.max(1, found.length) + (0.6 * near) / Math.max(1, others.length);
}

const countInText = (starts: readonly number[]) =>
  starts.filter((start) => start >= headStarts.text).length;
const saturate = (count: number) => count / (count + 4);

function findGap(a: readonly number[], b: readonly number[]): number {
  return Math.min(...a.slice(0, 20).flatMap((x) => b.slice(0, 20).map((y) => Math.abs(x - y))));
}
