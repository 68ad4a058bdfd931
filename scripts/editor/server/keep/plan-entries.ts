/** Changes to several entries at once: publishing them together, and what a review writes into them. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AuthoringError } from '#scripts/authoring/files.ts';
import { getContent } from '#scripts/editor/server/followed-content.ts';
import { buildEntryRoutes } from '#scripts/gate/routes.ts';
import type { ChangedFiles } from '#scripts/gate/read-content.ts';
import { type FormData, readForm, writeForm } from '#scripts/editor/server/entry-file.ts';
import { type PlacedFault, placeFault } from '#scripts/editor/server/place-fault.ts';
import { listAddresses, type SavePlan } from '#scripts/editor/server/plan-save.ts';
import type { Target } from '#scripts/editor/server/targets.ts';
import { checkChange, nameDrafts } from './check-change.ts';
import { requireTarget } from './plan-text.ts';

/** @throws AuthoringError when a file may not be written, is not there or cannot be read */
function openEntry(contentDir: string, path: string) {
  const target = requireTarget(path);
  const file = join(contentDir, target.name);
  if (!existsSync(file)) throw new AuthoringError(`没有 ${path}，可能被改名或删去。`);
  const text = readFileSync(file, 'utf8');
  try {
    return { target, text, form: readForm(text, target) };
  } catch {
    throw new AuthoringError(`${path} 的写法有错，读不出来。请先打开它改好。`);
  }
}

interface Changed {
  target: Target;
  form: FormData;
  written: string;
}

/**
 * Files with a change in each of them.
 * @param change the new values of an entry
 */
export function changeEntries(
  contentDir: string,
  paths: readonly string[],
  change: (form: FormData, text: string, target: Target) => FormData,
): Changed[] {
  return [...new Set(paths)].map((path) => {
    const { target, text, form } = openEntry(contentDir, path);
    const changed = change(form, text, target);
    return { target, form: changed, written: writeForm(text, changed, target) };
  });
}

export const textsOf = (changed: readonly Changed[]): ChangedFiles =>
  Object.fromEntries(changed.map(({ target, written }) => [target.name, written]));

/** Drafts as published texts, and the addresses that they have then. */
export function publishEntries(contentDir: string, paths: readonly string[]) {
  const changed = changeEntries(contentDir, paths, (form) => ({ ...form, draft: false }));
  const routes = changed.flatMap(({ target }) => buildEntryRoutes(target.collection, target.id));
  return { changed, routes };
}

/**
 * Publishes drafts together, so that each may rest on the others.
 * @param paths such as `content/cases/dahe.mdx`
 */
export function planPublishing(contentDir: string, paths: readonly string[]): SavePlan {
  const { changed, routes } = publishEntries(contentDir, paths);
  const writes = { ...textsOf(changed), ...listAddresses(contentDir, routes) };
  const own = changed.map(({ target }) => `content/${target.name}`);
  const { faults, content } = checkChange(contentDir, writes, own, getContent(contentDir).check());
  if (faults.length === 0) return { writes };
  const places = new Map(changed.map((one) => [`content/${one.target.name}`, one]));
  const place = (fault: (typeof faults)[number]): PlacedFault => {
    const one = places.get(fault.file) ?? changed[0]!;
    return placeFault(fault, one.target, one.written, one.form);
  };
  return {
    faults: faults.map(place),
    canBeDraft: false,
    drafts: nameDrafts(content, own),
  };
}
