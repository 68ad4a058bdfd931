/** Answers a query: which pages, in which order. */
import { findByPinyin, type NameRow } from '#search/model/lookup.ts';
import { weighPosition } from '#search/model/page-head.ts';
import { type Query, type Run, type Term } from '#search/model/query.ts';
import { type TextIndex } from './text-index.ts';

/** A term with every way in which a page can meet it. */
interface Meaning {
  term: Term;
  /** Any of these; within one, every run. */
  ways: Run[][];
  names: NameRow[];
}

export interface Answer {
  /** The numbers of the pages, best first. */
  ids: number[];
  /** Every run that a page may have been found by, for excerpts and highlights. */
  runs: Run[];
  /** Names that Latin letters were taken for. */
  names: NameRow[];
}

/** Gives the names that can be looked up by a key with this beginning. */
export type GetNames = (beginning: string) => Promise<readonly NameRow[]>;

type Weights = Map<number, number>;

const latin = /^[a-z]+$/;

/** Evaluates a query. */
export async function evaluate(
  index: TextIndex,
  query: Query,
  getNames: GetNames,
): Promise<Answer> {
  const groups = await readMeanings(query, getNames);
  const excluded = query.excluded.map((term) => ({ term, ways: [term.runs], names: [] }));
  const [found, out] = await Promise.all([
    Promise.all(groups.map((group) => weighGroup(index, group))),
    Promise.all(excluded.map((meaning) => weighMeaning(index, meaning))),
  ]);
  const weights = intersect(found);
  for (const id of out.flatMap((pages) => [...pages.keys()])) weights.delete(id);
  const meanings = groups.flat();
  const runs = meanings.flatMap(({ ways }) => ways.flat());
  return {
    ids: await rank(index, weights, runs),
    runs,
    names: meanings.flatMap(({ names }) => names),
  };
}

/** How many pages each term has on its own. */
export async function countTerms(
  index: TextIndex,
  query: Query,
  getNames: GetNames,
): Promise<{ text: string; count: number }[]> {
  const meanings = (await readMeanings(query, getNames)).flat();
  return Promise.all(
    meanings.map(async (meaning) => ({
      text: meaning.term.text,
      count: (await weighMeaning(index, meaning)).size,
    })),
  );
}

/** `wang wenzhou` is one name, if there is such a name; otherwise two words. */
async function readMeanings({ groups }: Query, getNames: GetNames): Promise<Meaning[][]> {
  const terms = groups.flat();
  if (terms.length > 1 && groups.every((group) => group.length === 1 && readLetters(group[0]!))) {
    const text = terms.map((term) => term.text).join(' ');
    const whole = { text, runs: terms.flatMap(({ runs }) => runs), literal: false };
    const meaning = await readMeaning(whole, terms.map(readLetters).join(''), getNames);
    if (meaning.names.length > 0) return [[meaning]];
  }
  return Promise.all(
    groups.map((group) =>
      Promise.all(group.map((term) => readMeaning(term, readLetters(term), getNames))),
    ),
  );
}

async function readMeaning(term: Term, letters: string, getNames: GetNames): Promise<Meaning> {
  const names = letters ? findByPinyin(await getNames(letters), letters) : [];
  return { term, ways: [term.runs, ...names.map(({ name }) => [[...name]])], names };
}

/** The Latin letters of a term that consists of nothing else. */
function readLetters({ runs, literal }: Term): string {
  const letters = runs.flat().join('');
  return !literal && latin.test(letters) ? letters : '';
}

async function weighGroup(index: TextIndex, group: readonly Meaning[]): Promise<Weights> {
  return unite(await Promise.all(group.map((meaning) => weighMeaning(index, meaning))));
}

async function weighMeaning(index: TextIndex, { ways }: Meaning): Promise<Weights> {
  return unite(
    await Promise.all(
      ways.map(async (runs) =>
        intersect(
          await Promise.all(
            runs.map(async (run) => {
              const places = await index.findRun(run);
              return new Map(
                Array.from(places, ([id, [first = Infinity]]) => [id, weighPosition(first)]),
              );
            }),
          ),
        ),
      ),
    ),
  );
}

function unite(all: readonly Weights[]): Weights {
  const united: Weights = new Map();
  for (const [id, weight] of all.flatMap((weights) => [...weights])) {
    united.set(id, Math.max(weight, united.get(id) ?? 0));
  }
  return united;
}

function intersect(all: readonly Weights[]): Weights {
  const [first, ...others] = [...all].sort((a, b) => a.size - b.size);
  const common: Weights = new Map();
  for (const [id, weight] of first ?? []) {
    if (!others.every((weights) => weights.has(id))) continue;
    common.set(
      id,
      others.reduce((sum, weights) => sum + weights.get(id)!, weight),
    );
  }
  return common;
}

/** Name, title and headings first; then how often the words stand there, and how near each other. */
async function rank(index: TextIndex, weights: Weights, runs: readonly Run[]): Promise<number[]> {
  const places = await Promise.all(runs.map((run) => index.findRun(run)));
  const scores = new Map(
    Array.from(weights.keys(), (id) => [id, scoreStarts(places.map((all) => all.get(id) ?? []))]),
  );
  return Array.from(weights.keys()).sort(
    (a, b) => weights.get(b)! - weights.get(a)! || scores.get(b)! - scores.get(a)! || a - b,
  );
}

function scoreStarts(startsOfRuns: readonly (readonly number[])[]): number {
  const frequency = startsOfRuns.reduce((sum, starts) => sum + Math.log2(1 + starts.length), 0);
  const [first = [], ...others] = startsOfRuns.filter((starts) => starts.length > 0);
  const nearness = others.reduce((sum, starts) => sum + 4 / (4 + findGap(first, starts)), 0);
  return frequency + nearness;
}

function findGap(a: readonly number[], b: readonly number[]): number {
  return Math.min(...a.slice(0, 20).flatMap((x) => b.slice(0, 20).map((y) => Math.abs(x - y))));
}
