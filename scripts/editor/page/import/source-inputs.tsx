/** The inputs of the document's form, each with the reason of what is proposed in it. */
import type { ProposedText } from '#scripts/authoring/import/imported-document.ts';
import type { SourceFields } from '#scripts/editor/import/actions.ts';

export interface SourceInputProps {
  name: Exclude<keyof SourceFields, 'known' | 'unknown'>;
  label: string;
  fields: SourceFields;
  change: (changed: Partial<SourceFields>) => void;
  why?: ProposedText | null;
  list?: string;
}

/** These may say that the document does not tell. */
const nullable: ReadonlySet<string> = new Set(['author', 'publisher', 'date']);

/** The element of a field. */
export const sourceInputId = (field: keyof SourceFields): string => `source-${field}`;

export function SourceInput({ name, label, fields, change, why, list }: SourceInputProps) {
  const mayBeEmpty = nullable.has(name);
  return (
    <label className="field">
      <span className="field-name">{label}</span>
      <input
        id={sourceInputId(name)}
        list={list}
        required={!mayBeEmpty}
        value={fields[name] ?? ''}
        placeholder={mayBeEmpty ? '原文没有注明' : undefined}
        onChange={({ target: { value } }) =>
          change({ [name]: mayBeEmpty && value.trim() === '' ? null : value })
        }
      />
      {why && (
        <span className="hint">
          {why.why}
          {why.at && `，第${why.at.paragraph.slice(1)}段`}：“{why.text}”
        </span>
      )}
    </label>
  );
}

export function Lines(props: {
  label: string;
  lines: readonly string[];
  onChange: (lines: string[]) => void;
}) {
  const { label, lines, onChange } = props;
  return (
    <label className="field">
      <span className="field-name">{label}</span>
      <textarea
        rows={Math.max(2, lines.length)}
        value={lines.join('\n')}
        onChange={({ target }) => onChange(target.value.split('\n'))}
      />
    </label>
  );
}
