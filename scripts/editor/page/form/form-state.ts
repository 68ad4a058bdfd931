/** The values of a form: read and changed by key paths such as `figures.3.value`. */
import { createContext } from 'react';
import type { Form, FormField, PlacedFault } from '#scripts/editor/page/api.ts';

export type Change = (path: string, value: unknown) => void;

/** What every field of a form may need to know of it. */
export interface FormSetting {
  collection: string;
  /** The id of the entry; empty for one that is not saved yet. */
  entryId: string;
  change: Change;
  /** The id of the file, a new one's too: what is in it is named after it. */
  nameFile: () => string;
  /** Faults of the last attempt to save. */
  faults: readonly PlacedFault[];
}

export const FormContext = createContext<FormSetting>({
  collection: '',
  entryId: '',
  change: () => undefined,
  nameFile: () => '',
  faults: [],
});

/** What a field is given. */
export interface FieldProps {
  field: FormField;
  value: unknown;
  path: string;
  /** The document that this part of the form rests on: its paragraphs are offered. */
  source: string;
  /** The group around the field, for what is proposed from its other fields. */
  group: Form;
}

/** The form with one value changed; groups and lists on the way are copied, all else stays. */
export function setAt(form: Form, path: string, value: unknown): Form {
  return setIn(form, path.split('.'), value) as Form;
}

function setIn(holder: unknown, [key = '', ...rest]: readonly string[], value: unknown): unknown {
  if (Array.isArray(holder)) {
    const copy = [...(holder as unknown[])];
    copy[Number(key)] = rest.length > 0 ? setIn(copy[Number(key)], rest, value) : value;
    return copy;
  }
  const group = isGroup(holder) ? holder : {};
  return { ...group, [key]: rest.length > 0 ? setIn(group[key], rest, value) : value };
}

export const isGroup = (value: unknown): value is Form =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const toText = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

export const toList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** Whether a fault lies at a field or in what it holds. */
export const isWithin = ({ at }: PlacedFault, path: string): boolean =>
  at === path || (at?.startsWith(`${path}.`) ?? false);

/** A value that makes a valid id of an element. */
export const elementId = (path: string): string => `field-${path.replaceAll('.', '-')}`;
