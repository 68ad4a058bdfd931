/** Answers about imports: reading an upload, keeping decisions, and finishing. */
import { z } from 'astro/zod';
import { keptActionSchema } from '#scripts/editor/import/actions.ts';
import { replay } from '#scripts/editor/import/state.ts';
import { type Answer, give, type Question, type Questioned } from './answer.ts';
import { askContent } from './ask-content.ts';
import { draftsFolder } from './import-folder.ts';
import {
  appendActions,
  createImport,
  discardImport,
  type ReadAnswer,
  listImports,
} from './import-store.ts';
import { parseAs } from './request-body.ts';

/** Each address below `/edit/api/`, with the method that it takes. */
export const importAnswers: ReadonlyMap<string, { method: 'GET' | 'POST'; answer: Questioned }> =
  new Map([
    ['imports', { method: 'GET', answer: list }],
    ['import', { method: 'GET', answer: askContent }],
    ['import-read', { method: 'POST', answer: read }],
    ['import-actions', { method: 'POST', answer: keep }],
    ['import-discard', { method: 'POST', answer: discard }],
    ['import-finish', { method: 'POST', answer: finish }],
  ] as const);

/** One line of the list of imports. */
export interface ListedImport {
  id: string;
  name: string;
  figures: number;
  decided: number;
}

const id = z.string().max(200);
const keptSchema = z.strictObject({
  id,
  have: z.number().int().nonnegative(),
  actions: z.array(keptActionSchema).max(10_000),
});

function list({ site }: Question): Answer {
  const imports = listImports(draftsFolder(site.contentDir)).map(
    ({ id, summary, actions }): ListedImport => ({
      id,
      name: summary.name,
      figures: summary.figures,
      decided: replay(actions.map(({ action }) => action)).decisions.size,
    }),
  );
  return give(imports);
}

/** Keeps what was read of an upload. The upload itself never stands on the disk. */
async function read(question: Question): Promise<Answer> {
  const answer = await askContent({ ...question, name: 'import-document' });
  if (answer.status !== 200) return answer;
  const { document, id } = JSON.parse(answer.text) as ReadAnswer;
  const summary = {
    name: document.name,
    paragraphs: document.paragraphs.length,
    figures: document.figures.length,
  };
  const drafts = draftsFolder(question.site.contentDir);
  return give({ id: createImport(drafts, id, { summary, document }) });
}

function keep(question: Question): Answer {
  const { id, have, actions } = parseAs(keptSchema, question.body);
  const all = appendActions(draftsFolder(question.site.contentDir), id, actions);
  return give({ actions: all.slice(have) });
}

function discard(question: Question): Answer {
  const given = parseAs(z.strictObject({ id }), question.body);
  discardImport(draftsFolder(question.site.contentDir), given.id);
  return give({ discarded: true });
}

/** Writes the records through the gate, as a save; the text is deleted when they are written. */
async function finish(question: Question): Promise<Answer> {
  const given = parseAs(z.strictObject({ id }), question.body);
  const query = new URLSearchParams({ id: given.id }).toString();
  const answer = await askContent({ ...question, query });
  const { saved } = JSON.parse(answer.text) as { saved?: boolean };
  if (answer.status === 200 && saved)
    discardImport(draftsFolder(question.site.contentDir), given.id);
  return answer;
}
