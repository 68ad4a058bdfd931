/** Tells the files that people put into content/ from links, pipes and what else a disk may hold. */
import { type Dirent, lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ReadingFault } from './model.ts';
import { unreadable } from './read-file.ts';

/**
 * Links, pipes and the like, by the name that is shown. A link would publish whatever it leads to, on
 * this machine or on that of whoever builds; a pipe would keep the build waiting for ever.
 * @param root the content folder's name, as it is shown
 * @param names the folders in it that are read
 */
export function findOddFiles(
  contentDir: string,
  root: string,
  names: readonly string[],
): Map<string, ReadingFault> {
  const folders = names.filter((name) => isFolder(join(contentDir, name)));
  const odd = ['', ...folders].flatMap((folder) =>
    readdirSync(join(contentDir, folder), { withFileTypes: true })
      .filter((entry) => !entry.name.startsWith('.') && !isOrdinary(entry))
      .map((entry): [string, ReadingFault] => {
        const shown = [root, folder, entry.name].filter(Boolean).join('/');
        const found = entry.isSymbolicLink() ? '这是一个链接' : '这不是普通的文件';
        const expected = '网站只读放在这里的文件，不读别处的';
        return [shown, unreadable(shown, found, expected, '请放入文件本身，或删去它')];
      }),
  );
  return new Map(odd);
}

const isOrdinary = (entry: Dirent) => entry.isFile() || entry.isDirectory();

/** Whether a path is a folder. A link is none; nor is a name that no disk would take. */
export function isFolder(path: string): boolean {
  try {
    return lstatSync(path).isDirectory();
  } catch {
    return false;
  }
}

/** Names in a fixed order, without the hidden files of editors and systems. */
export const visibleNames = (folder: string) =>
  listVisible(folder)
    .map(({ name }) => name)
    .sort();

/** Names of the folders among them. */
export const visibleFolders = (folder: string): ReadonlySet<string> =>
  new Set(listVisible(folder).flatMap((entry) => (entry.isDirectory() ? entry.name : [])));

const listVisible = (folder: string): Dirent[] =>
  readdirSync(folder, { withFileTypes: true }).filter(
    (entry) => !entry.name.startsWith('.') && isOrdinary(entry),
  );
