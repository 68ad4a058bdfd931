/** The content gate: reads the content and applies every rule. */
import type { Content, Fault } from './model.ts';
import { readContent } from './read-content.ts';
import { sortFaults } from './report.ts';
import { rules } from './rules.ts';

/**
 * Checks a content folder and gives all faults at once, in order, with the content that was read.
 * Never throws for what the content says.
 * @param contentDir path of the folder
 */
export function checkContent(contentDir: string): { faults: Fault[]; content: Content } {
  const content = readContent(contentDir);
  return { faults: sortFaults(rules.flatMap((rule) => rule(content))), content };
}
