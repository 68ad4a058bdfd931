/** The versions of an entry that saving has replaced, and what saving adds to them. */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Replacement } from '#scripts/authoring/files.ts';
import { historyFolder, listKept, nameKept, readKeptName } from './history-folder.ts';

/** Of one file. Who saves every minute keeps a morning; git has what was agreed on. */
const mostVersions = 50;
/** Of one file, in bytes: texts never come near it, pictures do. */
const mostBytes = 20_000_000;

export interface Version {
  /** Names it among the versions of its file. */
  id: string;
  /** `kept`: put away at that moment, when a save replaced it. `git`: committed then. */
  from: 'kept' | 'git';
  /** As `2026-11-26T08:02:21.123Z`. */
  at: string;
  /** Of a commit: who made it and what it says. */
  by?: string;
  about?: string;
}

/** @param name of the file below the content folder, such as `cases/dahe.mdx` */
const folderOf = (contentDir: string, name: string) =>
  join(historyFolder(contentDir), 'versions', name);

/** What saves have replaced, the newest first. */
export const listKeptVersions = (contentDir: string, name: string): Version[] =>
  listKept(folderOf(contentDir, name)).map((id) => ({
    id,
    from: 'kept',
    at: readKeptName(id)!.at,
  }));

/** The content of a kept version; undefined when there is none of that name. */
export function readKeptVersion(
  contentDir: string,
  name: string,
  id: string,
): Uint8Array | undefined {
  const folder = folderOf(contentDir, name);
  return listKept(folder).includes(id) ? readFileSync(join(folder, id)) : undefined;
}

/** A kept version by the fingerprint of its text. */
export const findKeptVersion = (contentDir: string, name: string, revision: string) =>
  listKeptVersions(contentDir, name).find(({ id }) => readKeptName(id)?.revision === revision);

export interface KeptWrites {
  /** The same, and the versions that they replace. */
  writes: Replacement[];
  /** Versions that are too many. */
  removes: string[];
  /** The version of each file that is replaced, by its name; null for a new file. */
  replaced: Record<string, string | null>;
}

/**
 * Adds to what is to be written the versions that it replaces, so that both come to the disk or
 * neither does.
 * @param writes to files in the content folder
 */
export function keepReplaced(
  contentDir: string,
  writes: readonly Replacement[],
  at: Date,
): KeptWrites {
  const kept: KeptWrites = { writes: [...writes], removes: [], replaced: {} };
  for (const { path, before } of writes) {
    const name = path.slice(contentDir.length + 1).replaceAll('\\', '/');
    if (before === undefined) {
      kept.replaced[name] = null;
      continue;
    }
    const folder = folderOf(contentDir, name);
    const names = listKept(folder);
    const id = nameKept(before, at);
    const isSame = (one: string) => readKeptName(one)?.revision === readKeptName(id)?.revision;
    const newest = names[0];
    kept.replaced[name] = newest && isSame(newest) ? newest : id;
    if (newest && isSame(newest)) continue;
    kept.writes.push({ path: join(folder, id), before: undefined, content: before });
    kept.removes.push(...findSurplus(folder, names, before.length));
  }
  return kept;
}

function findSurplus(folder: string, names: readonly string[], added: number): string[] {
  let bytes = added;
  const keeps = names.filter((name, place) => {
    bytes += statSync(join(folder, name), { throwIfNoEntry: false })?.size ?? 0;
    return place < mostVersions - 1 && (place === 0 || bytes <= mostBytes);
  });
  return names.slice(keeps.length).map((name) => join(folder, name));
}
