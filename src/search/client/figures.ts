/** Asks the ledger, where a query has a number or asks for one; the grammar comes only then. */
import type { FigureRow } from '#search/model/lookup.ts';
import { type Query, readRuns, type Run } from '#search/model/query.ts';
import type { Engine } from './load.ts';
import type { Outcome } from './outcome.ts';

const number = /[\p{Nd}十百千万亿]/u;
const inHan = /[十百千万亿]/u;
/** How much, how many, and what is measured. */
const measure = /多少|几|率|比例|数|收入|人口|规模/u;

/** The ledger's figures that a query names by number, or asks for. */
export async function findFigures(engine: Engine, outcome: Outcome): Promise<FigureRow[]> {
  const text = textOf(outcome.query) + (outcome.again?.as ?? '');
  const [byNumber, answers] = await Promise.all([
    findByNumber(engine, outcome.query),
    measure.test(text)
      ? import('./answer-figures.ts').then(({ answerQuestion }) => answerQuestion(engine, outcome))
      : [],
  ]);
  return [...new Map([...answers, ...byNumber].map((row) => [row.id, row])).values()];
}

/** Whose the figures are that a query names by number, as runs. */
export async function findSubjects(engine: Engine, query: Query): Promise<Run[]> {
  const rows = await findByNumber(engine, query);
  return [...new Set(rows.map(({ subject }) => subject))].flatMap((name) => readRuns(name));
}

/** Figures of a number in the query. Plain digits need no grammar. */
async function findByNumber(engine: Engine, query: Query): Promise<FigureRow[]> {
  const text = textOf(query);
  if (!number.test(text)) return [];
  if (!inHan.test(text)) return findByDigits(engine, query);
  const { findByNumeral } = await import('./number-figures.ts');
  return findByNumeral(engine, query);
}

/** Figures by their digits, with the unit behind them. */
async function findByDigits({ files }: Engine, { groups }: Query): Promise<FigureRow[]> {
  const runs = groups.flat().flatMap((term) => term.runs);
  const asked = runs.flatMap((run) =>
    run.flatMap((word, i) => (/^\d/.test(word) ? [{ key: word, unit: run[i + 1] ?? '' }] : [])),
  );
  const rows = await Promise.all(
    asked.map(async ({ key, unit }) =>
      (await files.getFigures(key)).filter(
        (row) => row.key === key && (row.unit + row.printed).includes(unit),
      ),
    ),
  );
  return rows.flat();
}

function textOf({ groups }: Query): string {
  return groups
    .flat()
    .map(({ text }) => text)
    .join(' ');
}
