/** The content gate: reads the content and applies every rule. */
import type { Content, Fault } from './model.ts';
import { type ChangedFiles, readContent } from './read-content.ts';
import { sortFaults } from './report.ts';
import { rules } from './rules.ts';
import { runRules } from './run-rules.ts';

/**
 * Checks a content folder and gives all faults at once, in order, with the content that was read.
 * Never throws for what the content says.
 * @param contentDir path of the folder
 * @param changed files as they would be after a change, to check it before it is written
 */
export function checkContent(
  contentDir: string,
  changed: ChangedFiles = {},
): { faults: Fault[]; content: Content } {
  const content = readContent(contentDir, changed);
  return { faults: sortFaults(runRules(rules, content)), content };
}
