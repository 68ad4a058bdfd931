/** Answers a query: which pages, in which order. */
import { findByPinyin, foldPinyin, type NameRow } from '#search/model/lookup.ts';
import { type Query, readRuns, type Run, type Term } from '#search/model/query.ts';
import { placeOf, placeWeights } from '#search/model/page-head.ts';
import { rank, type Weights, weighStarts } from './rank.ts';
import type { Engine } from './load.ts';
import type { TextIndex } from './text-index.ts';

/** Every run of it has to be met. */
interface Way {
  runs: Run[];
  /** Whether the reader typed all of it, or only the beginning of a name in pinyin. */
  isWhole: boolean;
}

/** A term with every way in which a page can meet it. */
interface Meaning {
  term: Term;
  /** Any of these. */
  ways: Way[];
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
type GetNames = (beginning: string) => Promise<readonly NameRow[]>;

const latin = /^[a-z]+$/;
const toned = /^(?:[a-z]+[1-5])+[a-z]*$/;

/**
 * Evaluates a query.
 * @param subjects names of whom its numbers are: pages about them come before others that have them
 */
export async function evaluate(
  engine: Engine,
  query: Query,
  subjects: readonly Run[] = [],
): Promise<Answer> {
  const { index } = engine;
  const groups = await readMeanings(query, namesOf(engine));
  const excluded = query.excluded.map((term) => ({
    term,
    ways: [{ runs: term.runs, isWhole: true }],
    names: [],
  }));
  const [found, out] = await Promise.all([
    Promise.all(groups.map((group) => weighGroup(index, group, groups.length > 1))),
    Promise.all(excluded.map((meaning) => weighMeaning(index, meaning))),
  ]);
  const weights = intersect(found);
  for (const id of out.flatMap((pages) => [...pages.keys()])) weights.delete(id);
  const meanings = groups.flat();
  const runs = meanings.flatMap(({ ways }) => ways.flatMap((way) => way.runs));
  return {
    ids: await rank(engine, weights, { terms: groups.length, runs, subjects }),
    runs,
    names: meanings.flatMap(({ names }) => names),
  };
}

const namesOf =
  ({ files }: Engine): GetNames =>
  (beginning) =>
    files.getNames(beginning);

/** How many pages each term has on its own. */
export async function countTerms(
  engine: Engine,
  query: Query,
): Promise<{ text: string; count: number }[]> {
  const meanings = (await readMeanings(query, namesOf(engine))).flat();
  return Promise.all(
    meanings.map(async (meaning) => ({
      text: meaning.term.text,
      count: (await weighMeaning(engine.index, meaning)).size,
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
  const spelt = names.map(({ name, full, initials }) => ({
    runs: readRuns(name),
    isWhole: full === letters || initials === letters,
  }));
  return { term, ways: [{ runs: term.runs, isWhole: true }, ...spelt], names };
}

/** The Latin letters of a term that consists of nothing else. */
function readLetters({ runs, literal }: Term): string {
  const letters = runs.flat().join('');
  if (literal) return '';
  // Tones as digits: lv3you2.
  const plain = toned.test(letters) ? letters.replace(/\d/g, '') : letters;
  return latin.test(plain) ? foldPinyin(plain) : '';
}

async function weighGroup(
  index: TextIndex,
  group: readonly Meaning[],
  amongOthers: boolean,
): Promise<Weights> {
  return unite(
    await Promise.all(group.map((meaning) => weighMeaning(index, meaning, amongOthers))),
  );
}

async function weighMeaning(
  index: TextIndex,
  { ways }: Meaning,
  amongOthers = false,
): Promise<Weights> {
  const weighed = ways.map(async ({ runs, isWhole }) => {
    const isOneOfMany = amongOthers || !isWhole;
    return intersect(await Promise.all(runs.map((run) => weighRun(index, run, isOneOfMany))));
  });
  return unite(await Promise.all(weighed));
}

async function weighRun(index: TextIndex, run: Run, amongOthers: boolean): Promise<Weights> {
  const places = await index.findRun(run);
  const weights: Weights = new Map(
    Array.from(places, ([id, starts]) => [id, weighStarts(starts, run.length, amongOthers)]),
  );
  // 社会保障 is what 社会保障兜底 is about; the words of the index that this needs are here already.
  for (let length = 2; length < run.length && length <= 4; length += 2) {
    for (const [id, starts] of await index.findRun(run.slice(0, length))) {
      if (weights.has(id) && placeOf(starts, length) === 'wholeName')
        weights.set(id, Math.max(weights.get(id)!, placeWeights.nameInside));
    }
  }
  return weights;
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
