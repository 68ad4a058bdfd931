/** Finds what a card shows of the person or place that a query names. */
import type { FigureRow } from '#search/model/lookup.ts';
import type { Run } from '#search/model/query.ts';
import { foldWords } from '#search/model/tokens.ts';
import type { Engine } from './load.ts';
import type { Card } from './render-reading.ts';
import type { Outcome } from './outcome.ts';
import type { ResultView } from './view.ts';

const carded = new Set(['accounts', 'cases', 'townships']);

/**
 * The card, where the query is a name and the first result is its page.
 * @param results the first results; where another is of a namesake, a card would choose between the two
 */
export async function findCard(
  { files }: Engine,
  outcome: Outcome,
  [first, ...others]: readonly ResultView[],
): Promise<Card | undefined> {
  if (!first || !carded.has(first.kind) || !isItsName(outcome, first.name)) return undefined;
  if (others.some((other) => isNamesake(first, other))) return undefined;
  const subjects = new Set(first.figures.map((id) => id.slice(0, id.indexOf('.'))));
  const rows = await Promise.all(Array.from(subjects, (subject) => files.getSubject(subject)));
  const own = rows.flat().filter(({ id }) => first.figures.includes(id));
  return { view: first, figures: own };
}

const isNamesake = (one: ResultView, other: ResultView) =>
  one.kind === other.kind && one.name === other.name && one.role !== other.role;

/** Typed, spelt or meant; a short form counts: 东井岭 for 东井岭乡. */
function isItsName({ query, names, again }: Outcome, name: string): boolean {
  const own = foldWords(name).join('');
  const isOwn = (text: string) => own === text || own.slice(0, -1) === text;
  if (again?.pieces) return false;
  if (again?.meant) return isOwn(foldWords(again.as ?? '').join(''));
  const typed = query.groups.map((group) => group[0]?.runs.flat().join('') ?? '');
  return (
    (typed.length === 1 && isOwn(typed[0]!)) || isOwn(foldWords(names[0]?.name ?? '').join(''))
  );
}

/** What a sentence has to hold that gives a figure. */
export function readAnswer({ printed }: FigureRow): Run {
  return foldWords(printed);
}
