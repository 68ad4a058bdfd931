/** A conflict as the page is told of it: as texts, and as forms where they can be read. */
import { type FormData, readForm } from '#scripts/editor/server/entry-file.ts';
import { findTarget, type Target } from '#scripts/editor/server/targets.ts';
import type { ChangedMeanwhile, Conflict } from './changed-meanwhile.ts';

export interface ToldConflict {
  message: string;
  conflict: Conflict & {
    /** The three as forms; null for one that is not there, absent when one cannot be read. */
    forms?: Record<'base' | 'mine' | 'theirs', FormData | null>;
  };
}

export function tellConflict({ message, conflict, shown }: ChangedMeanwhile): ToldConflict {
  const target = findTarget(shown);
  const forms = target && readForms(conflict, target);
  return { message, conflict: { ...conflict, ...(forms ? { forms } : {}) } };
}

function readForms({ base, mine, theirs }: Conflict, target: Target) {
  const read = (text: string | null) => (text === null ? null : readForm(text, target));
  try {
    return { base: read(base), mine: read(mine), theirs: read(theirs) };
  } catch {
    return undefined;
  }
}
