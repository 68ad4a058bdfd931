/** How well an engine orders its answers: mean reciprocal rank, nDCG@5, lists above stories. */
import { type JudgedQuery } from './judged-queries.ts';

/** What orders are measured by. */
export interface OrderScore {
  /** Of the first page that got the highest grade. */
  meanReciprocalRank: number;
  /** Discounted gain (2^grade − 1) of the first five, of what the best order would gain. */
  ndcgAt5: number;
  /** Queries in which a list or the home page stands above a story, without being asked for. */
  listsAboveStories: number;
  /** Queries with a right page, and those of them that found none. */
  queries: number;
  unanswered: number;
}

const depth = 5;
const story = /^\/(?:accounts|cases|townships|themes)\/[^/]+\/$/;
const list = /^\/(?:(?:accounts|cases|townships|themes|data|sources)\/)?$/;

/**
 * Scores an engine.
 * @param answers for each query the paths that it gave, best first
 */
export function judgeOrder(
  queries: readonly JudgedQuery[],
  answers: readonly (readonly string[])[],
): OrderScore {
  const judged = queries
    .map(({ grades }, i) => ({ grades, paths: answers[i]! }))
    .filter(({ grades }) => grades.size > 0);
  const mean = (score: (query: (typeof judged)[number]) => number) =>
    judged.reduce((sum, query) => sum + score(query), 0) / judged.length;
  return {
    meanReciprocalRank: mean(({ grades, paths }) => reciprocalRank(paths, grades)),
    ndcgAt5: mean(({ grades, paths }) => ndcg(paths, grades)),
    listsAboveStories: judged.filter(({ grades, paths }) => hasListAboveStory(paths, grades))
      .length,
    queries: judged.length,
    unanswered: judged.filter(({ paths }) => paths.length === 0).length,
  };
}

/** One over the rank of the first page with the highest grade; 0 where none was found. */
export function reciprocalRank(paths: readonly string[], grades: JudgedQuery['grades']): number {
  const best = Math.max(...grades.values());
  const rank = paths.findIndex((path) => grades.get(path) === best) + 1;
  return rank === 0 ? 0 : 1 / rank;
}

/** Normalised discounted cumulative gain of the first five. */
export function ndcg(paths: readonly string[], grades: JudgedQuery['grades']): number {
  const gain = (ordered: readonly number[]) =>
    ordered.slice(0, depth).reduce((sum, grade, i) => sum + (2 ** grade - 1) / Math.log2(i + 2), 0);
  const ideal = gain([...grades.values()].sort((a, b) => b - a));
  return gain(paths.map((path) => grades.get(path) ?? 0)) / ideal;
}

/** Whether a list stands above a story; one that was judged right was asked for. */
export function hasListAboveStory(
  paths: readonly string[],
  grades: JudgedQuery['grades'],
): boolean {
  const first = paths.findIndex((path) => list.test(path) && !grades.has(path));
  return first >= 0 && paths.slice(first).some((path) => story.test(path));
}
