/** What can be offered when nothing was found; it comes only then. */
import type { NameRow } from '#search/model/lookup.ts';
import { findNearestNames, toSlipKeys } from '#search/model/nearest-names.ts';
import { countTerms } from './evaluate.ts';
import type { Engine } from './load.ts';
import type { Outcome } from './outcome.ts';

/** Ways on from an empty result. */
export interface WaysOn {
  names: NameRow[];
  terms: { text: string; count: number }[];
}

/** What can be offered when nothing was found. */
export async function findWaysOn(engine: Engine, { query }: Outcome): Promise<WaysOn> {
  const words = query.groups.flat().map(({ runs }) => runs.flat().join(''));
  const [nearest, terms] = await Promise.all([
    Promise.all(words.map((word) => findNear(engine, word))),
    countTerms(engine, query),
  ]);
  const names = new Map(nearest.flat().map((row) => [row.name, row]));
  return { names: [...names.values()].slice(0, 3), terms: terms.length > 1 ? terms : [] };
}

/** Known names near a word; the word itself is no news. */
async function findNear({ files }: Engine, word: string): Promise<NameRow[]> {
  const rows = await Promise.all(toSlipKeys(word).map((key) => files.getNames(key)));
  return findNearestNames(rows.flat(), word).filter(
    ({ name, full }) => name !== word && full !== word,
  );
}
