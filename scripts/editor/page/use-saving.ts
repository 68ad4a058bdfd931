/** Saves a form, and keeps what came of it: faults at fields, a refusal in words, a new revision. */
import { useState } from 'react';
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
  const [taken] = useState(() => takeOver(pathOf(collection, entryId)));
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
  const keeps = useKeeping({
    begin: taken ?? {},
    form,
    kept,
    setForm,
    setKept,
    show,
    saved: noteSaved,
    pathFor: (given) => pathOf(collection, entryId || nameOf(given)),
    opened: (path) => openSaved(path, collection.name, entryId),
    handOver: (path, keeping) => void (entryId === '' && handedOver.set(path, keeping)),
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
      // What the server filled in is shown: the place in a list, a draft's gaps.
      const saved = await get<OpenedEntry>('entry', { path: request.path });
      setForm(saved.form);
      setKept(saved);
      if (entryId !== '') return;
      // It is drawn anew at its own address.
      handedOver.set(request.path, keepAfter(answer));
      replaceRoute(linkTo(collection.name, id));
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
const handedOver = new Map<string, Keeping>();

function takeOver(path: string): Keeping | undefined {
  const taken = handedOver.get(path);
  handedOver.delete(path);
  return taken;
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

/** An entry as it was saved; a new one is shown at its own address, where it is read anew. */
async function openSaved(path: string, collection: string, entryId: string) {
  if (entryId !== '') return get<OpenedEntry>('entry', { path });
  replaceRoute(linkTo(collection, path.replace(/^.*\/|\.\w+$/g, '')));
  return undefined;
}
