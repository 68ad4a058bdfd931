/** Reads content/permalinks.yaml as far as it is what it should be. */
import { keepByObject } from './keep-by-object.ts';
import type { Entry } from './model.ts';
import { stringsAt, valueAt } from './paths.ts';

export interface Permalink {
  /** Place in the list, from 0. */
  index: number;
  path: string;
  /** Where it moved. */
  redirect: string | undefined;
}

/** The addresses of the list, in order; an item without one is the matter of the schema. */
export const readPermalinks = keepByObject(({ data }: Entry): readonly Permalink[] =>
  (Array.isArray(data) ? data : []).flatMap((item: unknown, index) =>
    stringsAt(item, 'path').map(({ value: path }) => {
      const redirect = valueAt(item, ['redirect']);
      return { index, path, redirect: typeof redirect === 'string' ? redirect : undefined };
    }),
  ),
);
