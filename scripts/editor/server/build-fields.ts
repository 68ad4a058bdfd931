/** Turns the fields of a Zod schema into the fields of a form, so that they cannot drift. */
import type { CollectionDefinition } from '#scripts/gate/collections.ts';
import type { FieldShape } from './field-shape.ts';
import { explainValue, hintOf, kindLabel, labelOf, nameChoices } from './field-words.ts';
import type { Choice, FormField, Variants } from './form-field.ts';

type Definition = Pick<CollectionDefinition, 'texts' | 'references'>;

/** Ids of records within a file, which are proposed from what the record says. */
const proposedIds: readonly string[] = ['figures[].id', 'queries[].id'];

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
  const explained = values.map((value) => ({ value, label: explainValue(value, description) }));
  if (explained.some(({ label }) => label === undefined)) {
    return { control: 'choice', choices: nameChoices(values) } as const;
  }
  const choices = explained as Choice[];
  return { control: 'choice', choices, hint: undefined } as const;
}
