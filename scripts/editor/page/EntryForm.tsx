/** The form of an entry with its buttons, the faults below and the page beside. */
import { useCallback, useMemo, useState } from 'react';
import type { CollectionForm, Form } from './api.ts';
import type { Opened } from './EntryPage.tsx';
import { FaultList } from './FaultList.tsx';
import { ChoiceField } from './form/simple-fields.tsx';
import { Fields } from './form/Field.tsx';
import { FormContext, setAt, toText } from './form/form-state.ts';
import { Preview } from './Preview.tsx';
import { linkTo } from './router.ts';
import { useLeaving } from './use-leaving.tsx';
import { useSaving } from './use-saving.ts';

interface EntryFormProps {
  collection: CollectionForm;
  /** Empty for a new entry. */
  entryId: string;
  opened: Opened;
  siteUrl: string;
}

export function EntryForm({ collection, entryId, opened, siteUrl }: EntryFormProps) {
  const [form, setForm] = useState(opened.form);
  const change = useCallback(
    (path: string, value: unknown) => setForm((before) => setAt(before, path, value)),
    [],
  );
  const saving = useSaving({ collection, entryId, opened, form, setForm });
  const { faults, isDirty, save } = saving;
  const dialog = useLeaving(isDirty);
  const setting = useMemo(
    () => ({ collection: collection.name, entryId, change, faults }),
    [collection, entryId, change, faults],
  );
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
        <FormHead collection={collection} form={form} saving={saving} />
        {saving.problem !== undefined && (
          <p className="notice fault" role="alert">
            {saving.problem}
          </p>
        )}
        <div className="columns">
          <form className="entry-form" noValidate onSubmit={(event) => event.preventDefault()}>
            <EntryFields collection={collection} form={form} entryId={entryId} />
          </form>
          <div className="beside">
            <Preview
              siteUrl={siteUrl}
              collection={collection.name}
              id={entryId}
              revision={saving.revision}
            />
          </div>
        </div>
        {faults.length > 0 && saving.showsFaults && (
          <FaultList
            faults={faults}
            canBeDraft={saving.canBeDraft}
            saveAsDraft={() => void save({ ...form, draft: true })}
            close={saving.hideFaults}
          />
        )}
        {dialog}
      </div>
    </FormContext>
  );
}

interface FormHeadProps {
  collection: CollectionForm;
  form: Form;
  saving: ReturnType<typeof useSaving>;
}

function FormHead({ collection, form, saving }: FormHeadProps) {
  const { isSaving, isDirty, said, save } = saving;
  const { label, name, isSingle, titleField } = collection;
  const title = isSingle ? label : toText(form[titleField]) || `新建${label}`;
  return (
    <header className="page-head">
      <a href={linkTo(isSingle ? '' : name)}>← {isSingle ? '工作台' : label}</a>
      <h1>{title}</h1>
      <p role="status">{said}</p>
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
