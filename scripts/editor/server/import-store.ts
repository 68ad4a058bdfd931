/**
 * Keeps imports until they are finished, below `drafts/`: each document as it was read, and every
 * decision on it, in order. Nothing of it is in `content/`, and git takes none of it.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { idPattern } from '#schemas/common.ts';
import { AuthoringError } from '#scripts/authoring/files.ts';
import type { KeptAction } from '#scripts/editor/import/actions.ts';
import type { ImportedDocument } from '#scripts/authoring/import/imported-document.ts';
import { addActions, readActions } from './action-log.ts';
import { protectDrafts, removeLeftovers } from './import-folder.ts';
import { explainUnkept, writeSafely } from './write-synced.ts';

/** An import that was written or deleted, perhaps in another window: nothing can be added to it. */
export class MissingImport extends AuthoringError {}

/** What the list of imports shows without reading the documents. */
export interface ImportSummary {
  /** The file that was read, as the person knows it. */
  name: string;
  paragraphs: number;
  figures: number;
}

export interface KeptImport {
  id: string;
  summary: ImportSummary;
  document: ImportedDocument;
  actions: KeptAction[];
}

/** A document that was read, with the id that is proposed for it. */
export type ReadAnswer = Pick<KeptImport, 'id' | 'document'>;

const files = { summary: 'import.json', document: 'document.json', actions: 'actions.jsonl' };
/**
 * Keeps a document that was just read, with no decisions yet.
 * @param wanted id of the folder; a number joins it when another import has it
 * @returns the id under which it is kept
 * @throws AuthoringError when it cannot be written; then nothing is left
 */
export function createImport(
  draftsDir: string,
  wanted: string,
  { summary, document }: Pick<KeptImport, 'summary' | 'document'>,
): string {
  const temporary = join(draftsDir, `.making-${process.pid}-${wanted}`);
  try {
    protectDrafts(draftsDir);
    removeLeftovers(draftsDir);
    mkdirSync(temporary, { recursive: true });
    writeSafely(join(temporary, files.summary), JSON.stringify(summary));
    writeSafely(join(temporary, files.document), JSON.stringify(document));
    writeSafely(join(temporary, files.actions), '');
    return claimName(draftsDir, wanted, temporary);
  } catch (error) {
    rmSync(temporary, { recursive: true, force: true });
    throw explainUnkept(error);
  }
}

/** @throws AuthoringError when there is none of this id */
export function readImport(draftsDir: string, id: string): KeptImport {
  const folder = requireImport(draftsDir, id);
  const read = (name: string) => readFileSync(join(folder, name), 'utf8');
  return {
    id,
    summary: JSON.parse(read(files.summary)) as ImportSummary,
    document: JSON.parse(read(files.document)) as ImportedDocument,
    actions: readActions(join(folder, files.actions)),
  };
}

/** Every import that is kept, without its document. */
export function listImports(draftsDir: string): Omit<KeptImport, 'document'>[] {
  if (!existsSync(draftsDir)) return [];
  return readdirSync(draftsDir)
    .filter((id) => idPattern.test(id) && existsSync(join(draftsDir, id, files.summary)))
    .map((id) => ({
      id,
      summary: JSON.parse(
        readFileSync(join(draftsDir, id, files.summary), 'utf8'),
      ) as ImportSummary,
      actions: readActions(join(draftsDir, id, files.actions)),
    }));
}

/**
 * Adds decisions to those that are kept.
 * @returns all decisions, those of other windows among them
 * @throws AuthoringError when there is no such import, or they cannot be written
 */
export const appendActions = (
  draftsDir: string,
  id: string,
  given: readonly KeptAction[],
): KeptAction[] => addActions(join(requireImport(draftsDir, id), files.actions), given);

/** Deletes an import with the text of its document. */
export function discardImport(draftsDir: string, id: string): void {
  const folder = requireImport(draftsDir, id);
  // Renamed first: an import that is half deleted would be shown as broken.
  const gone = join(draftsDir, `.gone-${process.pid}-${id}`);
  rmSync(gone, { recursive: true, force: true });
  renameSync(folder, gone);
  rmSync(gone, { recursive: true, force: true });
}

function requireImport(draftsDir: string, id: string): string {
  const folder = join(draftsDir, id);
  if (idPattern.test(id) && existsSync(join(folder, files.summary))) return folder;
  throw new MissingImport('没有这次导入：也许已经写入，或已经删去。请回到“导入文献”。');
}

/** Renaming onto a folder that holds something fails, so that no window takes another's name. */
function claimName(draftsDir: string, wanted: string, temporary: string): string {
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? wanted : `${wanted}-${number}`;
    if (existsSync(join(draftsDir, id))) continue;
    renameSync(temporary, join(draftsDir, id));
    return id;
  }
}
