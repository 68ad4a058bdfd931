/** The form of an entry with its buttons, the faults below and the page beside. */
import { useCallback, useMemo, useRef, useState } from 'react';
import { announce } from './announce.tsx';
import type { CollectionForm, Form } from './api.ts';
import { type Opened, pathOf } from './EntryPage.tsx';
import { FaultList } from './FaultList.tsx';
import { ChoiceField } from './form/simple-fields.tsx';
import { Fields } from './form/Field.tsx';
import { FormContext, type FormSetting, setAt, toText } from './form/form-state.ts';
import { useFilled } from './in-words.ts';
import { ConflictView } from './keep/ConflictView.tsx';
import { KeepButtons } from './keep/KeepButtons.tsx';
import { LiveChart } from './LiveChart.tsx';
import { Preview } from './Preview.tsx';
import { linkTo, newMark } from './router.ts';
import { useAutosave } from './use-autosave.tsx';
import { useLeaving } from './use-leaving.tsx';
import { takeOver, useSaving } from './use-saving.ts';

interface EntryFormProps {
  collection: CollectionForm;
  /** Empty for a new entry. */
  entryId: string;
  opened: Opened;
  siteUrl: string;
  /** Reads the entry again. */
  reopen: () => void;
}

export function EntryForm({ collection, entryId, opened, siteUrl, reopen }: EntryFormProps) {
  const [taken] = useState(() => takeOver(pathOf(collection, entryId)));
  const [form, setForm] = useState(() => taken?.merge(opened.form) ?? opened.form);
  const change = useCallback(
    (path: string, value: unknown) => setForm((before) => setAt(before, path, value)),
    [],
  );
  const saving = useSaving({ collection, entryId, opened, form, setForm, taken });
  const { faults, isDirty, save } = saving;
  const dialog = useLeaving(isDirty);
  const { isKept, offer } = useAutosave({
    path: pathOf(collection, entryId || newMark),
    form,
    opened,
    isDirty,
    revision: saving.revision,
    takeUp: (found) => saving.rebase(found.form, found.revision),
  });
  const setting = useSetting({ collection, entryId, form, change, faults });
  return (
    <FormContext value={setting}>
      <div
        className="entry-page"
        onKeyDown={(event) => {
          if (!(event.ctrlKey || event.metaKey) || event.key !== 's') return;
          event.preventDefault();
          void save();
        }}
      >
        <FormHead
          collection={collection}
          form={form}
          entryId={entryId}
          saving={saving}
          isKept={isKept}
          reopen={reopen}
        />
        <Problem text={saving.problem} />
        {offer}
        <div className="columns">
          <form className="entry-form" noValidate onSubmit={(event) => event.preventDefault()}>
            <EntryFields collection={collection} form={form} entryId={entryId} />
          </form>
          <div className="beside">
            {collection.name === 'charts' && <LiveChart form={form} />}
            <Preview
              siteUrl={siteUrl}
              collection={collection.name}
              path={saving.path}
              id={entryId}
              revision={saving.revision}
            />
          </div>
        </div>
        <Outcome collection={collection} form={form} saving={saving} />
        {dialog}
      </div>
    </FormContext>
  );
}

/** Why something was not done. */
const Problem = ({ text }: { text: string | undefined }) =>
  text === undefined ? null : (
    <p className="notice fault" role="alert">
      {text}
    </p>
  );

type SettingProps = Pick<EntryFormProps, 'collection' | 'entryId'> &
  Pick<FormSetting, 'change' | 'faults'> & { form: Form };

/** What the fields may know of their form; the same object as long as they need not be redrawn. */
function useSetting({ collection, entryId, form, change, faults }: SettingProps): FormSetting {
  const latest = useRef(form);
  latest.current = form;
  const nameFile = useCallback(() => entryId || toText(latest.current['entryId']), [entryId]);
  return useMemo(
    () => ({ collection: collection.name, entryId, change, nameFile, faults }),
    [collection, entryId, change, nameFile, faults],
  );
}

type OutcomeProps = Pick<FormHeadProps, 'collection' | 'form' | 'saving'>;

/** What saving has come to, where somebody has to look at it. */
function Outcome({ collection, form, saving }: OutcomeProps) {
  const { faults, keeping, save } = saving;
  return (
    <>
      {faults.length > 0 && saving.showsFaults && (
        <FaultList
          faults={faults}
          canBeDraft={saving.canBeDraft}
          saveAsDraft={() => void save({ ...form, draft: true })}
          drafts={keeping.drafts ?? []}
          publishWith={(drafts) => void saving.publishWith(drafts)}
          isPending={faults === keeping.pending}
          close={saving.hideFaults}
        />
      )}
      {keeping.conflict && (
        <ConflictView
          collection={collection}
          conflict={keeping.conflict}
          take={(merged, revision) => {
            saving.rebase(merged, revision);
            announce('合好了，还没有保存。');
          }}
          close={saving.forgetConflict}
        />
      )}
    </>
  );
}

interface FormHeadProps {
  collection: CollectionForm;
  entryId: string;
  reopen: () => void;
  form: Form;
  saving: ReturnType<typeof useSaving>;
  /** Whether this browser has it, saved or not. */
  isKept: boolean;
}

function FormHead({ collection, form, entryId, saving, isKept, reopen }: FormHeadProps) {
  const { isSaving, isDirty, said, save } = saving;
  const { label, name, isSingle, titleField } = collection;
  const title = useFilled(isSingle ? label : toText(form[titleField]) || `新建${label}`);
  return (
    <header className="page-head">
      <a href={linkTo(isSingle ? '' : name)}>← {isSingle ? '工作台' : label}</a>
      <h1>{title}</h1>
      <p>
        {said}
        {isKept && '，已留底'}
      </p>
      {!isDirty && saving.keeping.pending && saving.keeping.pending.length > 0 && (
        <button type="button" className="link" onClick={saving.showPending}>
          发布前还有 {saving.keeping.pending.length} 处要改
        </button>
      )}
      {saving.revision !== null && (
        <KeepButtons
          path={pathOf(collection, entryId)}
          collection={name}
          revision={saving.revision}
          isDraft={form['draft'] === true}
          isDirty={isDirty}
          undo={saving.keeping.undo}
          reopen={reopen}
          fail={saving.fail}
        />
      )}
      <button
        type="button"
        className="primary"
        aria-disabled={isSaving || !isDirty}
        onClick={() => isDirty && !isSaving && void save()}
      >
        保存
      </button>
    </header>
  );
}

type EntryFieldsProps = Pick<EntryFormProps, 'collection' | 'entryId'> & { form: Form };

/** A chart’s fields depend on its form, which is chosen first. */
function EntryFields({ collection: { name, fields, variants }, form, entryId }: EntryFieldsProps) {
  const source = name === 'sources' ? entryId : '';
  const kind = variants?.kinds.find(({ value }) => value === form[variants.key]);
  return (
    <>
      {variants && (
        <div className="field field-choice" data-key-path={variants.key}>
          <label className="field-name" htmlFor={`field-${variants.key}`}>
            {variants.label}
          </label>
          <ChoiceField
            field={{
              name: variants.key,
              label: variants.label,
              control: 'choice',
              required: true,
              choices: variants.kinds.map(({ value, hint }) => ({ value, label: hint })),
            }}
            value={form[variants.key]}
            path={variants.key}
            source=""
            group={form}
            describedBy={undefined}
            isFaulty={false}
          />
        </div>
      )}
      <Fields fields={kind?.fields.slice(0, 1) ?? []} group={form} path="" source={source} />
      <Fields fields={fields} group={form} path="" source={source} />
      <Fields fields={kind?.fields.slice(1) ?? []} group={form} path="" source={source} />
    </>
  );
}
