/** What the ids of a text stand for, as its editor is told. */
import { StateEffect } from '@codemirror/state';
import type { Option } from '#scripts/editor/page/api.ts';

/** What ids stand for. */
export interface Names {
  /** The documents of the story, the main one first. */
  sources: readonly string[];
  /** By kind and id; of paragraphs and queries, the document stands before the id. */
  byKind: ReadonlyMap<string, ReadonlyMap<string, Option>>;
}

export const noNames: Names = { sources: [], byKind: new Map() };

/** Tells the editor what ids stand for, once that is known. */
export const setNames = StateEffect.define<Names>();
