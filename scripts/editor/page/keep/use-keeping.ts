/** What a save has left to decide: the way to undo it, a conflict, drafts to publish along with it. */
import { useState } from 'react';
import {
  type Form,
  type OpenedEntry,
  type PlacedFault,
  post,
  Refusal,
  type SaveAnswer,
  type Undo,
} from '#scripts/editor/page/api.ts';
import type { Conflict } from './ConflictView.tsx';

export interface Keeping {
  undo?: readonly Undo[];
  pending?: readonly PlacedFault[];
  drafts?: readonly string[];
  conflict?: Conflict;
}

interface KeepingProps {
  form: Form;
  kept: { form: Form; revision: string | null };
  setForm: (form: Form) => void;
  setKept: (kept: { form: Form; revision: string | null }) => void;
  /** Shows faults at their fields. */
  show: (faults: readonly PlacedFault[]) => void;
  /** Path of the entry by its form: a new one is named by it. */
  pathFor: (form: Form) => string;
  /** Shows an entry that was saved by its path. */
  opened: (path: string) => Promise<OpenedEntry | undefined>;
  /** Keeps faults for an entry that is about to be drawn anew. */
  handOver: (path: string, faults: readonly PlacedFault[]) => void;
  fail: (message: string) => void;
}

export function useKeeping(props: KeepingProps) {
  const { form, kept, setForm, setKept, show, pathFor, opened, handOver, fail } = props;
  const [keeping, setKeeping] = useState<Keeping>({});
  /** Notes what a save has come to. */
  const note = (answer: SaveAnswer) =>
    setKeeping(answer.saved ? { undo: answer.undo, pending: answer.pending } : answer);
  /** Notes a refusal that holds a conflict. */
  const noteRefusal = (error: unknown) => {
    const conflict = error instanceof Refusal ? error.answer['conflict'] : undefined;
    if (conflict) setKeeping({ conflict: conflict as Conflict });
    fail(error instanceof Error ? error.message : String(error));
  };
  /** Goes on with a form that was made on another text than the one that was opened. */
  const rebase = (merged: Form, revision: string | null) => {
    setForm(merged);
    setKept({ form: kept.form, revision });
    setKeeping({});
    fail('');
  };
  /** Saves it as a draft, then publishes it with the drafts that it rests on. */
  const publishWith = async (drafts: readonly string[]) => {
    const path = pathFor(form);
    try {
      const draft = { path, form: { ...form, draft: true }, revision: kept.revision };
      const saved = await post<SaveAnswer>('save', draft);
      const answer = saved.saved
        ? await post<SaveAnswer>('publish', { paths: [path, ...drafts] })
        : saved;
      note(answer);
      if (!answer.saved) show(answer.faults);
      if (!saved.saved) return;
      const now = await opened(path);
      // A new entry is drawn anew at its own address, where its faults are shown.
      if (!now) return answer.saved ? undefined : handOver(path, answer.faults);
      setForm(now.form);
      setKept(now);
      if (answer.saved) show([]);
    } catch (error) {
      noteRefusal(error);
    }
  };
  return {
    keeping,
    note,
    noteRefusal,
    rebase,
    publishWith,
    /** Shows at the fields what a draft still lacks. */
    showPending: () => show(keeping.pending ?? []),
    forgetConflict: () => setKeeping({}),
    fail,
  };
}
