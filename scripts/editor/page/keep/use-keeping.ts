/** What a save has left to decide: the way to undo it, a conflict, drafts to publish along with it. */
import { useState } from 'react';
import {
  type Form,
  forgetOptions,
  type NamedDraft,
  type PlacedFault,
  post,
  Refusal,
  type SaveAnswer,
  type Undo,
} from '#scripts/editor/page/api.ts';
import { announce } from '#scripts/editor/page/announce.tsx';
import type { Conflict } from './ConflictView.tsx';

export interface Keeping {
  undo?: readonly Undo[];
  pending?: readonly PlacedFault[];
  drafts?: readonly NamedDraft[];
  conflict?: Conflict;
}

/** What there is to do after a save. */
export const keepAfter = ({ undo, pending }: Extract<SaveAnswer, { saved: true }>): Keeping => ({
  undo,
  pending,
});

interface KeepingProps {
  begin: Keeping;
  form: Form;
  kept: { form: Form; revision: string | null };
  setForm: (change: (now: Form) => Form) => void;
  setKept: (kept: { form: Form; revision: string | null }) => void;
  /** Shows faults at their fields. */
  show: (faults: readonly PlacedFault[]) => void;
  /** Path of the entry by its form: a new one is named by it. */
  pathFor: (form: Form) => string;
  /** Shows an entry as it was saved. */
  goOn: (path: string, keeping: Keeping) => Promise<void>;
  /** Called when it was saved by another way than the button. */
  saved: (form: Form) => void;
  fail: (message: string) => void;
}

export function useKeeping(props: KeepingProps) {
  const { form, kept, setForm, setKept, show, pathFor, goOn, saved: noteSaved } = props;
  const { fail } = props;
  const [keeping, setKeeping] = useState(props.begin);
  /** Notes what a save has come to. */
  const note = (answer: SaveAnswer) => setKeeping(answer.saved ? keepAfter(answer) : answer);
  /** Notes a refusal that holds a conflict. */
  const noteRefusal = (error: unknown) => {
    const conflict = error instanceof Refusal ? error.answer['conflict'] : undefined;
    if (conflict) setKeeping({ conflict: conflict as Conflict });
    fail(error instanceof Error ? error.message : String(error));
  };
  /** Goes on with a form that was made on another text than the one that was opened. */
  const rebase = (merged: Form, revision: string | null) => {
    setForm(() => merged);
    setKept({ form: kept.form, revision });
    setKeeping({});
    fail('');
  };
  /** Saves it, and publishes with it the drafts that it rests on: all of them or none. */
  const publishWith = async (drafts: readonly NamedDraft[]) => {
    const path = pathFor(form);
    try {
      const publish = drafts.map((one) => one.path);
      const answer = await post<SaveAnswer>('save', {
        path,
        form,
        revision: kept.revision,
        publish,
      });
      note(answer);
      if (!answer.saved) return show(answer.faults);
      announce('已发布。');
      noteSaved(form);
      forgetOptions();
      show([]);
      await goOn(path, keepAfter(answer));
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
