/** The file of an import's decisions: one a line, in the order in which they were made. */
import { readFileSync } from 'node:fs';
import { AuthoringError } from '#scripts/authoring/files.ts';
import type { KeptAction } from '#scripts/editor/import/actions.ts';
import { writeAt } from './write-synced.ts';

/** More decisions than a person makes on one document. */
const mostBytes = 50_000_000;

/** The decisions of a file. */
export const readActions = (path: string): KeptAction[] =>
  parseActions(readFileSync(path, 'utf8')).actions;

/**
 * Adds decisions to those that are kept. One that is there already, sent again after an answer was
 * lost, is not kept twice; half a line that a dead process has left is dropped.
 * @returns all decisions, those of other windows among them
 * @throws AuthoringError when they cannot be written; then those before are as they were
 */
export function addActions(path: string, given: readonly KeptAction[]): KeptAction[] {
  const { actions, length } = parseActions(readFileSync(path, 'utf8'));
  const known = new Set(actions.map(({ key }) => key));
  const fresh = given.filter(({ key }) => !known.has(key) && known.add(key));
  if (fresh.length === 0) return actions;
  const lines = fresh.map((one) => `${JSON.stringify(one)}\n`).join('');
  if (length + lines.length > mostBytes) {
    throw new AuthoringError('这次导入记下的改动太多了。请先写入已经确认的，再重新导入。');
  }
  writeAt(path, length, lines);
  return [...actions, ...fresh];
}

/** The decisions, and how many bytes hold them: what follows was torn when a process died. */
function parseActions(text: string): { actions: KeptAction[]; length: number } {
  const actions: KeptAction[] = [];
  let length = 0;
  for (const line of text.slice(0, text.lastIndexOf('\n') + 1).split(/(?<=\n)/)) {
    try {
      if (line.trim() !== '') actions.push(JSON.parse(line) as KeptAction);
    } catch {
      break;
    }
    length += Buffer.byteLength(line);
  }
  return { actions, length };
}
