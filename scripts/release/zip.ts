/** Zip files: the same content gives the same bytes, and a damaged part hides no other. */
import { type Zippable, unzipSync, zipSync } from 'fflate';
import type { Files } from './bag.ts';

/** Zip keeps local time without a zone; the first moment that it can hold, in any zone. */
const mtime = new Date(1980, 0, 1);

/**
 * Packs files in the order of their paths, with fixed dates.
 * @param folder the one folder that holds them
 */
export function packZip(files: Files, folder: string): Uint8Array {
  const sorted = [...files].sort(([one], [other]) => (one < other ? -1 : 1));
  const entries: Zippable = Object.fromEntries(
    sorted.map(([path, bytes]) => [`${folder}/${path}`, [bytes, { mtime }] as const]),
  ) as Zippable;
  return zipSync(entries, { level: 9, mtime });
}

/**
 * Unpacks a zip. Each file is read by itself: one that is damaged comes back empty.
 * @returns the files, without the folder that holds them all
 * @throws if it is no zip at all
 */
export function unpackZip(zip: Uint8Array): Files {
  const names: string[] = [];
  unzipSync(zip, {
    filter: ({ name }) => {
      if (!name.endsWith('/')) names.push(name);
      return false;
    },
  });
  return new Map(names.map((name) => [name.replace(/^[^/]*\//, ''), readEntry(zip, name)]));
}

function readEntry(zip: Uint8Array, name: string): Uint8Array {
  try {
    return unzipSync(zip, { filter: (entry) => entry.name === name })[name] ?? new Uint8Array();
  } catch {
    return new Uint8Array();
  }
}
