/** Answers a question about a figure from the ledger: whose it is, what is counted, in which unit. */
import type { FigureRow } from '#search/model/lookup.ts';
import { matchFigures } from '#search/model/match-figures.ts';
import { asksForNumber } from '#search/model/questions.ts';
import type { Engine } from './load.ts';
import type { Outcome } from './outcome.ts';

/** The figures of the place that the query names, or of the first subject of the ledger. */
export async function answerQuestion(
  engine: Engine,
  { query, again }: Outcome,
): Promise<FigureRow[]> {
  const typed = query.groups.flat().map(({ text: term }) => term);
  const text = again?.as ?? typed.join(' ');
  if (!asksForNumber(text) || query.groups.some((group) => group.length > 1)) return [];
  const { subject, rest, isNamed } = await findSubject(engine, text);
  if (subject === '') return [];
  const rows = await engine.files.getSubject(subject);
  const own = matchFigures(
    rows.filter(({ key }) => key === subject),
    rest,
  );
  // A question that names no place: of a small ledger, all subjects are here.
  return own.length > 0 || isNamed ? own : matchFigures(rows, rest);
}

/** The longest name of a subject in the text, and the text without it. */
async function findSubject(engine: Engine, text: string) {
  const starts = Array.from(text.replace(/\s/g, '')).slice(0, 16);
  const rows = await Promise.all(
    starts.map((_, from) => engine.files.getNames(starts.slice(from, from + 2).join(''))),
  );
  const named = rows
    .flat()
    .filter(({ name, subject }) => subject !== undefined && text.includes(name))
    .sort((a, b) => b.name.length - a.name.length)[0];
  if (!named) {
    // The first subject of the ledger is the county.
    const rest = text.replace(/^(?:全县|县里|本县)/u, '');
    return { subject: engine.files.subject, rest, isNamed: rest !== text };
  }
  return { subject: named.subject!, rest: text.replace(named.name, ''), isNamed: true };
}
