/** Tells an editor what the ids in its text stand for, and tells it anew after a save. */
import type { EditorView } from '@codemirror/view';
import { type RefObject, useEffect } from 'react';
import { getOptions, type Option } from '#scripts/editor/page/api.ts';
import { type Names, setNames } from './show-tags.ts';

/**
 * @param kinds what the text can name; must stay the same list
 * @param source the document whose paragraphs and queries are meant
 */
export function useNames(
  view: RefObject<EditorView | null>,
  kinds: readonly string[],
  source: string,
): void {
  useEffect(() => {
    let isShown = true;
    void Promise.all(
      kinds.map(async (kind) => [kind, byId(await getOptions(kind), source)] as const),
    ).then(
      (names) => {
        const effects = setNames.of(new Map(names) satisfies Names);
        if (isShown) view.current?.dispatch({ effects });
      },
      // Without names, ids stand in the chips.
      () => undefined,
    );
    return () => void (isShown = false);
  }, [view, kinds, source]);
}

const byId = (options: readonly Option[], source: string): ReadonlyMap<string, Option> =>
  new Map(
    options
      .filter((option) => option.printed !== undefined || (option.source ?? source) === source)
      .map((option) => [option.value, option]),
  );
