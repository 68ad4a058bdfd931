/** Reads and checks a content folder again and again: anew only what has changed since. */
import { readFileSync, statSync } from 'node:fs';
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
  const onDisk = new Map<string, { stamp: string | undefined; reading: Reading }>();
  const asChanged = new Map<string, { text: string; reading: Reading }>();
  let lastRead: Content | undefined;
  let judged: Checked[] = [];
  const readAsChanged = (path: string, file: FileToRead, text: string): Reading => {
    const known = asChanged.get(path);
    if (known?.text === text) return known.reading;
    const reading = readFile(file);
    asChanged.set(path, { text, reading });
    return reading;
  };
  const readKept = (file: FileToRead): Reading => {
    const path = join(file.folder, file.name);
    if (file.text !== undefined) return readAsChanged(path, file, file.text);
    const known = onDisk.get(path);
    const stamp = stampOf(path);
    if (known && known.stamp !== undefined && known.stamp === stamp) return known.reading;
    const change = asChanged.get(path);
    // What has been checked as a change, and was then written, has been read.
    const reading = change && isWritten(path, change.text) ? change.reading : readFile(file);
    onDisk.set(path, { stamp, reading });
    return reading;
  };
  const read = (changed: ChangedFiles = {}) => {
    const known = [lastRead, ...judged.map(({ content }) => content)];
    lastRead = keepParts(
      readContent(contentDir, changed, readKept),
      known.filter((each) => each !== undefined),
    );
    return lastRead;
  };
  const check = (changed: ChangedFiles = {}): Checked => {
    const content = read(changed);
    const known = judged.find((each) => isSame(each.content, content));
    const checked = known ?? judgeContent(content);
    judged = [checked, ...judged.filter((each) => each !== checked)].slice(0, mostJudged);
    return checked;
  };
  const warmUp = (rule: number) => {
    runRules(rules.slice(rule, rule + 1), read());
    return rule + 1 < rules.length;
  };
  return { read, check, warmUp };
}

/** The content as it is, as a change would make it, and as the same change would as a draft. */
const mostJudged = 3;

/** In milliseconds: a file that was written this shortly before may be written again unnoticed. */
const unsettled = 50;

/** Tells whether a file is still the one that was read; undefined while that cannot be told. */
function stampOf(path: string): string | undefined {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) return 'none';
  const isSettled = Math.abs(Date.now() - found.mtimeMs) > unsettled;
  return isSettled ? `${found.mtimeMs} ${found.size} ${found.ino}` : undefined;
}

/** Whether a file holds a text that reads the same from the disk. */
const isWritten = (path: string, text: string): boolean =>
  !/^\uFEFF|\r/.test(text) &&
  statSync(path, { throwIfNoEntry: false })?.size === Buffer.byteLength(text) &&
  readFileSync(path).equals(Buffer.from(text));

const isSame = (one: Content, other: Content): boolean =>
  partsOf(one).every(([name, part]) => isAlike(part, other[name]));

/** The content, with each part that is what it was before as the same object: what rests on it holds. */
function keepParts(content: Content, known: readonly Content[]): Content {
  const parts = partsOf(content).map(([name, part]) => {
    const alike = known.find((each) => isAlike(each[name], part));
    return [name, alike ? alike[name] : part];
  });
  return Object.fromEntries(parts) as Content;
}

const partsOf = (content: Content) =>
  Object.entries(content) as [keyof Content, Content[keyof Content]][];

/** Lists, sets and maps are alike if they hold the like in the same order, which rules may go by. */
function isAlike(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (!isCollection(one) || !isCollection(other)) return isDeepStrictEqual(one, other);
  const [items, others] = [[...one], [...other]];
  return items.length === others.length && items.every((item, at) => isAlike(item, others[at]));
}

const isCollection = (value: unknown): value is Iterable<unknown> =>
  Array.isArray(value) || value instanceof Set || value instanceof Map;
