/** The figures of an import that a person has accepted. */
import type { FigureFields } from './actions.ts';
import { type MarkedFigure, numberOf } from './proposals.ts';
import type { ImportState } from './state.ts';

/** A figure that goes into the ledger. */
export interface Accepted {
  key: string;
  paragraph: string;
  /** Paragraphs in which the same number is said again. */
  alsoIn: string[];
  fields: FigureFields;
}

/** The figures that go into the ledger, in the order of the document. */
export function listAccepted(
  figures: readonly MarkedFigure[],
  { decisions }: ImportState,
): Accepted[] {
  return figures.flatMap(({ key, paragraph }) => {
    const decision = decisions.get(key);
    if (decision?.kind !== 'accepted') return [];
    const again = figures
      .filter((other) => sameAs(decisions.get(other.key)) === key && other.paragraph !== paragraph)
      .map((other) => other.paragraph);
    const alsoIn = [...new Set(again)].sort((one, other) => numberOf(one) - numberOf(other));
    return [{ key, paragraph, alsoIn, fields: decision.fields }];
  });
}

/** The figure of which one is said to be the same. */
export const sameAs = (decision: ReturnType<ImportState['decisions']['get']>) =>
  decision?.kind === 'same' ? decision.as : undefined;
