/** Files that are written beside their places, hidden, before they get their names. */
import { randomUUID } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { nameTemporary } from './leftovers.ts';

const temporaries = new Set<string>();

/** Removes what an interrupted run has left beside its targets. */
export function removeTemporaries(): void {
  for (const path of temporaries) rmSync(path, { recursive: true, force: true });
  temporaries.clear();
}

/**
 * A new name beside a file or a folder; what comes to stand there goes with the temporaries.
 * @param nameOf makes the name from a random part, by default that of a temporary
 */
export function temporaryFor(path: string, nameOf = nameTemporary): string {
  const temporary = join(dirname(path), nameOf(randomUUID().slice(0, 8)));
  temporaries.add(temporary);
  return temporary;
}

/** Writes a file beside its place. @returns its path, for it to be moved from */
export function writeTemporary(path: string, content: string | Uint8Array): string {
  const temporary = temporaryFor(path);
  mkdirSync(dirname(path), { recursive: true });
  const file = openSync(temporary, 'wx');
  try {
    writeFileSync(file, content);
    // On the disk before it gets its name: after a pulled plug there is the old text or the new.
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  return temporary;
}

/** How a disk says that it has no hard links: FAT and exFAT, some network and phone storage. */
const withoutLinks = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EACCES']);

/**
 * Gives a file its name where no file has it: by a link, or by taking the name and renaming onto it.
 * @throws EEXIST where a file has the name
 */
export function moveIntoPlace(temporary: string, path: string): void {
  try {
    linkSync(temporary, path);
  } catch (error) {
    if (!withoutLinks.has((error as NodeJS.ErrnoException).code ?? '')) throw error;
    closeSync(openSync(path, 'wx'));
    try {
      renameSync(temporary, path);
    } catch (failure) {
      rmSync(path, { force: true });
      throw failure;
    }
  }
}
