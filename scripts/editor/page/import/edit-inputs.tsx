/** The inputs of a figure's form: a name above each, and what is wrong with it below. */
import { type ReactNode, useId, useState } from 'react';
import { type Qualifier, qualifiers } from '#schemas/figure.ts';
import type { FigureFields } from '#scripts/editor/import/actions.ts';
import type { FieldComplaint } from '#scripts/editor/import/figure-fields.ts';

/** What every input of one form shares. */
export interface EditContext {
  fields: FigureFields;
  change: (changed: Partial<FigureFields>) => void;
  complaints: readonly FieldComplaint[];
}

/** The element of a field. */
export const inputId = (field: keyof FigureFields): string => `edit-${field}`;

export interface TextInputProps extends EditContext {
  name: 'label' | 'printed' | 'unit' | 'asOf' | 'asOfNote' | 'name' | 'readingReason' | 'note';
  label: string;
  hint?: string;
  /** Stands before the text and belongs to it. */
  prefix?: string;
  isFirst?: boolean;
  onBlur?: () => void;
}

export function TextInput(props: TextInputProps) {
  const { name, label, hint, prefix, isFirst, onBlur, fields, change, complaints } = props;
  return (
    <Labelled name={name} label={label} hint={hint} complaints={complaints}>
      {(described) => (
        <span className="import-prefixed">
          {prefix && <code>{prefix}</code>}
          <input
            id={inputId(name)}
            autoFocus={isFirst}
            autoComplete="off"
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
}

/** Digits as they are typed, for 3. and -0 are on their way to a number. */
export function NumberInput(
  props: EditContext & { name: 'value' | 'low' | 'high'; label: string },
) {
  const { name, label, fields, change, complaints } = props;
  const [typed, setTyped] = useState<{ text: string; value: number | null | undefined }>();
  const value = fields[name];
  const shown = typed && typed.value === value ? typed.text : String(value ?? '');
  const type = (text: string) => {
    const read = text.trim() === '' ? NaN : Number(text.replace(/[,，\s]/g, ''));
    const said = Number.isFinite(read) ? read : name === 'value' ? null : undefined;
    setTyped({ text, value: said });
    change({ [name]: said });
  };
  return (
    <Labelled name={name} label={label} complaints={complaints}>
      {(described) => (
        <input
          id={inputId(name)}
          inputMode="decimal"
          autoComplete="off"
          value={shown}
          {...described}
          onChange={({ target }) => type(target.value)}
        />
      )}
    </Labelled>
  );
}

export function QualifierSelect({ fields, change }: Pick<EditContext, 'fields' | 'change'>) {
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
      <label className="field-name" htmlFor={inputId(name)}>
        {label}
      </label>
      {children({
        'aria-invalid': complaint ? true : undefined,
        'aria-describedby': described || undefined,
      })}
      {hint && (
        <span className="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {complaint && (
        <p className="field-fault" id={`${id}-fault`}>
          {complaint.message}
        </p>
      )}
    </div>
  );
}
