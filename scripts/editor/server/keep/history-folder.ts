/** Where versions and deleted drafts are kept, and how they are named. */
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { revisionOf } from '#scripts/editor/server/entry-file.ts';

/**
 * Beside the content, not in it: the gate reads whatever stands in `content/`. Not in `.cache/`
 * either, which people delete to start anew. Git ignores it; it is of this machine.
 */
export const historyFolder = (contentDir: string): string => join(dirname(contentDir), '.history');

/** The name of a kept file: when it was put away, and the fingerprint of what it holds. */
export const nameKept = (content: string | Uint8Array, at: Date): string =>
  `${at.toISOString().replaceAll(/[-:.]/g, '')}-${revisionOf(content)}`;

export const keptPattern = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z-([0-9a-f]{16})$/;

/** What a name tells; undefined for a name that is none of ours. */
export function readKeptName(name: string): { at: string; revision: string } | undefined {
  const [, ...parts] = keptPattern.exec(name) ?? [];
  const [year, month, day, hour, minute, second, ms, revision] = parts;
  if (revision === undefined) return undefined;
  return { at: `${year}-${month}-${day}T${hour}:${minute}:${second}.${ms}Z`, revision };
}

/** The kept names in a folder, the newest first; none where there is no folder. */
export function listKept(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => keptPattern.test(name))
      .sort()
      .reverse();
  } catch {
    return [];
  }
}
