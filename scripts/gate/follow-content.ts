/** Reads and checks a content folder again and again: anew only what has changed since. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { type Checked, judgeContent } from './check-content.ts';
import type { Content } from './model.ts';
import { type ChangedFiles, readContent } from './read-content.ts';
import { type FileToRead, readFile, type Reading } from './read-file.ts';
import { rules } from './rules.ts';
import { runRules } from './run-rules.ts';

export interface FollowedContent {
  /** As `readContent`. */
  read: (changed?: ChangedFiles) => Content;
  /** As `checkContent`. */
  check: (changed?: ChangedFiles) => Checked;
  /** Applies one rule, so that what it finds out of each entry is known; false beyond the last. */
  warmUp: (rule: number) => boolean;
}

/**
 * What has been read stays in memory; a file is read again when its time, size or inode changes.
 * @param contentDir path of the folder
 */
export function followContent(contentDir: string): FollowedContent {
  const onDisk = new Map<string, { stamp: string; reading: Reading }>();
  const asChanged = new Map<string, { stamp: string; reading: Reading }>();
  let last: Checked | undefined;
  const readKept = (file: FileToRead): Reading => {
    const path = join(file.folder, file.name);
    const readings = file.text === undefined ? onDisk : asChanged;
    const stamp = file.text ?? stampOf(path);
    const known = readings.get(path);
    if (known && known.stamp === stamp) return known.reading;
    const reading = readFile(file);
    if (stamp === undefined) readings.delete(path);
    else readings.set(path, { stamp, reading });
    return reading;
  };
  const read = (changed: ChangedFiles = {}) => readContent(contentDir, changed, readKept);
  const check = (changed: ChangedFiles = {}): Checked => {
    const content = read(changed);
    if (last && isSame(last.content, content)) return last;
    const checked = judgeContent(content);
    if (Object.keys(changed).length === 0) last = checked;
    return checked;
  };
  const warmUp = (rule: number) => {
    runRules(rules.slice(rule, rule + 1), read());
    return rule + 1 < rules.length;
  };
  return { read, check, warmUp };
}

/** In milliseconds: a file that was written this shortly before may be written again unnoticed. */
const unsettled = 50;

/** Tells whether a file is still the one that was read; undefined while that cannot be told. */
function stampOf(path: string): string | undefined {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) return 'none';
  const isSettled = Math.abs(Date.now() - found.mtimeMs) > unsettled;
  return isSettled ? `${found.mtimeMs} ${found.size} ${found.ino}` : undefined;
}

const isSame = (one: Content, other: Content): boolean =>
  one.entries.length === other.entries.length &&
  one.entries.every((entry, at) => entry === other.entries[at]) &&
  isDeepStrictEqual(
    [one.companions, one.readingFaults, one.release],
    [other.companions, other.readingFaults, other.release],
  );
