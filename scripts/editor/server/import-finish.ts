/** What finishing an import would write, or what stands against it. Writes nothing. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { idPattern } from '#schemas/common.ts';
import { nextOrder } from '#scripts/authoring/known-content.ts';
import { checkContent } from '#scripts/gate/check-content.ts';
import type { Content, Fault } from '#scripts/gate/model.ts';
import type { ChangedFiles } from '#scripts/gate/read-content.ts';
import { formatFault } from '#scripts/gate/report.ts';
import { verifySource } from '#scripts/gate/verify-source.ts';
import { buildRecords, findOpen, type OpenPoint } from '#scripts/editor/import/build-records.ts';
import { proposeSource } from '#scripts/editor/import/proposals.ts';
import { replay } from '#scripts/editor/import/state.ts';
import { writeForm } from './entry-file.ts';
import type { KeptImport } from './import-store.ts';
import { findTarget } from './targets.ts';

export type FinishPlan =
  | { writes: ChangedFiles; source: string; subject: string | undefined; again: boolean }
  | { open: readonly OpenPoint[] };

/**
 * Checks the content as it would be with the import's records in it.
 * @returns texts to write by path below the content folder, `again` when they stand there already:
 * a server that was killed after it had written them; or what has to be done before
 */
export function planFinish(contentDir: string, { document, actions }: KeptImport): FinishPlan {
  const state = replay(actions.map(({ action }) => action));
  const names = { id: '', subject: '', subjectTitle: '' };
  const source = proposeSource(document, state, names);
  const early = [...findOpen(document, state), ...checkNames(source)];
  if (early.length > 0) return { open: early };
  const before = checkContent(contentDir);
  const records = buildRecords(document, state, source);
  const files = {
    [`sources/${source.id}.yaml`]: records.source,
    ...(records.ledger && {
      [`figures/${source.subject}.yaml`]: {
        ...records.ledger,
        order: nextOrder(before.content, 'figures'),
      },
    }),
  };
  const writes = Object.fromEntries(
    Object.entries(files).map(([name, form]) => [
      name,
      writeForm(undefined, form, findTarget(`content/${name}`)!),
    ]),
  );
  const plan = { source: source.id, subject: records.ledger && source.subject };
  const taken = Object.keys(writes).filter((name) => existsSync(join(contentDir, name)));
  if (taken.length > 0) {
    const isDone = taken.length === Object.keys(writes).length && taken.every(isWritten);
    return isDone ? { ...plan, writes: {}, again: true } : { open: taken.map(explainTaken) };
  }
  const after = checkContent(contentDir, writes);
  const known = new Set(before.faults.map(keyOf));
  const own = (fault: Fault) => Object.hasOwn(writes, fault.file.replace(/^content\//, ''));
  const faults = [
    ...after.faults.filter((fault) => own(fault) || !known.has(keyOf(fault))),
    // The text is deleted afterwards: what only it can show is checked now.
    ...verifyTexts(after.content, source.id, document).filter(own),
  ];
  if (faults.length === 0) return { ...plan, writes, again: false };
  return { open: faults.map((fault) => placeFault(fault, writes, records.keyById)) };

  function isWritten(name: string): boolean {
    const strip = (text: string) => text.replace(/^order: .*$/m, '');
    return strip(readFileSync(join(contentDir, name), 'utf8')) === strip(writes[name] ?? '');
  }
}

function checkNames({ id, subject }: ReturnType<typeof proposeSource>): OpenPoint[] {
  const message = (what: string) => `${what}只用小写字母、数字和连字符，如 dahe-report。`;
  return [
    ...(idPattern.test(id) ? [] : [{ message: message('文献的编号'), at: { field: 'id' } as const }]),
    ...(idPattern.test(subject)
      ? []
      : [{ message: message('台账的主题'), at: { field: 'subject' } as const }]),
  ];
}

const explainTaken = (name: string): OpenPoint => ({
  message: `content/${name} 已经有了，不会覆盖。请另起一个编号。`,
  at: { field: name.startsWith('sources/') ? 'id' : 'subject' },
});

function verifyTexts(content: Content, id: string, { paragraphs }: KeptImport['document']): Fault[] {
  const entry = content.entries.find((one) => one.collection === 'sources' && one.id === id);
  return entry ? verifySource(paragraphs.map(({ text }) => text).join('\n'), entry, content) : [];
}

/** Faults that were there before, wherever they have moved to, do not stand against a change. */
const keyOf = (fault: Fault): string => formatFault({ ...fault, line: 0 });

/** A fault at the figure or paragraph on whose lines it lies. */
function placeFault(
  fault: Fault,
  writes: ChangedFiles,
  keyById: ReadonlyMap<string, string>,
): OpenPoint {
  const name = fault.file.replace(/^content\//, '');
  const lines = String(writes[name] ?? '').split('\n').slice(0, fault.line);
  const id = lines.findLast((line) => /^\s*- id: /.test(line))?.replace(/^\s*- id: /, '');
  const message = `${fault.field}：${fault.found}，${fault.expected}。${fault.next}。`;
  if (!Object.hasOwn(writes, name) || id === undefined) {
    return { message: formatFault(fault), at: undefined };
  }
  const figure = keyById.get(id);
  if (figure !== undefined) return { message: `${id} ${message}`, at: { figure } };
  return { message: `第${id.slice(1)}段 ${message}`, at: { paragraph: id } };
}
