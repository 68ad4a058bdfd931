/** The form of one figure: everything that a record of the ledger says, read anew from what is printed. */
import { type ReactNode, useId, useState } from 'react';
import { qualifiers, type Qualifier } from '#schemas/figure.ts';
import type { FigureFields } from '#scripts/editor/import/actions.ts';
import {
  complain,
  type FieldComplaint,
  isBorneOut,
  reread,
} from '#scripts/editor/import/figure-fields.ts';
import type { MarkedFigure } from '#scripts/editor/import/proposals.ts';
import type { Decision } from '#scripts/editor/import/state.ts';
import type { OpenedImport } from '#scripts/editor/server/import-content.ts';
import { shownFields } from './describe-figure.ts';
import { useKeptForm } from './use-kept-form.ts';

export interface EditFigureProps {
  opened: OpenedImport;
  subject: string;
  figure: MarkedFigure;
  decision: Decision | undefined;
  onSave: (fields: FigureFields) => void;
  onCancel: () => void;
}

export function EditFigure(props: EditFigureProps) {
  const { opened, subject, figure, decision, onSave, onCancel } = props;
  const start = shownFields(figure, decision);
  const kept = useKeptForm(`import:${opened.id}:edit:${figure.key}`, start);
  const [fields, setFields] = useState(kept.begin);
  // What the program could not say is pointed at from the start.
  const [complaints, setComplaints] = useState(() => complain(kept.begin));
  const change = (changed: Partial<FigureFields>) => {
    const next = { ...fields, ...changed };
    setFields(next);
    kept.keep(next);
  };
  const save = () => {
    const found = complain(fields);
    setComplaints(found);
    if (found[0]) {
      document.getElementById(`edit-${found[0].field}`)?.focus();
      return;
    }
    kept.forget();
    onSave(fields);
  };
  const text = textInputs({ fields, change, complaints });
  const isRange = fields.qualifier === 'range';
  return (
    <form
      aria-label={`修改 ${start.printed}`}
      className="import-form import-edit"
      noValidate
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        kept.forget();
        onCancel();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      {text('label', '说的是什么', { isFirst: true, hint: '如：全村户数' })}
      {text('printed', '原文怎样写', {
        onBlur: () => {
          const anew = reread(fields, fields.printed);
          if (fields.printed !== start.printed) change(anew);
        },
      })}
      <div className="import-row">
        {isRange ? (
          <>
            <NumberInput name="low" label="下限" {...{ fields, change, complaints }} />
            <NumberInput name="high" label="上限" {...{ fields, change, complaints }} />
          </>
        ) : (
          <NumberInput name="value" label="数值" {...{ fields, change, complaints }} />
        )}
        {text('unit', '单位')}
      </div>
      <div className="import-row">
        <QualifierSelect fields={fields} change={change} />
        {text('asOf', '时点', { hint: '如 2018 或 2018-06；原文没有就空着' })}
      </div>
      {text('name', '编号', { prefix: `${subject}.` })}
      {!isBorneOut(fields) && text('readingReason', '为什么是这个数', { hint: '读者会看到' })}
      <details open={fields.qualifier === 'contradictory' || undefined}>
        <summary>时点的说明、编者注</summary>
        {text('asOfNote', '时点的说明', { hint: '如：原文写“目前”，未注明日期' })}
        {text('note', '编者注', { hint: '存疑之处、口径' })}
      </details>
      <p className="import-buttons">
        <button type="submit" className="primary">
          采用 <kbd>回车</kbd>
        </button>
        <button
          type="button"
          onClick={() => {
            kept.forget();
            onCancel();
          }}
        >
          取消 <kbd>Esc</kbd>
        </button>
      </p>
    </form>
  );
}

type TextName = 'label' | 'printed' | 'unit' | 'asOf' | 'asOfNote' | 'name' | 'readingReason' | 'note';

interface InputContext {
  fields: FigureFields;
  change: (changed: Partial<FigureFields>) => void;
  complaints: readonly FieldComplaint[];
}

interface TextOptions {
  hint?: string;
  prefix?: string;
  isFirst?: boolean;
  onBlur?: () => void;
}

/** Draws the inputs of one form. */
const textInputs =
  ({ fields, change, complaints }: InputContext) =>
  (name: TextName, label: string, { hint, prefix, isFirst, onBlur }: TextOptions = {}) => (
    <Labelled name={name} label={label} hint={hint} complaints={complaints}>
      {(described) => (
        <span className="import-prefixed">
          {prefix && <code>{prefix}</code>}
          <input
            id={`edit-${name}`}
            autoFocus={isFirst}
            value={fields[name] ?? ''}
            {...described}
            onBlur={onBlur}
            onChange={({ target: { value } }) =>
              change({ [name]: name === 'asOf' && value.trim() === '' ? null : value })
            }
          />
        </span>
      )}
    </Labelled>
  );

type NumberName = 'value' | 'low' | 'high';

/** Digits as they are typed, for 3. and -0 are on their way to a number. */
function NumberInput(props: InputContext & { name: NumberName; label: string }) {
  const { name, label, fields, change, complaints } = props;
  const [typed, setTyped] = useState<{ text: string; value: number | null | undefined }>();
  const value = fields[name];
  const shown = typed && typed.value === value ? typed.text : String(value ?? '');
  return (
    <Labelled name={name} label={label} complaints={complaints}>
      {(described) => (
        <input
          id={`edit-${name}`}
          inputMode="decimal"
          value={shown}
          {...described}
          onChange={({ target: { value: text } }) => {
            const read = text.trim() === '' ? NaN : Number(text.replace(/[,，\s]/g, ''));
            const said = Number.isFinite(read) ? read : name === 'value' ? null : undefined;
            setTyped({ text, value: said });
            change({ [name]: said });
          }}
        />
      )}
    </Labelled>
  );
}

function QualifierSelect({ fields, change }: Pick<InputContext, 'fields' | 'change'>) {
  return (
    <label className="field">
      <span className="field-name">性质</span>
      <select
        value={fields.qualifier ?? ''}
        onChange={({ target: { value } }) =>
          change({ qualifier: value === '' ? undefined : (value as Qualifier) })
        }
      >
        <option value="">精确数</option>
        {Object.entries(qualifiers).map(([name, words]) => (
          <option key={name} value={name}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}

interface Described {
  'aria-invalid': true | undefined;
  'aria-describedby': string | undefined;
}

/** A name above an input, and what is wrong with it below. */
function Labelled(props: {
  name: keyof FigureFields;
  label: string;
  hint?: string | undefined;
  complaints: readonly FieldComplaint[];
  children: (described: Described) => ReactNode;
}) {
  const { name, label, hint, complaints, children } = props;
  const id = useId();
  const complaint = complaints.find(({ field }) => field === name);
  const described = [hint && `${id}-hint`, complaint && `${id}-fault`].filter(Boolean).join(' ');
  return (
    <div className="field">
      <label className="field-name" htmlFor={`edit-${name}`}>
        {label}
      </label>
      {hint && (
        <span className="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {children({
        'aria-invalid': complaint ? true : undefined,
        'aria-describedby': described || undefined,
      })}
      {complaint && (
        <p className="field-fault" id={`${id}-fault`}>
          {complaint.message}
        </p>
      )}
    </div>
  );
}
