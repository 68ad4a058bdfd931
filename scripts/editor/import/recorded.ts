/** Finds what the archive says already of the number that a figure states. */
import type { FigureFields } from './actions.ts';

/** A figure of the same place, from another document. */
export interface RecordedFigure {
  id: string;
  label: string;
  value: number | null;
  unit: string;
  printed: string;
  /** Title of the document. */
  source: string;
}

/** What stands beside a figure: `same` when both say the same number. */
export interface Beside extends RecordedFigure {
  isSame: boolean;
}

/** Figures of the same label and unit, in any other document; without a label, nothing is compared. */
export function findRecorded(
  { label, unit, value }: FigureFields,
  recorded: readonly RecordedFigure[],
): Beside[] {
  if (label.trim() === '') return [];
  return recorded
    .filter((one) => one.label === label.trim() && one.unit === unit.trim())
    .map((one) => ({ ...one, isSame: one.value !== null && one.value === value }));
}
