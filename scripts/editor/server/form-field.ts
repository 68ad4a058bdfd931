/** What a field of a form is, as the server tells the page. */
import type { ReferenceKind } from '#scripts/gate/components.ts';

/** How a field is filled in; `id`, `picture` and `body` are no fields of the schema. */
export type Control =
  | 'line'
  | 'template'
  | 'date'
  | 'number'
  | 'switch'
  | 'choice'
  | 'fixed'
  | 'reference'
  | 'group'
  | 'list'
  | 'id'
  | 'item-id'
  | 'picture'
  | 'body';

export interface FormField {
  name: string;
  label: string;
  control: Control;
  /** Whether the gate asks for it in an entry that is public. */
  required: boolean;
  /** The schema's own words, where they say more than the label. */
  hint?: string | undefined;
  /** Of a choice: what can be chosen. Of a fixed value: the one value. */
  choices?: readonly Choice[];
  /** Of a reference: what it points at, and whether at several. */
  kind?: ReferenceKind;
  isMany?: boolean;
  /** Of a group. */
  fields?: readonly FormField[];
  /** Of a list: one item, or the kinds of item that it may hold. */
  item?: FormField;
  variants?: Variants;
}

export interface Choice {
  value: string;
  label: string;
}

/** Groups of fields of which one field, `key`, tells which is meant. */
export interface Variants {
  key: string;
  label: string;
  kinds: readonly (Choice & { hint: string; fields: readonly FormField[] })[];
}
