/** The bin: drafts that were deleted, until they are taken back. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { nameOf } from '#lib/known-names.ts';
import { AuthoringError, type Replacement } from '#scripts/authoring/files.ts';
import { readForm, revisionOf } from '#scripts/editor/server/entry-file.ts';
import { findTarget, type Target } from '#scripts/editor/server/targets.ts';
import { historyFolder, listKept, nameKept, readKeptName } from './history-folder.ts';

/** Deletions that are kept. */
const mostDeletions = 200;

export interface Deletion {
  /** Names it in the bin. */
  id: string;
  /** When it was deleted. */
  at: string;
  /** What was deleted, such as `content/cases/dahe.mdx`. */
  path: string;
  title: string;
}

export interface Move {
  writes: Replacement[];
  removes: string[];
}

const binFolder = (contentDir: string) => join(historyFolder(contentDir), 'bin');
/** A file in a folder of one deletion: slashes cannot stand in its name. */
const pack = (name: string) => name.replace('/', '+');
const unpack = (packed: string) => packed.replace('+', '/');

/**
 * What deleting a draft comes to: its files in the bin, and gone from the content.
 * @throws AuthoringError when it is published, or has been: addresses must last
 */
export function planDeletion(contentDir: string, target: Target, revision: string, at: Date): Move {
  const text = readFileSync(join(contentDir, target.name), 'utf8');
  if (revisionOf(text) !== revision) {
    throw new AuthoringError(
      `content/${target.name} 在别处改过了，没有删去。请重新打开，再删一次。`,
    );
  }
  refusePublished(text, target);
  const folder = join(binFolder(contentDir), nameKept(text, at));
  const names = [target.name, ...companionsOf(contentDir, target)];
  return {
    writes: names.map((name) => ({
      path: join(folder, pack(name)),
      before: undefined,
      content: readFileSync(join(contentDir, name)),
    })),
    removes: [
      ...names.map((name) => join(contentDir, name)),
      ...listKept(binFolder(contentDir))
        .slice(mostDeletions - 1)
        .map((id) => join(binFolder(contentDir), id)),
    ],
  };
}

function refusePublished(text: string, target: Target): void {
  const [, head = text] = /^\s*---[ \t]*\r?\n([\s\S]*?)\n---/.exec(text) ?? [];
  let data: unknown;
  try {
    data = parse(head);
  } catch {
    throw new AuthoringError(`content/${target.name} 的写法有错，看不出是不是草稿。请先改好。`);
  }
  if ((data as { draft?: unknown } | null)?.draft === true) return;
  throw new AuthoringError(
    `content/${target.name} 不是草稿，不能删去：发布过的网址要一直有效。要撤下，请填写“撤下”。`,
  );
}

/** Files that stand beside an entry, such as its picture. */
const companionsOf = (contentDir: string, { name, id, definition }: Target): string[] => {
  const folder = name.replace(/[^/]*$/, '');
  return (definition.companions ?? [])
    .map((ending) => `${folder}${id}.${ending}`)
    .filter((one) => existsSync(join(contentDir, one)));
};

/** What is in the bin, what was deleted last first. */
export const listDeletions = (contentDir: string): Deletion[] =>
  listKept(binFolder(contentDir)).flatMap((id) => {
    const folder = join(binFolder(contentDir), id);
    const packed = readdirSync(folder).find((name) => findTarget(`content/${unpack(name)}`));
    if (packed === undefined) return [];
    const path = `content/${unpack(packed)}`;
    const text = readFileSync(join(folder, packed), 'utf8');
    return [{ id, at: readKeptName(id)!.at, path, title: titleOf(text, findTarget(path)!) }];
  });

function titleOf(text: string, target: Target): string {
  try {
    const form = readForm(text, target);
    const named = ['title', 'name', 'alt'].map((name) => form[name]);
    const title = named.find((one) => typeof one === 'string' && one !== '');
    return nameOf(target.collection, form) || (typeof title === 'string' ? title : target.id);
  } catch {
    return target.id;
  }
}

/**
 * What taking a deletion back comes to.
 * @throws AuthoringError when it is not in the bin, or its place is taken
 */
export function planReturn(contentDir: string, id: string): Move & { path: string } {
  const deletion = listDeletions(contentDir).find((one) => one.id === id);
  if (!deletion) throw new AuthoringError('回收站里没有这一项，可能已经取回。');
  const folder = join(binFolder(contentDir), id);
  const names = readdirSync(folder).filter((name) => !name.startsWith('.'));
  const taken = names.map(unpack).find((name) => existsSync(join(contentDir, name)));
  if (taken !== undefined) {
    throw new AuthoringError(
      `content/${taken} 已经有了，不会覆盖。它也是草稿的，可以先删去它，再取回这一份。`,
    );
  }
  return {
    path: deletion.path,
    writes: names.map((name) => ({
      path: join(contentDir, unpack(name)),
      before: undefined,
      content: readFileSync(join(folder, name)),
    })),
    removes: [folder],
  };
}
