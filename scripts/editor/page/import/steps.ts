/** The steps of an import, and what each of them still asks for. */
import type { ImportAction } from '#scripts/editor/import/actions.ts';
import { listFigures } from '#scripts/editor/import/proposals.ts';
import type { ImportState } from '#scripts/editor/import/state.ts';
import type { OpenedImport } from '#scripts/editor/server/import-content.ts';

export type StepName = 'mendings' | 'figures' | 'paragraphs' | 'source' | 'finish';

/** What every step works with. */
export interface Work {
  opened: OpenedImport;
  state: ImportState;
  decide: (...actions: ImportAction[]) => void;
  takeBack: () => boolean;
  /** Tells a screen reader what has happened. */
  say: (text: string) => void;
  go: (step: StepName) => void;
}

export interface Step {
  name: StepName;
  label: string;
  /** How many things wait for a person. */
  left: number;
  isDone: boolean;
}

/** The steps in order; without the first where nothing was mended. */
export function stepsOf({ document }: OpenedImport, state: ImportState): Step[] {
  const figures = listFigures(document, state);
  const waiting = figures.filter(({ key }) => !state.decisions.has(key)).length;
  const isMended = document.mendings.length + document.notes.length > 0;
  const isConfirmed = state.source.id !== undefined;
  return [
    ...(isMended
      ? [{ name: 'mendings', label: '修整', left: 0, isDone: state.mendingsSeen } as const]
      : []),
    { name: 'figures', label: '数字', left: waiting, isDone: waiting === 0 },
    { name: 'source', label: '文献', left: isConfirmed ? 0 : 1, isDone: isConfirmed },
    { name: 'paragraphs', label: '段落', left: 0, isDone: true },
    { name: 'finish', label: '写入', left: 0, isDone: false },
  ];
}
