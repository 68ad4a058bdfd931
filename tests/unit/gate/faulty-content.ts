/** Makes spoiled content trees for tests: the valid fixture with a few edits, in a folder of its own. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkContent } from '#scripts/gate/check-content.ts';
import { buildRoutes } from '#scripts/gate/routes.ts';
import { formatWellWorded } from './well-worded.ts';

const validContent = fileURLToPath(new URL('../../fixtures/content-valid', import.meta.url));

/** By file: a change of its text, new content, or null to remove it. */
export type Edits = Readonly<
  Record<string, ((text: string) => string | Uint8Array) | string | Uint8Array | null>
>;

/** An edit that replaces a text, which must be there. */
export const replace = (from: string, to: string) => (text: string) => {
  if (!text.includes(from)) throw new Error(`The fixture does not hold “${from}”.`);
  return text.replace(from, () => to);
};

/** An edit that adds text at the end. */
export const append = (added: string) => (text: string) => text + added;

/** An edit of permalinks.yaml that lists the page of a new entry and the files that go with it. */
export const listRoutes = (collection: string, id: string) =>
  append(
    buildRoutes({ [collection]: [id] })
      .filter((route) => new RegExp(`\\b${id}\\b`).test(route))
      .map((route) => `- path: ${route}\n`)
      .join(''),
  );

/** A message without the place in a list that grows with every new page. */
export const withoutPlace = (message: string) => message.replace(/:\d+ › 第\d+条/, '');

/** The text of a file of the valid content. */
export const readValid = (name: string) => readFileSync(join(validContent, name), 'utf8');

/** Calls a function with the path of an edited copy of the valid content, then removes the copy. */
export function withContent<Result>(edits: Edits, use: (contentDir: string) => Result): Result {
  const folder = mkdtempSync(join(tmpdir(), 'content-gate-'));
  try {
    const contentDir = join(folder, 'content');
    cpSync(validContent, contentDir, { recursive: true });
    for (const [name, edit] of Object.entries(edits)) {
      const file = join(contentDir, name);
      mkdirSync(dirname(file), { recursive: true });
      if (edit === null) rmSync(file, { recursive: true });
      else
        writeFileSync(file, typeof edit === 'function' ? edit(readFileSync(file, 'utf8')) : edit);
    }
    return use(contentDir);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The messages that the gate gives for the valid content with some edits. */
export const checkWith = (edits: Edits): string[] =>
  withContent(edits, (contentDir) => checkContent(contentDir).faults.map(formatWellWorded));
