/** Answers a question about a figure from the ledger: whose it is, what is counted, in which unit. */
import type { FigureRow } from '#search/model/lookup.ts';
import { matchFigures } from '#search/model/match-figures.ts';
import { asksForNumber } from '#search/model/questions.ts';
import type { Query } from '#search/model/query.ts';
import { findNumbers, foldYears } from '#search/model/write-numbers.ts';
import type { Engine } from './load.ts';
import type { Outcome } from './search.ts';

/** The ledger's figures that a query names by number, or asks for. */
export async function answerFigures(engine: Engine, outcome: Outcome): Promise<FigureRow[]> {
  const [byNumber, answers] = await Promise.all([
    findByNumber(engine, outcome.query),
    answerQuestion(engine, outcome),
  ]);
  return [...new Map([...answers, ...byNumber].map((row) => [row.id, row])).values()];
}

/** Figures of a number in the query, however it is written, with the unit behind it. */
export async function findByNumber(engine: Engine, { groups }: Query): Promise<FigureRow[]> {
  const texts = groups.flat().map(({ text }) => foldYears(text));
  const numbers = texts.flatMap((text) =>
    findNumbers(text).map(({ to, value, isPercent }) => ({
      value: String(value),
      unit: isPercent ? '%' : (text.slice(to).trim()[0] ?? ''),
    })),
  );
  const rows = await Promise.all(
    numbers.map(async ({ value, unit }) =>
      (await engine.files.getFigures(value)).filter(
        (row) =>
          row.key === value &&
          (unit === '' || row.unit.startsWith(unit) || row.printed.includes(unit)),
      ),
    ),
  );
  return rows.flat();
}

/** The figures of the place that the query names, or of the first subject of the ledger. */
async function answerQuestion(engine: Engine, { query, again }: Outcome): Promise<FigureRow[]> {
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
