/** Offers the figures of the ledger while a number is typed. */
import {
  autocompletion,
  type Completion,
  type CompletionContext,
  type CompletionResult,
} from '@codemirror/autocomplete';
import type { Extension } from '@codemirror/state';
import { getOptions } from '#scripts/editor/page/api.ts';
import { findOptions } from '#scripts/editor/page/form/Chooser.tsx';

/** A number that begins after something that is no part of an id or an attribute. */
const typedNumber = /(?<![\w.="-])\d[\d,.]*[%\p{Script=Han}]{0,3}/u;

/** @param write what is put in for a figure, by its id */
export const completeFigures = (write: (id: string) => string): Extension =>
  autocompletion({
    icons: false,
    override: [(context: CompletionContext) => findFigures(context, write)],
  });

async function findFigures(
  context: CompletionContext,
  write: (id: string) => string,
): Promise<CompletionResult | null> {
  const typed = context.matchBefore(typedNumber);
  if (!typed) return null;
  const figures = await getOptions('figure').catch(() => []);
  const options = findOptions(figures, typed.text)
    .filter(({ printed }) => printed?.startsWith(typed.text))
    .sort((one, other) => one.printed!.length - other.printed!.length)
    .map(({ value, label, about = '' }): Completion => ({
      label,
      detail: about,
      apply: write(value),
    }));
  return { from: typed.from, options, filter: false };
}
