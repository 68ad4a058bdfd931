/** What the workbench asks about history, the bin, conflicts and review; nothing is written here. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AuthoringError } from '#scripts/authoring/files.ts';
import { fingerprintOf } from '#scripts/gate/fingerprint.ts';
import { revisionOf } from '#scripts/editor/server/entry-file.ts';
import { getContent } from '#scripts/editor/server/followed-content.ts';
import type { Target } from '#scripts/editor/server/targets.ts';
import { findText, listVersions, readVersion } from './history.ts';
import { listGitVersions } from './git-versions.ts';
import { requireTarget } from './plan-text.ts';
import { toReadable } from './readable.ts';
import { listReviews, type ReviewList } from './review.ts';
import type { Version } from './versions.ts';

export interface History {
  /** Of the file as it is; null when it is gone. */
  revision: string | null;
  versions: Version[];
}

/** The versions of an entry. */
export function readHistory(contentDir: string, path: string): History {
  const { name } = requireTarget(path);
  const text = readNow(contentDir, name);
  return {
    revision: text === undefined ? null : revisionOf(text),
    versions: listVersions(contentDir, name),
  };
}

export interface Compared {
  /** For people; null when there is none. */
  before: string | null;
  after: string;
}

/** A version beside the file as it is. @throws AuthoringError when there is no such version */
export function compareVersion(contentDir: string, path: string, id: string): Compared {
  const target = requireTarget(path);
  const text = requireVersion(contentDir, target.name, id);
  const now = readNow(contentDir, target.name);
  return {
    before: toReadable(text, target),
    after: now === undefined ? '' : toReadable(now, target),
  };
}

/** @throws AuthoringError when there is no such version */
export function requireVersion(contentDir: string, name: string, id: string): string {
  const text = readVersion(contentDir, name, id);
  if (text === undefined) throw new AuthoringError('没有这个版本了，请重新打开“历史”。');
  return text;
}

export interface ReviewComparison extends Compared {
  /** Of what is shown, to be sent back with a confirmation. */
  fingerprint: string;
  /** What `before` is: reviewed, committed to git, or nothing. */
  beforeIs: 'reviewed' | 'committed' | 'none';
}

/** What a reviewer is asked to say yes to, beside what readers have. */
export function compareForReview(contentDir: string, path: string): ReviewComparison {
  const target = requireTarget(path);
  const now = readNow(contentDir, target.name) ?? '';
  const list = listReviews(getContent(contentDir).read());
  const entry = list.entries.find((one) => one.path === path);
  const before = findPublished(contentDir, target, entry);
  return {
    before: before.text === undefined ? null : toReadable(before.text, target),
    after: toReadable(now, target),
    beforeIs: before.is,
    fingerprint: fingerprintOf(now, target.definition.format) ?? '',
  };
}

/** The text that readers have: as it was last reviewed, or as git has it; a draft has none. */
function findPublished(
  contentDir: string,
  { name, definition }: Target,
  entry: ReviewList['entries'][number] | undefined,
): { text: string | undefined; is: ReviewComparison['beforeIs'] } {
  const none = { text: undefined, is: 'none' } as const;
  const reviewed = entry?.review?.fingerprint;
  if (reviewed !== undefined) {
    const isReviewed = (text: string) => fingerprintOf(text, definition.format) === reviewed;
    const text = findText(contentDir, name, isReviewed);
    if (text !== undefined) return { text, is: 'reviewed' };
  }
  if (!entry?.isPublished) return none;
  const [newest] = listGitVersions(contentDir, name);
  const text = newest && readVersion(contentDir, name, newest.id);
  return text === undefined ? none : { text, is: 'committed' };
}

function readNow(contentDir: string, name: string): string | undefined {
  const path = join(contentDir, name);
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}
