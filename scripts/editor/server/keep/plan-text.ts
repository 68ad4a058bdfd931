/** Saving a file as text: a version taken back, or source that no form could show. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AuthoringError } from '#scripts/authoring/files.ts';
import { getContent } from '#scripts/editor/server/followed-content.ts';
import type { Fault } from '#scripts/gate/model.ts';
import type { ChangedFiles } from '#scripts/gate/read-content.ts';
import { isDraft } from '#scripts/gate/publication.ts';
import { buildEntryRoutes } from '#scripts/gate/routes.ts';
import { readForm, revisionOf } from '#scripts/editor/server/entry-file.ts';
import { placeFault } from '#scripts/editor/server/place-fault.ts';
import { listAddresses, readCurrent, type SavePlan } from '#scripts/editor/server/plan-save.ts';
import { findTarget, type Target } from '#scripts/editor/server/targets.ts';
import { checkChange, nameDrafts } from './check-change.ts';

export interface TextRequest {
  /** Such as `content/cases/dahe.mdx`. */
  path: string;
  text: string;
  /** Of the file on which the text was made; null for a file that is not there. */
  revision: string | null;
}

/** @throws AuthoringError for a path that the editing page may not write */
export function requireTarget(path: string): Target {
  const target = findTarget(path);
  if (!target) throw new AuthoringError(`编辑页面不能写 ${path}。`);
  return target;
}

/**
 * Checks the content as it would be with a text in place of a file.
 * @param extra files that go with it
 * @throws AuthoringError when the file may not be written or has changed meanwhile
 */
export function planText(
  contentDir: string,
  { path, text, revision }: TextRequest,
  extra: ChangedFiles = {},
): SavePlan {
  const target = requireTarget(path);
  const written = text.replaceAll('\r\n', '\n');
  const current = readCurrent(contentDir, target, revision, () => written);
  if (written === current) return { writes: {} };
  const before = getContent(contentDir).check();
  const own = { ...extra, [target.name]: written };
  const first = checkChange(contentDir, own, [path], before);
  const entry = first.content.entries.find(({ file }) => file === path);
  const isPublic = entry !== undefined && !isDraft(entry);
  const addresses = listAddresses(
    contentDir,
    isPublic ? buildEntryRoutes(target.collection, target.id) : [],
  );
  const writes = { ...own, ...addresses };
  const { faults, pending, content } =
    Object.keys(addresses).length === 0 ? first : checkChange(contentDir, writes, [path], before);
  const place = (fault: Fault) => placeFault(fault, target, written, formOf(written, target));
  if (faults.length === 0) {
    return { writes, ...(pending.length > 0 ? { pending: pending.map(place) } : {}) };
  }
  return {
    faults: faults.map(place),
    canBeDraft: false,
    drafts: nameDrafts(content, [path]),
  };
}

function formOf(text: string, target: Target) {
  try {
    return readForm(text, target);
  } catch {
    return {};
  }
}

export interface OpenedText {
  text: string;
  revision: string;
  /** What the gate says of the file, by line. */
  faults: { line: number; message: string }[];
}

/**
 * A file as text, with what is wrong with it: for one that its form cannot show.
 * @throws AuthoringError when there is no such file
 */
export function readText(contentDir: string, path: string): OpenedText {
  const { name } = requireTarget(path);
  const file = join(contentDir, name);
  if (!existsSync(file)) throw new AuthoringError(`没有 ${path}，可能被改名或删去。`);
  const text = readFileSync(file, 'utf8');
  const { faults, pending } = getContent(contentDir).check();
  return {
    text,
    revision: revisionOf(text),
    faults: [...faults, ...pending]
      .filter((fault) => fault.file === path)
      .map(({ line, field, found, expected, next }) => ({
        line,
        message: `${field}：${found}，${expected}。${next}。`,
      })),
  };
}
