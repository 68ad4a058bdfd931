/** What the gate says of the content as it would be after a change. */
import { getContent } from '#scripts/editor/server/followed-content.ts';
import { distinctEntries } from '#scripts/authoring/known-content.ts';
import type { Checked } from '#scripts/gate/check-content.ts';
import type { Content, Fault } from '#scripts/gate/model.ts';
import { isDraft } from '#scripts/gate/publication.ts';
import type { ChangedFiles } from '#scripts/gate/read-content.ts';
import { formatFault } from '#scripts/gate/report.ts';
import { findDraftsUsed } from '#scripts/gate/rules/published-rests-on-published.ts';

export interface CheckedChange {
  /** What stands against it. */
  faults: Fault[];
  /** What the changed drafts still lack. */
  pending: Fault[];
  content: Content;
}

/**
 * @param writes files as they would be
 * @param own the files that are changed, as people know them: all their faults count
 * @param before what the gate said of the content as it is: what was wrong already does not stand
 * against the change, wherever it has moved to. A page that is public may be changed before the
 * change is reviewed: the next build waits for the review.
 */
export function checkChange(
  contentDir: string,
  writes: ChangedFiles,
  own: readonly string[],
  before: Checked,
): CheckedChange {
  const old = new Set(before.faults.map(keyOf));
  const published = new Set(
    before.content.entries.filter((entry) => !isDraft(entry)).map(({ file }) => file),
  );
  const { faults, pending, content } = getContent(contentDir).check(writes);
  return {
    faults: faults.filter(
      (fault) =>
        !(fault.field === 'review' && published.has(fault.file)) &&
        (own.includes(fault.file) || !old.has(keyOf(fault))),
    ),
    pending: pending.filter(({ file }) => own.includes(file)),
    content,
  };
}

const keyOf = (fault: Fault): string => formatFault({ ...fault, line: 0 });

/** A draft by its path, and by the name that people know it by. */
export interface NamedDraft {
  path: string;
  name: string;
}

/** The drafts behind several entries, each once. @param content as it would be after the change */
export function nameDrafts(content: Content | undefined, files: readonly string[]): NamedDraft[] {
  const paths = new Set(files.flatMap((file) => draftsBehind(content, file)));
  return [...paths].map((path) => {
    const entry = content?.entries.find(({ file }) => file === path);
    const named = content && entry ? distinctEntries(content, entry.collection) : [];
    const name = named.find(({ id }) => id === entry?.id)?.name ?? path;
    return { path, name: `${entry?.definition.label ?? ''}“${name}”` };
  });
}

/** The drafts on which an entry rests, and those on which they rest: published with it, it stands. */
function draftsBehind(content: Content | undefined, file: string): string[] {
  if (!content) return [];
  const byFile = new Map(content.entries.map((entry) => [entry.file, entry]));
  const found = new Set<string>();
  const queue = [file];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    const entry = byFile.get(next);
    if (!entry) continue;
    for (const draft of findDraftsUsed(content, entry)) {
      if (draft === file || found.has(draft)) continue;
      found.add(draft);
      queue.push(draft);
    }
  }
  return [...found].sort();
}
