/** Reads a folder into memory. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { Files } from '#scripts/release/bag.ts';

/** Every file under a folder, in order, by path with `/`; hidden files are left out. */
export function readFolder(folder: string): Files {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
  return new Map(
    names.map((name) => [
      name.replaceAll(sep, '/'),
      new Uint8Array(readFileSync(join(folder, name))),
    ]),
  );
}
