/** One field of a form: its name, what it wants, what is wrong with it, and its control. */
import { memo, type ReactNode, useContext } from 'react';
import type { FormField } from '#scripts/editor/page/api.ts';
import { BodyField } from '#scripts/editor/page/body/BodyField.tsx';
import { ChoiceField, DateField, LineField, NumberField, SwitchField } from './simple-fields.tsx';
import { tellInWords } from '#scripts/editor/page/in-words.ts';
import {
  elementId,
  type FieldProps,
  FormContext,
  isGroup,
  isWithin,
  toText,
} from './form-state.ts';
import { IdField } from './IdField.tsx';
import { ItemIdField } from './ItemIdField.tsx';
import { ListField } from './ListField.tsx';
import { PictureField } from './PictureField.tsx';
import { ReferenceField } from './ReferenceField.tsx';
import { TemplateField } from './TemplateField.tsx';

/** The ids of the texts that describe a control, for `aria-describedby`. */
export interface Described extends FieldProps {
  describedBy: string | undefined;
  isFaulty: boolean;
}

const controls: Readonly<Partial<Record<FormField['control'], (props: Described) => ReactNode>>> = {
  line: LineField,
  template: TemplateField,
  date: DateField,
  number: NumberField,
  switch: SwitchField,
  choice: ChoiceField,
  reference: ReferenceField,
  list: ListField,
  id: IdField,
  'item-id': ItemIdField,
  picture: PictureField,
  body: BodyField,
  group: GroupField,
};

/** Redrawn only when its own value, or the faults, change. */
export const Field = memo(
  function Field(props: FieldProps) {
    const { field, path } = props;
    const { faults } = useContext(FormContext);
    const Control = controls[field.control];
    if (!Control) return null;
    const isOuter = field.control === 'list' || field.control === 'group';
    const own = faults.filter((fault) => (isOuter ? fault.at === path : isWithin(fault, path)));
    const id = elementId(path);
    const described = [
      field.hint === undefined ? '' : `${id}-hint`,
      own.length > 0 ? `${id}-fault` : '',
    ];
    const describedBy = described.filter(Boolean).join(' ') || undefined;
    const name = (
      <>
        {field.label}
        {field.required && (
          <span className="required" title="必填">
            {' '}
            ＊
          </span>
        )}
      </>
    );
    return (
      <div className={`field field-${field.control}`} data-key-path={path}>
        {isOuter ? (
          <h2 className="field-name" id={`${id}-name`}>
            {name}
          </h2>
        ) : (
          <label className="field-name" htmlFor={id} id={`${id}-name`}>
            {name}
          </label>
        )}
        {field.hint !== undefined && (
          <p className="hint" id={`${id}-hint`}>
            {field.hint}
          </p>
        )}
        {own.length > 0 && (
          <div className="field-fault" id={`${id}-fault`}>
            {own.map(({ message }) => (
              <p key={message}>{tellInWords(message)}</p>
            ))}
          </div>
        )}
        <Control {...props} describedBy={describedBy} isFaulty={own.length > 0} />
      </div>
    );
  },
  (before, after) =>
    before.field === after.field &&
    before.value === after.value &&
    before.path === after.path &&
    before.source === after.source &&
    (before.group === after.group || !dependsOnGroup.has(after.field.control)),
);

/** Controls that look at their neighbours: an id is proposed from a name, a unit from a form. */
const dependsOnGroup: ReadonlySet<string> = new Set(['id', 'item-id', 'body']);

interface FieldsProps {
  fields: readonly FormField[];
  group: FieldProps['group'];
  /** Before the names of the fields; empty at the root. */
  path: string;
  source: string;
}

/** The document that a group names: in its own field, or because it is an item of `sources`. */
const sourceOf = (group: FieldProps['group'], path: string): string =>
  toText(group['source']) || (/(?:^|\.)sources\.\d+$/.test(path) ? toText(group['id']) : '');

/** The fields of a group, one below another. */
export function Fields({ fields, group, path, source }: FieldsProps) {
  const own = sourceOf(group, path) || source;
  return fields
    .filter(isShown)
    .map((field) => (
      <Field
        key={field.name}
        field={field}
        value={group[field.name]}
        path={path === '' ? field.name : `${path}.${field.name}`}
        source={own}
        group={group}
      />
    ));
}

/** Reviews are written on their own page. */
const isShown = ({ name }: FormField) => name !== 'review';

function GroupField({ field, value, path, source }: FieldProps) {
  const group = isGroup(value) ? value : {};
  return (
    <div className="group">
      <Fields fields={field.fields ?? []} group={group} path={path} source={source} />
    </div>
  );
}
