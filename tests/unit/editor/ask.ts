/** Asks the workbench's server what its page asks, without a thread, and does what it answers. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { replaceFiles } from '#scripts/authoring/files.ts';
import { answerQuestion } from '#scripts/editor/server/content-answers.ts';

const validContent = join(import.meta.dirname, '../../fixtures/content-valid');

export interface Told {
  status: number;
  [name: string]: unknown;
}

/** A copy of the fixture that takes what is posted; `remove` it when done. */
export function openContent() {
  const folder = mkdtempSync(join(tmpdir(), 'workbench-'));
  const contentDir = join(folder, 'content');
  cpSync(validContent, contentDir, { recursive: true });
  const site = { contentDir, siteUrl: 'http://127.0.0.1/' };
  const told = async (question: Parameters<typeof answerQuestion>[0]): Promise<Told> => {
    const { status, text, writes = [], removes = [] } = await answerQuestion(question);
    replaceFiles(writes);
    for (const path of removes) rmSync(path, { recursive: true, force: true });
    return { ...(JSON.parse(text) as object), status };
  };
  return {
    folder,
    contentDir,
    get: (name: string, query: Record<string, string> = {}) =>
      told({ site, name, query: new URLSearchParams(query).toString() }),
    post: (name: string, value: unknown) =>
      told({ site, name, query: '', body: new TextEncoder().encode(JSON.stringify(value)) }),
    remove: () => rmSync(folder, { recursive: true }),
  };
}
