/** Writes files of an import through to the disk: after a pulled plug they are whole or not there. */
import { closeSync, fstatSync, fsyncSync, ftruncateSync, openSync, writeSync } from 'node:fs';
import { AuthoringError } from '#scripts/authoring/files.ts';

/** Writes a new file. */
export function writeSafely(path: string, text: string): void {
  const file = openSync(path, 'wx');
  try {
    writeWhole(file, text, 0);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Writes behind what is kept; a disk that is full half-way takes back what it took. */
export function writeAt(path: string, position: number, text: string): void {
  const file = openSync(path, 'r+');
  try {
    if (fstatSync(file).size > position) ftruncateSync(file, position);
    writeWhole(file, text, position);
    fsyncSync(file);
  } catch (error) {
    ftruncateSync(file, position);
    throw explainUnkept(error);
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

/** Why it was not kept, for the person at the page. */
export function explainUnkept(error: unknown): Error {
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
