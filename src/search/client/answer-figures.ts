/** Answers a question about a figure from the ledger: whose it is, what is counted, in which unit. */
import { type FigureRow } from '#search/model/lookup.ts';
import { matchFigures } from '#search/model/match-figures.ts';
import { asksForNumber } from '#search/model/questions.ts';
import { foldWords } from '#search/model/tokens.ts';
import { type Engine } from './load.ts';
import { type Outcome } from './search.ts';

/** The ledger's figures that a query names by number, or asks for. */
export async function findFigures(engine: Engine, outcome: Outcome): Promise<FigureRow[]> {
  const [byNumber, answers] = await Promise.all([
    findByNumber(engine, outcome),
    answerQuestion(engine, outcome),
  ]);
  return [...new Map([...answers, ...byNumber].map((row) => [row.id, row])).values()];
}

async function findByNumber(engine: Engine, { runs }: Outcome): Promise<FigureRow[]> {
  const numbers = runs.filter(([word = '']) => /^\d/.test(word));
  const rows = await Promise.all(
    numbers.map(async (run) => {
      const unit = run.slice(1).join('');
      const found = await engine.files.getFigures(run[0]!);
      return found.filter(
        ({ key, printed }) => key === run[0] && foldWords(printed).join('').includes(unit),
      );
    }),
  );
  return rows.flat();
}

/** The figures of the place that the query names, or of the first subject of the ledger. */
async function answerQuestion(engine: Engine, { query, again }: Outcome): Promise<FigureRow[]> {
  const typed = query.groups.flat().map(({ text: term }) => term);
  const text = again?.as ?? typed.join(' ');
  if (!asksForNumber(text) || query.groups.some((group) => group.length > 1)) return [];
  const { subject, rest } = await findSubject(engine, text);
  if (subject === '') return [];
  const rows = await engine.files.getSubject(subject);
  return matchFigures(
    rows.filter(({ key }) => key === subject),
    rest,
  );
}

/** The longest name of a subject in the text, and the text without it. */
async function findSubject(engine: Engine, text: string): Promise<{ subject: string; rest: string }> {
  const starts = Array.from(text.replace(/\s/g, '')).slice(0, 16);
  const rows = await Promise.all(
    starts.map((_, from) => engine.files.getNames(starts.slice(from, from + 2).join(''))),
  );
  const named = rows
    .flat()
    .filter(({ name, subject }) => subject !== undefined && text.includes(name))
    .sort((a, b) => b.name.length - a.name.length)[0];
  if (!named) return { subject: engine.files.subject, rest: text };
  return { subject: named.subject!, rest: text.replace(named.name, '') };
}
