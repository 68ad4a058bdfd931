/** Answers about imports: reading an upload, keeping decisions, and finishing. */
import { fileURLToPath } from 'node:url';
import { z } from 'astro/zod';
import Tinypool from 'tinypool';
import { memoize } from '#lib/memoize.ts';
import { readDocumentApart } from '#scripts/authoring/import/read-apart.ts';
import type { Upload } from '#scripts/authoring/import/read-document.ts';
import { keptActionSchema } from '#scripts/editor/import/actions.ts';
import { replay } from '#scripts/editor/import/state.ts';
import { type Answer, give, type Question, type Questioned } from './answer.ts';
import { askContent } from './ask-content.ts';
import type { DescribeOrder, KnownFacts } from './describe-read.ts';
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

/** Describes documents; ends when it has nothing to do. */
const getDescriber = memoize(
  () =>
    new Tinypool({
      filename: fileURLToPath(new URL('describe-read.ts', import.meta.url)),
      name: 'describeRead',
      runtime: 'worker_threads',
      minThreads: 0,
      maxThreads: 1,
      idleTimeout: 10_000,
    }),
);

/**
 * Has an upload read in a process of its own and described in a thread of its own, so that no save
 * waits, and keeps what was read. The upload itself never stands on the disk.
 */
async function read(question: Question): Promise<Answer> {
  const { site } = question;
  const upload = openUpload(parseAs(uploadSchema, question.body));
  const raw = await readDocumentApart(upload);
  const known = await askContent({ site, name: 'import-facts', query: '' });
  if (known.status !== 200) return known;
  const facts = JSON.parse(known.text) as KnownFacts;
  const order: DescribeOrder = { raw, name: upload.name, facts };
  const { document, id } = (await getDescriber().run(order)) as ReadAnswer;
  const summary = {
    name: document.name,
    paragraphs: document.paragraphs.length,
    figures: document.figures.length,
  };
  const drafts = draftsFolder(site.contentDir);
  return give({ id: createImport(drafts, id, { summary, document }) });
}

const openUpload = (given: z.infer<typeof uploadSchema>): Upload =>
  'pasted' in given
    ? { name: '粘贴的文字', bytes: Buffer.from(given.pasted), isPasted: true }
    : { name: cleanName(given.name), bytes: Buffer.from(given.data, 'base64') };

/** A name as people know it, without the folders that some browsers send along. */
const cleanName = (name: string): string =>
  // eslint-disable-next-line no-control-regex -- these are what is taken out
  name.replace(/^.*[/\\]/s, '').replace(/[\u0000-\u001f]/g, '') || '没有名称的文件';

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
