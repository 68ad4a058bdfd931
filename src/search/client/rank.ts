/** Puts pages in order: what the words hit first, what kind of page it is, how often, how near. */
import { kindWeights, type PageKind } from '#search/model/page-kinds.ts';
import { headStarts, placeOf, placeWeights } from '#search/model/page-head.ts';
import { type Run } from '#search/model/query.ts';
import { type TextIndex } from './text-index.ts';

/** What the words of a query weigh on each page, by the page's number. */
export type Weights = Map<number, number>;

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

/**
 * The pages in order.
 * @param weights sum of what the place of each term weighs
 * @param terms how many terms each of these pages has
 * @param runs everything that was looked for
 */
export async function rank(
  index: TextIndex,
  weights: Weights,
  terms: number,
  runs: readonly Run[],
  kindOf: (page: number) => PageKind,
): Promise<number[]> {
  const places = await Promise.all(runs.map((run) => index.findRun(run)));
  const scores = new Map(
    Array.from(weights, ([id, weight]) => {
      const starts = places.map((all) => all.get(id) ?? []);
      const isAskedFor = weight >= placeWeights.nameButOne * terms;
      return [id, weight + weighKind(kindOf(id), isAskedFor) + scoreStarts(starts)];
    }),
  );
  return [...weights.keys()].sort((a, b) => scores.get(b)! - scores.get(a)! || a - b);
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
