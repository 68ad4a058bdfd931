/** Saves a form, and keeps what came of it: faults at fields, a refusal in words, a new revision. */
import { useRef, useState } from 'react';
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
import { announce } from './announce.tsx';
import { keepAfter, type Keeping, useKeeping } from './keep/use-keeping.ts';
import { toText } from './form/form-state.ts';
import { dropSaved } from './kept-forms.ts';
import { linkTo, newMark, replaceRoute } from './router.ts';
import { withTyped } from './typed-since.ts';

interface SavingProps {
  collection: CollectionForm;
  /** Empty for a new entry. */
  entryId: string;
  opened: Opened;
  form: Form;
  setForm: (change: (now: Form) => Form) => void;
  /** What a new entry was saved with, a moment ago. */
  taken: HandedOver | undefined;
}

const noFaults: readonly PlacedFault[] = [];
const idPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** What saving has come to, and the way to save. */
export function useSaving({ collection, entryId, opened, form, setForm, taken }: SavingProps) {
  const [kept, setKept] = useState(opened);
  const { faults, showsFaults, show, hideFaults } = useFaults();
  const [canBeDraft, setCanBeDraft] = useState(false);
  const [problem, setProblem] = useState<string>();
  const [isSaving, setIsSaving] = useState(false);
  const [hasSaved, setHasSaved] = useState(taken !== undefined);
  const isDirty = form !== kept.form;
  const noteSaved = (given: Form) => {
    setHasSaved(true);
    dropSaved(pathOf(collection, entryId || newMark), given);
  };
  const goOn = useGoingOn({ collection, entryId, form, setForm, setKept });
  const keeps = useKeeping({
    begin: taken?.keeping ?? {},
    form,
    kept,
    setForm,
    setKept,
    show,
    saved: noteSaved,
    pathFor: (given) => pathOf(collection, entryId || nameOf(given)),
    goOn,
    fail: (message) => setProblem(message || undefined),
  });
  const save = async (given: Form = form) => {
    setIsSaving(true);
    setProblem(undefined);
    try {
      const id = entryId || nameOf(given);
      const request = { path: pathOf(collection, id), form: given, revision: kept.revision };
      const answer = await post<SaveAnswer>('save', request);
      keeps.note(answer);
      if (!answer.saved) {
        show(answer.faults);
        setCanBeDraft(answer.canBeDraft);
        return;
      }
      forgetOptions();
      show(noFaults);
      noteSaved(given);
      announce(tellSaved(answer.pending.length));
      await goOn(request.path, keepAfter(answer));
    } catch (error) {
      keeps.noteRefusal(error);
    } finally {
      setIsSaving(false);
    }
  };

  const said = isSaving ? '正在检查……' : isDirty ? '有改动没有保存' : hasSaved ? '已保存' : '';
  const shown = { faults, canBeDraft, showsFaults, hideFaults };
  const file = { path: pathOf(collection, entryId), revision: kept.revision };
  return { save, isSaving, isDirty, said, problem, ...shown, ...file, ...keeps };
}

const tellSaved = (pending: number) =>
  pending > 0 ? `已存为草稿，发布前还有 ${pending} 处要改。` : '已保存。';

/** What an entry that is about to be drawn anew, at its own address, goes on with. */
interface HandedOver {
  keeping: Keeping;
  /** The form as it was saved, with what was typed meanwhile. */
  merge: (saved: Form) => Form;
}
const handedOver = new Map<string, HandedOver>();

/** @param path of the entry that is drawn */
export function takeOver(path: string): HandedOver | undefined {
  const taken = handedOver.get(path);
  handedOver.delete(path);
  return taken;
}

type GoingOnProps = Pick<SavingProps, 'collection' | 'entryId' | 'form' | 'setForm'> & {
  setKept: (kept: Opened) => void;
};

/**
 * Shows an entry as it was saved, with what was typed meanwhile: the server may have filled in the
 * place in a list, or a draft's gaps. A new one is drawn anew at its own address.
 */
function useGoingOn({ collection, entryId, form, setForm, setKept }: GoingOnProps) {
  const latest = useRef(form);
  latest.current = form;
  return async (path: string, keeping: Keeping): Promise<void> => {
    if (entryId !== '') {
      const saved = await get<OpenedEntry>('entry', { path });
      setForm((now) => withTyped(saved.form, form, now));
      setKept(saved);
      return;
    }
    // Not to be offered on the page for the next new entry.
    dropSaved(pathOf(collection, newMark), latest.current);
    const merge = (saved: Form) => withTyped(saved, form, latest.current);
    handedOver.set(path, { keeping, merge });
    replaceRoute(linkTo(collection.name, path.replace(/^.*\/|\.\w+$/g, '')));
  };
}

/** The faults at the fields, and whether they are listed below as well. */
function useFaults() {
  const [faults, setFaults] = useState(noFaults);
  const [showsFaults, setShowsFaults] = useState(false);
  const show = (found: readonly PlacedFault[]) => {
    setFaults(found);
    setShowsFaults(found.length > 0);
  };
  return { faults, showsFaults, show, hideFaults: () => setShowsFaults(false) };
}

/** The name of a new entry's file; what is no name gives one that the server refuses in its words. */
function nameOf(form: Form): string {
  const id = toText(form['entryId']);
  return idPattern.test(id) ? id : 'unnamed';
}
