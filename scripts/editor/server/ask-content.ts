/** Asks about the content in a thread, and writes what it answers: the server never waits for the gate. */
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import Tinypool from 'tinypool';
import { memoize } from '#lib/memoize.ts';
import { replaceFiles } from '#scripts/authoring/files.ts';
import type { Answer, EditingSite, Question } from './answer.ts';

/** One thread, which stays: it keeps the content that it has read. */
const getPool = memoize(
  () =>
    new Tinypool({
      filename: fileURLToPath(new URL('content-answers.ts', import.meta.url)),
      name: 'answerQuestion',
      runtime: 'worker_threads',
      minThreads: 1,
      maxThreads: 1,
    }),
);

/** Reads and checks the content before anybody asks, rule by rule: questions come in between. */
export async function warmUp(site: EditingSite): Promise<void> {
  for (let rule = 0, goesOn = true; goesOn; rule += 1) {
    const { text } = await askContent({ site, name: 'warm-up', query: String(rule) });
    goesOn = text === 'true';
  }
}

/** The last that was posted: the next one is checked against what it has written. */
let saving: Promise<unknown> = Promise.resolve();

/**
 * The answer to a question, what is posted one after another.
 * @throws AuthoringError when a file has changed since the content was read for the check
 */
export async function askContent(question: Question): Promise<Answer> {
  const ask = async () => (await getPool().run(question)) as Answer;
  if (question.body === undefined) return ask();
  const saved = saving.then(async () => {
    const answer = await ask();
    replaceFiles(answer.writes ?? []);
    for (const path of answer.removes ?? []) rmSync(path, { recursive: true, force: true });
    return answer;
  });
  saving = saved.catch(() => undefined);
  return saved;
}
