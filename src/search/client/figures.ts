/** Asks the ledger, where a query has a number or asks for one; the grammar comes only then. */
import type { FigureRow } from '#search/model/lookup.ts';
import { type Query, readRuns, type Run } from '#search/model/query.ts';
import type { Engine } from './load.ts';
import type { Outcome } from './search.ts';

const number = /[\p{Nd}十百千万亿]/u;
/** How much, how many, and what is measured. */
const measure = /多少|几|率|比例|数|收入|人口|规模/u;

/** The ledger's figures that a query names by number, or asks for. */
export async function findFigures(engine: Engine, outcome: Outcome): Promise<FigureRow[]> {
  const text = textOf(outcome.query) + (outcome.again?.as ?? '');
  if (!number.test(text) && !measure.test(text)) return [];
  const { answerFigures } = await import('./answer-figures.ts');
  return answerFigures(engine, outcome);
}

/** Whose the figures are that a query names by number, as runs. */
export async function findSubjects(engine: Engine, query: Query): Promise<Run[]> {
  if (!number.test(textOf(query))) return [];
  const { findByNumber } = await import('./answer-figures.ts');
  const rows = await findByNumber(engine, query);
  return [...new Set(rows.map(({ subject }) => subject))].flatMap((name) => readRuns(name));
}

function textOf({ groups }: Query): string {
  return groups
    .flat()
    .map(({ text }) => text)
    .join(' ');
}
