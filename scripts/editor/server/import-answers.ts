/** Answers about imports: reading an upload, keeping decisions, and finishing. */
import { rmSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { z } from 'astro/zod';
import { AuthoringError } from '#scripts/authoring/files.ts';
import { keptActionSchema } from '#scripts/editor/import/actions.ts';
import { replay } from '#scripts/editor/import/state.ts';
import { type Answer, give, type Question, type Questioned } from './answer.ts';
import { askContent } from './ask-content.ts';
import { explainRefusal } from './content-answers.ts';
import { draftsFolder, makeUploadFolder } from './import-folder.ts';
import { appendActions, createImport, discardImport, listImports } from './import-store.ts';
import { parseBody, refuseIncomplete } from './request-body.ts';

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
const uploadSchema = z.union([
  z.strictObject({ name: z.string().min(1).max(300), data: z.base64() }),
  z.strictObject({ pasted: z.string() }),
]);
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

/** Reads an upload in a process of its own, and keeps what was read; the upload itself is deleted. */
async function read(question: Question): Promise<Answer> {
  const upload = parse(uploadSchema, question);
  const drafts = draftsFolder(question.site.contentDir);
  const folder = makeUploadFolder(drafts);
  const isPasted = 'pasted' in upload;
  const name = isPasted ? '粘贴的文字' : cleanName(upload.name);
  // Under a name of our own: the sender's may be anything.
  const file = join(folder, `upload${isPasted ? '.txt' : extname(name).toLowerCase()}`);
  try {
    writeFileSync(file, isPasted ? upload.pasted : Buffer.from(upload.data, 'base64'));
    // Without a body: what is posted waits for saves, and reading may take long.
    const answer = await askContent({
      site: question.site,
      name: 'import-document',
      query: new URLSearchParams({ file, name }).toString(),
    });
    if (answer.status !== 200) return { ...answer, text: answer.text.replaceAll(file, name) };
    const { document, id } = JSON.parse(answer.text) as ReadAnswer;
    const summary = {
      name,
      paragraphs: document.paragraphs.length,
      figures: document.figures.length,
    };
    return give({ id: createImport(drafts, id, { summary, document }) });
  } catch (error) {
    const answer = explainRefusal(explainDisk(error));
    return { ...answer, text: answer.text.replaceAll(file, name) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function explainDisk(error: unknown): unknown {
  const isFull = (error as NodeJS.ErrnoException).code === 'ENOSPC';
  return isFull ? new AuthoringError('磁盘满了，没有读进来。请腾出一些空间，再导入一次。') : error;
}

/** What the thread gives of a document that it has had read. */
export interface ReadAnswer {
  document: Parameters<typeof createImport>[2]['document'];
  id: string;
}

/** A name as people know it, without the folders that some browsers send along. */
const cleanName = (name: string): string =>
  // eslint-disable-next-line no-control-regex -- these are what is taken out
  name.replace(/^.*[/\\]/s, '').replace(/[\u0000-\u001f]/g, '') || '没有名称的文件';

function keep(question: Question): Answer {
  const { id, have, actions } = parse(keptSchema, question);
  const all = appendActions(draftsFolder(question.site.contentDir), id, actions);
  return give({ actions: all.slice(have) });
}

function discard(question: Question): Answer {
  const given = parse(z.strictObject({ id }), question);
  discardImport(draftsFolder(question.site.contentDir), given.id);
  return give({ discarded: true });
}

/** Writes the records through the gate, as a save; the text is deleted when they are written. */
async function finish(question: Question): Promise<Answer> {
  const given = parse(z.strictObject({ id }), question);
  const query = new URLSearchParams({ id: given.id }).toString();
  const answer = await askContent({ ...question, query });
  const { saved } = JSON.parse(answer.text) as { saved?: boolean };
  if (answer.status === 200 && saved)
    discardImport(draftsFolder(question.site.contentDir), given.id);
  return answer;
}

function parse<Value>(schema: z.ZodType<Value>, { body }: Question): Value {
  const { data } = schema.safeParse(parseBody(body ?? new Uint8Array()));
  return data ?? refuseIncomplete();
}
