/**
 * Keeps imports until they are finished, below `drafts/`: each document as it was read, and every
 * decision on it, in order. Nothing of it is in `content/`, and git takes none of it.
 */
import {
  closeSync,
  existsSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { idPattern } from '#schemas/common.ts';
import { AuthoringError } from '#scripts/authoring/files.ts';
import type { KeptAction } from '#scripts/editor/import/actions.ts';
import type { ImportedDocument } from '#scripts/authoring/import/imported-document.ts';
import { protectDrafts, removeLeftovers } from './import-folder.ts';

/** An import that was written or deleted, perhaps in another window: nothing can be added to it. */
export class MissingImport extends AuthoringError {}

/** What the list of imports shows without reading the documents. */
export interface ImportSummary {
  /** The file that was read, as the person knows it. */
  name: string;
  paragraphs: number;
  figures: number;
}

export interface KeptImport {
  id: string;
  summary: ImportSummary;
  document: ImportedDocument;
  actions: KeptAction[];
}

/** A document that was read, with the id that is proposed for it. */
export type ReadAnswer = Pick<KeptImport, 'id' | 'document'>;

const files = { summary: 'import.json', document: 'document.json', actions: 'actions.jsonl' };
/** More decisions than a person makes on one document. */
const mostBytes = 50_000_000;

/**
 * Keeps a document that was just read, with no decisions yet.
 * @param wanted id of the folder; a number joins it when another import has it
 * @returns the id under which it is kept
 * @throws AuthoringError when it cannot be written; then nothing is left
 */
export function createImport(
  draftsDir: string,
  wanted: string,
  { summary, document }: Pick<KeptImport, 'summary' | 'document'>,
): string {
  const temporary = join(draftsDir, `.making-${process.pid}-${wanted}`);
  try {
    protectDrafts(draftsDir);
    removeLeftovers(draftsDir);
    mkdirSync(temporary, { recursive: true });
    writeSafely(join(temporary, files.summary), JSON.stringify(summary));
    writeSafely(join(temporary, files.document), JSON.stringify(document));
    writeSafely(join(temporary, files.actions), '');
    return claimName(draftsDir, wanted, temporary);
  } catch (error) {
    rmSync(temporary, { recursive: true, force: true });
    throw explain(error);
  }
}

/** @throws AuthoringError when there is none of this id */
export function readImport(draftsDir: string, id: string): KeptImport {
  const folder = requireImport(draftsDir, id);
  const read = (name: string) => readFileSync(join(folder, name), 'utf8');
  return {
    id,
    summary: JSON.parse(read(files.summary)) as ImportSummary,
    document: JSON.parse(read(files.document)) as ImportedDocument,
    actions: parseActions(read(files.actions)).actions,
  };
}

/** Every import that is kept, without its document. */
export function listImports(draftsDir: string): Omit<KeptImport, 'document'>[] {
  if (!existsSync(draftsDir)) return [];
  return readdirSync(draftsDir)
    .filter((id) => idPattern.test(id) && existsSync(join(draftsDir, id, files.summary)))
    .map((id) => ({
      id,
      summary: JSON.parse(
        readFileSync(join(draftsDir, id, files.summary), 'utf8'),
      ) as ImportSummary,
      actions: parseActions(readFileSync(join(draftsDir, id, files.actions), 'utf8')).actions,
    }));
}

/**
 * Adds decisions to those that are kept. One that is there already, sent again after an answer was
 * lost, is not kept twice; half a line that a dead process has left is dropped.
 * @returns all decisions, those of other windows among them
 * @throws AuthoringError when they cannot be written; then those before are as they were
 */
export function appendActions(
  draftsDir: string,
  id: string,
  given: readonly KeptAction[],
): KeptAction[] {
  const path = join(requireImport(draftsDir, id), files.actions);
  const { actions, length } = parseActions(readFileSync(path, 'utf8'));
  const known = new Set(actions.map(({ key }) => key));
  const fresh = given.filter(({ key }) => !known.has(key) && known.add(key));
  if (fresh.length === 0) return actions;
  const lines = fresh.map((one) => `${JSON.stringify(one)}\n`).join('');
  if (length + lines.length > mostBytes) {
    throw new AuthoringError('这次导入记下的改动太多了。请先写入已经确认的，再重新导入。');
  }
  writeAt(path, length, lines);
  return [...actions, ...fresh];
}

/** Deletes an import with the text of its document. */
export function discardImport(draftsDir: string, id: string): void {
  const folder = requireImport(draftsDir, id);
  // Renamed first: an import that is half deleted would be shown as broken.
  const gone = join(draftsDir, `.gone-${process.pid}-${id}`);
  rmSync(gone, { recursive: true, force: true });
  renameSync(folder, gone);
  rmSync(gone, { recursive: true, force: true });
}

function requireImport(draftsDir: string, id: string): string {
  const folder = join(draftsDir, id);
  if (idPattern.test(id) && existsSync(join(folder, files.summary))) return folder;
  throw new MissingImport('没有这次导入：也许已经写入，或已经删去。请回到“导入文献”。');
}

/** Renaming onto a folder that holds something fails, so that no window takes another's name. */
function claimName(draftsDir: string, wanted: string, temporary: string): string {
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? wanted : `${wanted}-${number}`;
    if (existsSync(join(draftsDir, id))) continue;
    renameSync(temporary, join(draftsDir, id));
    return id;
  }
}

/** The decisions, and how many bytes hold them: what follows was torn when a process died. */
function parseActions(text: string): { actions: KeptAction[]; length: number } {
  const actions: KeptAction[] = [];
  let length = 0;
  for (const line of text.slice(0, text.lastIndexOf('\n') + 1).split(/(?<=\n)/)) {
    try {
      if (line.trim() !== '') actions.push(JSON.parse(line) as KeptAction);
    } catch {
      break;
    }
    length += Buffer.byteLength(line);
  }
  return { actions, length };
}

function writeSafely(path: string, text: string): void {
  const file = openSync(path, 'wx');
  try {
    writeWhole(file, text, 0);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Writes behind what is kept; a disk that is full half-way takes back what it took. */
function writeAt(path: string, position: number, text: string): void {
  const file = openSync(path, 'r+');
  try {
    if (fstatSync(file).size > position) ftruncateSync(file, position);
    writeWhole(file, text, position);
    fsyncSync(file);
  } catch (error) {
    ftruncateSync(file, position);
    throw explain(error);
  } finally {
    closeSync(file);
  }
}

function writeWhole(file: number, text: string, position: number): void {
  const bytes = Buffer.from(text);
  for (let done = 0; done < bytes.length;) {
    done += writeSync(file, bytes, done, bytes.length - done, position + done);
  }
}

function explain(error: unknown): Error {
  if (error instanceof AuthoringError) return error;
  const { code, path, message } = error as NodeJS.ErrnoException;
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    return new AuthoringError(
      '磁盘满了，没有存下。请腾出一些空间；这个窗口里的改动都还在，会再存。',
    );
  }
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
    return new AuthoringError(`不能写入 ${path ?? 'drafts/'}，请检查文件夹的权限。`);
  }
  return new AuthoringError(`没有存下（${message}）。`);
}
