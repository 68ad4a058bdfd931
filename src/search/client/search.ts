/** One search from what was typed to what is shown: results, facet counts, figures, ways on. */
import { isEmptyQuery, parseQuery, type Query } from '#search/model/query.ts';
import { type FacetName, facetNames, type SearchState } from '#search/model/state.ts';
import { findSubjects } from './figures.ts';
import { evaluate } from './evaluate.ts';
import type { Engine } from './load.ts';
import type { Facets } from './lookup-files.ts';
import type { Outcome, SecondReading } from './outcome.ts';

/** How many pages each value of a facet would leave. */
export type FacetCounts = Record<FacetName, { value: string; count: number; chosen: boolean }[]>;

/** Finds the pages; undefined if there is nothing to look for. */
export async function search(engine: Engine, state: SearchState): Promise<Outcome | undefined> {
  const { query, first } = await readFirstTime(engine, state.query);
  if (!first) return undefined;
  const again = first.ids.length === 0 ? await readSecondTime(engine, query) : undefined;
  const { ids, runs, names } = again ?? first;
  const kept = hasFacets(state)
    ? filterIds(ids, await engine.files.getFacets(), state.facets)
    : ids;
  return {
    query,
    ids: await sortIds(engine, kept, state.sort),
    unfiltered: ids,
    runs,
    names,
    ...(again && { again }),
  };
}

/**
 * The query and its answer. The site prints no variant, so that a term with one finds nothing as
 * typed: only then, and where a term may fail unseen, the variants are fetched.
 */
async function readFirstTime(engine: Engine, text: string) {
  const typed = parseQuery(text);
  if (isEmptyQuery(typed)) return { query: typed, first: undefined };
  const mayHide = typed.excluded.length > 0 || typed.groups.some(({ length }) => length > 1);
  const first = mayHide ? undefined : await answer(engine, typed);
  if (first && first.ids.length > 0) return { query: typed, first };
  const query = parseQuery(text, await engine.files.getSimplify());
  const isSame = JSON.stringify(query) === JSON.stringify(typed);
  return { query, first: first && isSame ? first : await answer(engine, query) };
}

async function answer(engine: Engine, query: Query) {
  return evaluate(engine, query, await findSubjects(engine, query));
}

/** What few searches need comes when it is needed. */
async function readSecondTime(engine: Engine, query: Query): Promise<SecondReading | undefined> {
  const { readAgain } = await import('./second-reading.ts');
  return readAgain(engine, query);
}

/** Whether any facet is chosen. */
export function hasFacets({ facets }: SearchState): boolean {
  return facetNames.some((name) => facets[name].length > 0);
}

/** Counts each facet under the choices made in the others. */
export async function countFacets(
  engine: Engine,
  { unfiltered }: Outcome,
  chosen: SearchState['facets'],
): Promise<FacetCounts> {
  const facets = await engine.files.getFacets();
  const counts = facetNames.map((name) => {
    const others = filterIds(unfiltered, facets, { ...chosen, [name]: [] });
    const values = Array.from(facets.get(name) ?? [], ([value, ids]) => ({
      value,
      count: others.filter((id) => ids.has(id)).length,
      chosen: chosen[name].includes(value),
    }));
    const useful = values.filter(({ count, chosen }) => count > 0 || chosen);
    if (name !== 'year') useful.sort((a, b) => b.count - a.count);
    return [name, useful] as const;
  });
  return Object.fromEntries(counts) as FacetCounts;
}

/** Within a facet any chosen value will do; every facet must be met. Unknown values say nothing. */
function filterIds(
  ids: readonly number[],
  facets: Facets,
  chosen: SearchState['facets'],
): number[] {
  const tests = facetNames.flatMap((name) => {
    const sets = chosen[name].flatMap((value) => facets.get(name)?.get(value) ?? []);
    return sets.length > 0 ? [sets] : [];
  });
  return ids.filter((id) => tests.every((sets) => sets.some((set) => set.has(id))));
}

async function sortIds({ files }: Engine, ids: number[], sort: SearchState['sort']) {
  if (sort === 'relevance') return ids;
  const order = await files.getOrder(sort);
  return [...ids].sort((a, b) => (order.get(a) ?? Infinity) - (order.get(b) ?? Infinity));
}
