/** What finishing an import would write, or what stands against it. Writes nothing. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { idPattern } from '#schemas/common.ts';
import { nextOrder } from '#scripts/authoring/known-content.ts';
import type { Content, Fault } from '#scripts/gate/model.ts';
import type { ChangedFiles } from '#scripts/gate/read-content.ts';
import { formatFault } from '#scripts/gate/report.ts';
import { paragraphsUsed } from '#scripts/gate/rules/paragraphs-used.ts';
import { verifySource } from '#scripts/gate/verify-source.ts';
import { type SourceFields, sourceFieldsSchema } from '#scripts/editor/import/actions.ts';
import { buildRecords } from '#scripts/editor/import/build-records.ts';
import { findOpen, type OpenPoint } from '#scripts/editor/import/find-open.ts';
import { proposeSource } from '#scripts/editor/import/proposals.ts';
import { replay } from '#scripts/editor/import/state.ts';
import { getContent } from './followed-content.ts';
import { writeForm } from './entry-file.ts';
import type { KeptImport } from './import-store.ts';
import { buildPlaces } from './import-places.ts';
import { placeOfLedger } from './import-subject.ts';
import { findTarget } from './targets.ts';

export type FinishPlan =
  | {
      writes: ChangedFiles;
      source: string;
      subject: string | undefined;
      /** Ids of the villages that a person has placed, those that were there already included. */
      places: string[];
    }
  | { open: readonly OpenPoint[] };

/**
 * Checks the content as it would be with the import's records in it.
 * @returns texts to write by path below the content folder; those that stand there already, from a
 * server that was killed after it had written them, are not among them. Or what has to be done before
 */
export function planFinish(contentDir: string, { document, actions }: KeptImport): FinishPlan {
  const state = replay(actions.map(({ action }) => action));
  const names = { id: '', subject: '', subjectTitle: '' };
  const source = proposeSource(document, state, names);
  const unconfirmed = findOpen(document, state);
  const early = unconfirmed.length > 0 ? unconfirmed : checkNames(source);
  if (early.length > 0) return { open: early };
  const followed = getContent(contentDir);
  const before = followed.check();
  const records = buildRecords(document, state, source);
  const { places, files: placeFiles } = buildPlaces(document, state, before.content);
  const place = places.includes(source.subject)
    ? undefined
    : placeOfLedger(source.subject, document, before.content);
  const files = {
    [`sources/${source.id}.yaml`]: records.source,
    ...(records.ledger && {
      [`figures/${source.subject}.yaml`]: {
        ...records.ledger,
        ...(place !== undefined && { place }),
        order: nextOrder(before.content, 'figures'),
      },
    }),
  };
  const texts = Object.fromEntries(
    Object.entries({ ...placeFiles, ...files }).map(([name, form]) => [
      name,
      writeForm(undefined, form, findTarget(`content/${name}`)!),
    ]),
  );
  const foreign = Object.keys(texts).filter((name) =>
    holdsOther(join(contentDir, name), texts[name]!),
  );
  if (foreign.length > 0) return { open: foreign.map(explainTaken) };
  const missing = Object.entries(texts).filter(([name]) => !existsSync(join(contentDir, name)));
  const writes = Object.fromEntries(missing);
  const after = followed.check(writes);
  const known = new Set(before.faults.map(keyOf));
  const isOwn = ({ file }: Fault) => Object.hasOwn(texts, file.replace(/^content\//, ''));
  // Pages are written after this: they will use the paragraphs.
  const laterFaults = new Set(paragraphsUsed(after.content).map(keyOf));
  const faults = [
    ...after.faults.filter((fault) => !known.has(keyOf(fault))),
    // The text is deleted afterwards: what only a look at it can mend is mended now.
    ...after.pending.filter((fault) => isOwn(fault) && !laterFaults.has(keyOf(fault))),
    ...verifyTexts(after.content, source.id, document).filter(isOwn),
  ];
  if (faults.length > 0)
    return { open: faults.map((fault) => placeFault(fault, texts, records.keyById)) };
  return { writes, source: source.id, subject: records.ledger && source.subject, places };
}

/** Whether there is a file that says something else; the place in a list is not told by the document. */
function holdsOther(path: string, text: string): boolean {
  const strip = (written: string) => written.replace(/^order: .*$/m, '');
  return existsSync(path) && strip(readFileSync(path, 'utf8')) !== strip(text);
}

function checkNames({ id, subject }: ReturnType<typeof proposeSource>): OpenPoint[] {
  const message = (what: string) => `${what}只用小写字母、数字和连字符，如 dahe-report。`;
  return [
    ...(idPattern.test(id)
      ? []
      : [{ message: message('文献的编号'), at: { field: 'id' } as const }]),
    ...(idPattern.test(subject)
      ? []
      : [{ message: message('台账的主题'), at: { field: 'subject' } as const }]),
  ];
}

const explainTaken = (name: string): OpenPoint => ({
  message: `content/${name} 已经有了，不会覆盖。请另起一个编号。`,
  at: { field: name.startsWith('sources/') ? 'id' : 'subject' },
});

function verifyTexts(
  content: Content,
  id: string,
  { paragraphs }: KeptImport['document'],
): Fault[] {
  const entry = content.entries.find((one) => one.collection === 'sources' && one.id === id);
  return entry ? verifySource(paragraphs.map(({ text }) => text).join('\n'), entry, content) : [];
}

/** Faults that were there before, wherever they have moved to, do not stand against a change. */
const keyOf = (fault: Fault): string => formatFault({ ...fault, line: 0 });

/** A fault at the figure, paragraph or field on whose lines it lies; it is told without their names. */
function placeFault(
  fault: Fault,
  texts: ChangedFiles,
  keyById: ReadonlyMap<string, string>,
): OpenPoint {
  const name = fault.file.replace(/^content\//, '');
  if (!Object.hasOwn(texts, name)) return { message: formatFault(fault), at: undefined };
  const lines = String(texts[name]).split('\n').slice(0, fault.line);
  const start = lines.findLast((line) => /^(?:\s*- (?:id|law): |[a-z])/i.test(line)) ?? '';
  const [, id] = /- id: (.*)/.exec(start) ?? [];
  const message = `${fault.found}，${fault.expected}。${fault.next}。`;
  if (id === undefined) return { message, at: fieldAt(start, name) };
  const figure = keyById.get(id);
  if (figure !== undefined) return { message: `${id}：${message}`, at: { figure } };
  return { message: `第${id.slice(1)}段：${message}`, at: { paragraph: id } };
}

function fieldAt(line: string, name: string): OpenPoint['at'] {
  const key = /^[a-z]+(?=:)/i.exec(line)?.[0];
  const ofLedger = { title: 'subjectTitle', subject: 'subject' } as const;
  const field = name.startsWith('figures/') ? ofLedger[key as keyof typeof ofLedger] : key;
  return sourceFieldsSchema.keyof().safeParse(field).success
    ? { field: field as keyof SourceFields }
    : undefined;
}
