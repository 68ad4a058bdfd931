/** Answers a query: which pages, in which order. */
import { findByPinyin, type NameRow } from '#lib/search/lookup.ts';
import { weighPosition } from '#lib/search/page-head.ts';
import { type Query, type Run, type Term } from '#lib/search/query.ts';
import { type TextIndex } from './text-index.ts';

/** A term with every way in which a page can meet it. */
interface Meaning {
  term: Term;
  /** Any of these; within one, every run. */
  ways: Run[][];
  names: NameRow[];
}

export interface Answer {
  /** The pages, best first. */
  ids: string[];
  /** Every run that a page may have been found by, for excerpts and highlights. */
  runs: Run[];
  /** Names that Latin letters were taken for. */
  names: NameRow[];
}

type Weights = Map<string, number>;

/** Above this the order by frequency costs more time than it is worth to the reader. */
const maximumRanked = 2000;
const latin = /^[a-z]+$/;

/**
 * Evaluates a query.
 * @param getNames the known names that may begin with given letters
 */
export async function evaluate(
  index: TextIndex,
  query: Query,
  getNames: (letters: string) => Promise<readonly NameRow[]>,
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
  getNames: (letters: string) => Promise<readonly NameRow[]>,
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
async function readMeanings(
  { groups }: Query,
  getNames: (letters: string) => Promise<readonly NameRow[]>,
): Promise<Meaning[][]> {
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

async function readMeaning(
  term: Term,
  letters: string,
  getNames: (letters: string) => Promise<readonly NameRow[]>,
): Promise<Meaning> {
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
              const pages = await index.findPhrase(run);
              return new Map(
                Array.from(pages, ([id, first]) => [id, weighPosition(first)] as const),
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
async function rank(index: TextIndex, weights: Weights, runs: readonly Run[]): Promise<string[]> {
  const ids = [...weights.keys()];
  const scores = new Map<string, number>();
  if (ids.length > 1 && ids.length <= maximumRanked) {
    const places = await Promise.all(
      runs.map(async (run) => {
        const words = await index.findWords(run);
        return new Map(ids.map((id) => [id, findStarts(words.get(id) ?? [], run)]));
      }),
    );
    for (const id of ids) scores.set(id, scoreStarts(places.map((starts) => starts.get(id) ?? [])));
  }
  const compare = (a: string, b: string) =>
    weights.get(b)! - weights.get(a)! ||
    (scores.get(b) ?? 0) - (scores.get(a) ?? 0) ||
    (a < b ? -1 : 1);
  return ids.sort(compare);
}

/** Where as many neighbouring positions as the run is long begin: nearly always the run itself. */
function findStarts(positions: readonly number[], { length }: Run): number[] {
  const starts: number[] = [];
  let streak = 0;
  positions.forEach((position, i) => {
    streak = position === (positions[i - 1] ?? NaN) + 1 ? streak + 1 : 1;
    if (streak === length) {
      starts.push(position - length + 1);
      streak = 0;
    }
  });
  return starts;
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
