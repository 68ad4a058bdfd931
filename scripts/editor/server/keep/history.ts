/** The history of an entry: what saves replaced and what git has, together. */
import { revisionOf } from '#scripts/editor/server/entry-file.ts';
import { listGitVersions, readGitVersion } from './git-versions.ts';
import { keptPattern } from './history-folder.ts';
import { findKeptVersion, listKeptVersions, readKeptVersion, type Version } from './versions.ts';

/**
 * Every version, the newest first.
 * @param name of the file below the content folder
 */
export const listVersions = (contentDir: string, name: string): Version[] =>
  [...listKeptVersions(contentDir, name), ...listGitVersions(contentDir, name)].sort((one, other) =>
    other.at.localeCompare(one.at),
  );

/** The text of a version; undefined when there is none. */
export function readVersion(contentDir: string, name: string, id: string): string | undefined {
  const read = keptPattern.test(id) ? readKeptVersion : readGitVersion;
  const content = read(contentDir, name, id);
  return content && Buffer.from(content).toString('utf8');
}

/** The text from which a form was filled, by its fingerprint; undefined when nobody has kept it. */
export function findText(
  contentDir: string,
  name: string,
  isWanted: (text: string) => boolean,
): string | undefined {
  for (const { id } of listVersions(contentDir, name)) {
    const text = readVersion(contentDir, name, id);
    if (text !== undefined && isWanted(text)) return text;
  }
  return undefined;
}

/** The text with a fingerprint, looked up by name before any is read. */
export function findRevision(
  contentDir: string,
  name: string,
  revision: string,
): string | undefined {
  const kept = findKeptVersion(contentDir, name, revision);
  if (kept) return readVersion(contentDir, name, kept.id);
  return findText(contentDir, name, (text) => revisionOf(text) === revision);
}
