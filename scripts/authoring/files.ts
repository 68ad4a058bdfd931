/** Writes files all or none, and never over what is there. */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { recordMoves } from './begun-moves.ts';
import { moveIntoPlace, removeTemporaries, temporaryFor, writeTemporary } from './temporaries.ts';

/** Something that the person at the keyboard can put right; shown without a stack trace. */
export class AuthoringError extends Error {
  /** 1: refused; 2: the command was not understood. */
  readonly exitCode: 1 | 2;

  constructor(message: string, exitCode: 1 | 2 = 1) {
    super(message);
    this.exitCode = exitCode;
  }
}

/** By path: the text to write. */
export type Files = Readonly<Record<string, string>>;

/**
 * Creates files: each is written under a hidden temporary name first, then moved to its own name,
 * unless a file already stands there. If one fails, those before it are taken back.
 * @throws AuthoringError if a file exists or cannot be written; then nothing has changed
 */
export function createFiles(files: Files): void {
  const targets = Object.keys(files);
  const existing = targets.find((path) => existsSync(path));
  if (existing) throw new AuthoringError(explainExisting(existing));
  const created: string[] = [];
  try {
    const pairs = targets.map((path) => ({ path, temporary: writeTemporary(path, files[path]!) }));
    for (const { path, temporary } of pairs) {
      moveIntoPlace(temporary, path);
      created.push(path);
    }
  } catch (error) {
    for (const path of created) rmSync(path, { force: true });
    throw explainFailure(error);
  } finally {
    removeTemporaries();
  }
}

/**
 * A file to write: what it held when that was decided, undefined if there was none, and what it
 * shall hold.
 */
export interface Replacement {
  path: string;
  before: Uint8Array | undefined;
  content: string | Uint8Array;
}

/**
 * Writes files, all or none: each is written beside its place, then renamed onto it; a new one only
 * where no file has come to stand meanwhile. What might have to be put back is written beside it
 * first: a disk that is full says so before anything has changed. So is a record of the moves, by
 * which `finishBegunMoves` makes those that a killed process has left.
 * @throws AuthoringError if one is no longer as it was, or cannot be written; then those before it
 * are put back
 */
export function replaceFiles(replacements: readonly Replacement[]): void {
  const changed = replacements.find(({ path, before }) => before && !holds(path, before));
  if (changed) throw new AuthoringError(`${changed.path} 刚刚在别处改过了，不会覆盖。请再试一次。`);
  const done: (Replacement & { former: string | undefined })[] = [];
  try {
    const pairs = replacements.map((one) => ({
      one,
      temporary: writeTemporary(one.path, one.content),
      former:
        one.before === undefined || replacements.length === 1
          ? undefined
          : writeTemporary(one.path, one.before),
    }));
    if (pairs.length > 1) {
      recordMoves(
        pairs.map(({ one: { path, before }, temporary }) => ({ temporary, path, before })),
      );
    }
    for (const { one, temporary, former } of pairs) {
      if (one.before === undefined) moveIntoPlace(temporary, one.path);
      else renameSync(temporary, one.path);
      done.push({ ...one, former });
    }
  } catch (error) {
    for (const { path, former } of done) {
      if (former === undefined) rmSync(path, { force: true });
      else renameSync(former, path);
    }
    throw explainFailure(error);
  } finally {
    removeTemporaries();
  }
}

/**
 * Creates a folder with files in it: made under a hidden temporary name, then renamed.
 * @throws AuthoringError if the folder exists or cannot be written; then nothing has changed
 */
export function createFolder(folder: string, files: Files): void {
  if (existsSync(folder)) throw new AuthoringError(explainExisting(folder));
  const temporary = temporaryFor(folder);
  try {
    mkdirSync(temporary, { recursive: true });
    for (const [name, text] of Object.entries(files)) writeFileSync(join(temporary, name), text);
    renameSync(temporary, folder);
  } catch (error) {
    throw explainFailure(error);
  } finally {
    removeTemporaries();
  }
}

function holds(path: string, content: Uint8Array): boolean {
  return existsSync(path) && readFileSync(path).equals(content);
}

const explainExisting = (path: string) =>
  `${path} 已经有了，不会覆盖。请换一个编号（--id），或直接编辑它。`;

function explainFailure(error: unknown): AuthoringError {
  const { code, path, message } = error as NodeJS.ErrnoException;
  if (code === 'EEXIST' || code === 'ENOTEMPTY') {
    return new AuthoringError('同名的文件刚刚被别人建立，不会覆盖。请再试一次。');
  }
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
    return new AuthoringError(`不能写入 ${path ?? ''}，请检查文件夹的权限。什么也没有写。`);
  }
  if (code === 'ENOSPC' || code === 'EDQUOT') return new AuthoringError('磁盘满了，什么也没有写。');
  return new AuthoringError(`没有写成（${message}），什么也没有留下。`);
}
