/** Which files the editing page may write, and what each of them is. */
import { idPattern } from '#schemas/common.ts';
import { type CollectionDefinition, collections, singleFiles } from '#scripts/gate/collections.ts';

/** Fields of a form that are not fields of the file: its name, its body, a list without a name. */
export const idField = 'entryId';
export const bodyField = 'body';
export const rootField = 'list';
/** A new picture of a picture's record, as a data URL. */
export const pictureField = 'picture';

export interface Target {
  /** Below the content folder, such as `cases/dahe.mdx`. */
  name: string;
  collection: string;
  id: string;
  definition: CollectionDefinition;
}

/** The single files that have a form; permalinks are kept by saving itself. */
export const editableFiles = ['site', 'set-terms'] as const;

/**
 * The file that a path names, or undefined where the editing page may not write.
 * @param path as the page sends it, such as `content/cases/dahe.mdx`
 */
export function findTarget(path: string): Target | undefined {
  const [, folder, id, format] =
    /^content\/(?:([a-z-]+)\/)?([a-z0-9-]+)\.(yaml|mdx)$/.exec(path) ?? [];
  if (id === undefined || !idPattern.test(id)) return undefined;
  const isSingle = folder === undefined;
  if (isSingle && !(editableFiles as readonly string[]).includes(id)) return undefined;
  const known = isSingle ? singleFiles : collections;
  const collection = folder ?? id;
  const definition = Object.hasOwn(known, collection) ? known[collection] : undefined;
  if (!definition || definition.format !== format) return undefined;
  return { name: path.slice('content/'.length), collection, id, definition };
}
