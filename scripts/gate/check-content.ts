/** The content gate: reads the content and applies every rule. */
import type { Content, Fault } from './model.ts';
import { isDraft } from './publication.ts';
import { type ChangedFiles, readContent } from './read-content.ts';
import { sortFaults } from './report.ts';
import { rules, rulesOfDrafts } from './rules.ts';
import { runRules } from './run-rules.ts';

/** What the gate found. */
export interface Checked {
  /** What stops a build. */
  faults: Fault[];
  /** What drafts still lack before they can be published: it stops nothing. */
  pending: Fault[];
  content: Content;
}

/**
 * Checks a content folder and gives all faults at once, in order, with the content that was read.
 * Never throws for what the content says.
 * @param contentDir path of the folder
 * @param changed files as they would be after a change, to check it before it is written
 */
export const checkContent = (contentDir: string, changed: ChangedFiles = {}): Checked =>
  judgeContent(readContent(contentDir, changed));

/** Applies every rule to content that was read. */
export function judgeContent(content: Content): Checked {
  const drafts = new Set(content.entries.filter(isDraft).map(({ file }) => file));
  // A file's name is hard to change later, and must stand on every disk from the start.
  const isPending = ({ file, field }: Fault) => drafts.has(file) && field !== '文件名';
  const found = runRules(
    rules.filter((rule) => !rulesOfDrafts.has(rule)),
    content,
  );
  return {
    faults: sortFaults([
      ...runRules([...rulesOfDrafts], content),
      ...found.filter((fault) => !isPending(fault)),
    ]),
    pending: sortFaults(found.filter(isPending)),
    content,
  };
}
