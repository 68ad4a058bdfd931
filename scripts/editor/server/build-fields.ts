/** Turns the fields of a Zod schema into the fields of a Sveltia CMS form, so that they cannot drift. */
import { qualifiers, readings } from '#schemas/figure.ts';
import { paragraphRoles } from '#schemas/source.ts';
import { themeGroups } from '#schemas/story.ts';
import type { CollectionDefinition } from '#scripts/gate/collections.ts';
import type { FieldShape } from './field-shape.ts';

/** A field as Sveltia CMS reads it; the `story-…` widgets are our own (scripts/editor/page). */
export interface CmsField {
  name: string;
  label: string;
  widget: string;
  required?: false;
  hint?: string;
  [option: string]: unknown;
}

type Definition = Pick<CollectionDefinition, 'texts' | 'references'>;

/** Names of choices that the schemas give. */
const choiceNames: readonly Readonly<Record<string, string>>[] = [
  qualifiers,
  readings,
  paragraphRoles,
  themeGroups,
];

/** Stands after the name of a field that must be filled in. */
export const requiredMark = ' ＊';

/**
 * The form fields of a group's fields, in the schema's order.
 * @param pattern where the group stands, such as `figures[].`, for what the gate knows of its fields
 */
export const buildFields = (
  fields: Readonly<Record<string, FieldShape>>,
  definition: Definition,
  pattern = '',
): CmsField[] =>
  Object.entries(fields).map(([name, shape]) =>
    buildField(name, shape, definition, `${pattern}${name}`),
  );

function buildField(
  name: string,
  shape: FieldShape,
  definition: Definition,
  pattern: string,
): CmsField {
  // The form asks for nothing itself: the gate does, in its own words.
  const common = { name, label: labelOf(name, shape), required: false as const, ...hintOf(shape) };
  const reference = definition.references[pattern] ?? definition.references[`${pattern}[]`];
  if (reference) {
    return { ...common, widget: 'story-reference', kind: reference, many: shape.kind === 'list' };
  }
  switch (shape.kind) {
    case 'text':
      return definition.texts.includes(pattern)
        ? { ...common, widget: 'story-text' }
        : { ...common, widget: 'string' };
    case 'date':
      return { ...common, widget: 'datetime', type: 'date', format: 'YYYY-MM-DD' };
    case 'number':
      return {
        ...common,
        widget: 'number',
        value_type: shape.isWhole ? 'int' : 'float',
      };
    case 'boolean':
      return { ...common, widget: 'boolean', default: shape.fallback === true };
    case 'choice':
      return { ...common, widget: 'select', options: namedChoices(shape.values) };
    case 'literal':
      return { name, label: name, widget: 'hidden', default: shape.values[0] };
    case 'group':
      return {
        ...common,
        widget: 'object',
        fields: buildFields(shape.fields, definition, `${pattern}.`),
      };
    default:
      return { ...common, ...buildList(shape, definition, pattern) };
  }
}

function buildList({ item }: FieldShape, definition: Definition, pattern: string) {
  const common = {
    widget: 'list',
    label_singular: '一条',
    collapsed: true,
    minimize_collapsed: 'auto',
  } as const;
  if (item?.variants) {
    const { key, byValue } = item.variants;
    const types = Object.entries(byValue).map(([name, { description, fields }]) => {
      const own = Object.fromEntries(Object.entries(fields).filter(([one]) => one !== key));
      return {
        name,
        label: description.split('：')[0] ?? name,
        fields: buildFields(own, definition, `${pattern}[].`),
      };
    });
    return { ...common, typeKey: key, types };
  }
  if (item?.kind === 'group') {
    const fields = buildFields(item.fields, definition, `${pattern}[].`);
    return { ...common, fields, summary: summaryOf(Object.keys(item.fields)) };
  }
  const field = item && {
    ...buildField('item', item, definition, `${pattern}[]`),
    label: '一条',
  };
  return { widget: 'list', label_singular: '一条', field };
}

/** What a folded item shows: the first two fields that say what it is. */
function summaryOf(names: readonly string[]): string {
  const telling = [
    'id',
    'label',
    'printed',
    'about',
    'question',
    'name',
    'means',
    'date',
    'change',
  ];
  return telling
    .filter((name) => names.includes(name))
    .slice(0, 3)
    .map((name) => `{{fields.${name}}}`)
    .join(' · ');
}

const namedChoices = (values: readonly string[]) => {
  const names = choiceNames.find((one) => values.every((value) => value in one)) ?? {};
  return values.map((value) => ({ value, label: names[value] ?? value }));
};

/** The start of the field's description is its name. */
function labelOf(name: string, { description, required, nullable }: FieldShape): string {
  const label = description.split(/[：；，。（]/u)[0]?.replace(/的编号$/, '') ?? '';
  return (label || name) + (required && !nullable ? requiredMark : '');
}

const hintOf = ({ description }: FieldShape) =>
  /[：；，。（]/u.test(description) ? { hint: escapeHtml(description) } : {};

/** Sveltia CMS reads hints as Markdown with HTML. */
const escapeHtml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
