/** Tells an editor what the ids in its text stand for, and tells it anew after a save. */
import type { EditorView } from '@codemirror/view';
import { type RefObject, useEffect } from 'react';
import { getOptions, type Option } from '#scripts/editor/page/api.ts';
import { ofDocument } from '#scripts/editor/page/form/use-options.ts';
import { type Names, setNames } from './names.ts';

/**
 * @param kinds what the text can name; must stay the same list
 * @param sources the documents of the story, the main one first, joined by spaces
 */
export function useNames(
  view: RefObject<EditorView | null>,
  kinds: readonly string[],
  sources: string,
): void {
  useEffect(() => {
    let isShown = true;
    void Promise.all(
      kinds.map(async (kind) => [kind, byId(await getOptions(kind), kind)] as const),
    ).then(
      (names) => {
        const told: Names = { sources: sources.split(' '), byKind: new Map(names) };
        if (isShown) view.current?.dispatch({ effects: setNames.of(told) });
      },
      // Without names, ids stand in the chips.
      () => undefined,
    );
    return () => void (isShown = false);
  }, [view, kinds, sources]);
}

/** Paragraphs and queries are numbered in each document anew. */
const byId = (options: readonly Option[], kind: string): ReadonlyMap<string, Option> =>
  new Map(
    options.map((option) => [
      ofDocument.has(kind) ? `${option.source ?? ''} ${option.value}` : option.value,
      option,
    ]),
  );
