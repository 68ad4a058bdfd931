/** Saves a form, and keeps what came of it: faults at fields, a refusal in words, a new revision. */
import { useCallback, useState } from 'react';
import {
  type CollectionForm,
  type Form,
  forgetOptions,
  get,
  type OpenedEntry,
  type PlacedFault,
  post,
  type SaveAnswer,
} from './api.ts';
import { type Opened, pathOf } from './EntryPage.tsx';
import { toText } from './form/form-state.ts';
import { linkTo, replaceRoute } from './router.ts';

interface SavingProps {
  collection: CollectionForm;
  /** Empty for a new entry. */
  entryId: string;
  opened: Opened;
  form: Form;
  setForm: (form: Form) => void;
}

const noFaults: readonly PlacedFault[] = [];
const idPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** What saving has come to, and the way to save. */
export function useSaving({ collection, entryId, opened, form, setForm }: SavingProps) {
  const [kept, setKept] = useState(opened);
  const [faults, setFaults] = useState(noFaults);
  const [canBeDraft, setCanBeDraft] = useState(false);
  const [showsFaults, setShowsFaults] = useState(false);
  const [problem, setProblem] = useState<string>();
  const [isSaving, setIsSaving] = useState(false);
  const [hasSaved, setHasSaved] = useState(false);
  const isDirty = form !== kept.form;

  const save = useCallback(
    async (given: Form = form) => {
      setIsSaving(true);
      setProblem(undefined);
      try {
        const id = entryId || nameOf(given);
        const request = { path: pathOf(collection, id), form: given, revision: kept.revision };
        const answer = await post<SaveAnswer>('save', request);
        if (!answer.saved) {
          setFaults(answer.faults);
          setCanBeDraft(answer.canBeDraft);
          setShowsFaults(true);
          return;
        }
        forgetOptions();
        setFaults(noFaults);
        setHasSaved(true);
        // What the server filled in is shown: the place in a list, a draft's gaps.
        const saved = await get<OpenedEntry>('entry', { path: request.path });
        setForm(saved.form);
        setKept(saved);
        if (entryId === '') replaceRoute(linkTo(collection.name, id));
      } catch (error) {
        setProblem(error instanceof Error ? error.message : String(error));
      } finally {
        setIsSaving(false);
      }
    },
    [collection, entryId, form, kept, setForm],
  );

  const said = isSaving ? '正在检查……' : isDirty ? '有改动没有保存' : hasSaved ? '已保存' : '';
  const hideFaults = () => setShowsFaults(false);
  const { revision } = kept;
  return {
    save,
    isSaving,
    isDirty,
    said,
    problem,
    faults,
    canBeDraft,
    showsFaults,
    hideFaults,
    revision,
  };
}

/** The name of a new entry's file; what is no name gives one that the server refuses in its words. */
function nameOf(form: Form): string {
  const id = toText(form['entryId']);
  return idPattern.test(id) ? id : 'unnamed';
}
