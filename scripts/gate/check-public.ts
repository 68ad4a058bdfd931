/** Refuses links and pipes in the folder of files that a build copies as they are. */
import { join } from 'node:path';
import type { Fault } from './model.ts';
import { findOddFiles, isFolder, visibleNames } from './ordinary-files.ts';

/**
 * Faults of the public folder: a build would copy what a link leads to.
 * @param publicDir its path; a folder that is not there has no faults
 */
export function checkPublic(publicDir: string): Fault[] {
  if (!isFolder(publicDir)) return [];
  const odd = findOddFiles(publicDir, 'public', listFolders(publicDir));
  return [...odd.values()].map(({ fault }) => fault);
}

/** Every folder below, by its path from the first one; none that a link leads to. */
const listFolders = (root: string, path = ''): string[] =>
  visibleNames(join(root, path))
    .map((name) => join(path, name))
    .filter((each) => isFolder(join(root, each)))
    .flatMap((each) => [each, ...listFolders(root, each)]);
