/** Turns the fields of a Zod schema into the fields of a form, so that they cannot drift. */
import { qualifiers, readings } from '#schemas/figure.ts';
import { paragraphRoles } from '#schemas/source.ts';
import { themeGroups } from '#schemas/story.ts';
import { termStatuses } from '#schemas/term.ts';
import type { CollectionDefinition } from '#scripts/gate/collections.ts';
import type { ReferenceKind } from '#scripts/gate/components.ts';
import type { FieldShape } from './field-shape.ts';

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

type Definition = Pick<CollectionDefinition, 'texts' | 'references'>;

/** Ids of records within a file, which are proposed from what the record says. */
const proposedIds: readonly string[] = ['figures[].id', 'queries[].id'];

/** Names of choices that the schemas give. */
const choiceNames: readonly Readonly<Record<string, string>>[] = [
  qualifiers,
  readings,
  paragraphRoles,
  themeGroups,
  termStatuses,
];

/**
 * The form fields of a group's fields, in the schema's order.
 * @param pattern where the group stands, such as `figures[].`, for what the gate knows of its fields
 */
export const buildFields = (
  fields: Readonly<Record<string, FieldShape>>,
  definition: Definition,
  pattern = '',
): FormField[] =>
  Object.entries(fields)
    .filter(([name]) => pattern !== '' || name !== writtenByReview)
    .map(([name, shape]) => buildField(name, shape, definition, `${pattern}${name}`));

/** Left empty it is filled in when a new entry is saved: the last in its list. */
const filledIn = 'order';

/** No field of a form: the page of what waits for review writes it. */
const writtenByReview = 'review';

function buildField(
  name: string,
  shape: FieldShape,
  definition: Definition,
  pattern: string,
): FormField {
  const isReference = [pattern, `${pattern}[]`].some((one) => one in definition.references);
  const common = {
    name,
    label: labelOf(name, shape),
    required: shape.required && !shape.nullable && pattern !== filledIn,
    ...hintOf(shape, isReference),
    ...(pattern === filledIn && { hint: '空着就排在最后' }),
  };
  const reference = definition.references[pattern] ?? definition.references[`${pattern}[]`];
  if (reference) {
    return { ...common, control: 'reference', kind: reference, isMany: shape.kind === 'list' };
  }
  switch (shape.kind) {
    case 'text':
      if (proposedIds.includes(pattern)) return { ...common, control: 'item-id' };
      return { ...common, control: definition.texts.includes(pattern) ? 'template' : 'line' };
    case 'date':
      return { ...common, control: 'date' };
    case 'number':
      return { ...common, control: 'number' };
    case 'boolean':
      return { ...common, control: 'switch' };
    case 'choice':
      return { ...common, ...buildChoice(shape) };
    case 'literal':
      return { ...common, control: 'fixed', choices: nameChoices(shape.values) };
    case 'group':
      return {
        ...common,
        control: 'group',
        fields: buildFields(shape.fields, definition, `${pattern}.`),
      };
    default:
      return { ...common, control: 'list', ...buildItem(shape, definition, pattern) };
  }
}

function buildItem({ item }: FieldShape, definition: Definition, pattern: string) {
  if (!item) return {};
  const at = `${pattern}[]`;
  if (item.variants) return { variants: buildVariants(item, definition, `${at}.`) };
  return { item: buildField('item', item, definition, at) };
}

/** What the choice among the kinds of a thing is called. */
export const kindLabel = '种类';

/**
 * The kinds of group that a discriminated union holds, without the field that tells them apart.
 * @param nameOf what a kind is called, where its description does not begin with it
 */
export function buildVariants(
  { variants }: FieldShape,
  definition: Definition,
  pattern = '',
  nameOf: (value: string) => string | undefined = () => undefined,
): Variants {
  const { key, byValue } = variants!;
  const kinds = Object.entries(byValue).map(([value, { description, fields }]) => {
    const own = Object.fromEntries(Object.entries(fields).filter(([one]) => one !== key));
    const label = nameOf(value) ?? description.split('：')[0] ?? value;
    return { value, label, hint: description, fields: buildFields(own, definition, pattern) };
  });
  return { key, label: kindLabel, kinds };
}

/** A choice whose values the description explains needs no other hint. */
function buildChoice({ values, description }: FieldShape) {
  const explained = values.map((value) => ({ value, label: explain(value, description) }));
  if (explained.some(({ label }) => label === undefined)) {
    return { control: 'choice', choices: nameChoices(values) } as const;
  }
  const choices = explained as Choice[];
  return { control: 'choice', choices, hint: undefined } as const;
}

/** What follows a value in a description such as `same 各数同一时点；by-row 各行时点不同`. */
const explain = (value: string, description: string): string | undefined =>
  new RegExp(`(?<![\\w-])${value} ((?:（[^）]*）|[^、；，。（])+)`).exec(description)?.[1]?.trim();

/** Values of a choice with the names that people know them by. */
export const nameChoices = (values: readonly string[]): Choice[] => {
  const names = choiceNames.find((one) => values.every((value) => value in one)) ?? {};
  return values.map((value) => ({ value, label: names[value] ?? value }));
};

/** The start of the field's description is its name. */
export function labelOf(name: string, { description }: FieldShape): string {
  const label = description.split(/[：；，。（]/u)[0]?.replace(/的编号$/, '') ?? '';
  return label || name;
}

/** What the schema says beyond the name, in the words of a form: nobody writes YAML there. */
function hintOf(shape: FieldShape, isReference: boolean) {
  const { description, kind } = shape;
  const [head = '', ...rest] = description.split(/(?<=[：；，。（])/u);
  if (rest.length === 0) return {};
  const inWords = rest
    .join('')
    .split(/(?<=[；，。])/u)
    .filter((part) => !(isReference && /编号|content\//.test(part)))
    .filter((part) => !/数字写成 ?\{|加引号/.test(part))
    .join('')
    .replaceAll(/写(?:作)? ?null/g, '留空')
    .replace(/^[；，]|[；，]$/gu, '');
  const told =
    kind === 'boolean' ? inWords.replace('true ', '打开').replace('删去这一行', '关掉') : inWords;
  // A name in the middle of a sentence is told whole.
  return told === '' ? {} : { hint: /[（，]$/u.test(head) ? head + told : told };
}
