/** Writes YAML with the schema's own description above each field, so that the two cannot drift. */
import type { z } from 'astro/zod';
import { stringify } from 'yaml';
import { describeField } from '#scripts/gate/schema-fields.ts';

type Shaped = z.ZodType & { shape: Record<string, z.ZodType> };

/** What is known of the fields: values to write, and values to offer in a comment. */
export interface FieldValues {
  values: Readonly<Record<string, unknown>>;
  suggestions?: Readonly<Record<string, unknown>>;
}

/**
 * Every field of a schema in its order: those with a value are written, the others stand in
 * comments, ready to be uncommented.
 */
export function writeCommentedYaml(
  schema: z.ZodType,
  { values, suggestions }: FieldValues,
): string {
  return Object.entries((schema as Shaped).shape)
    .map(([key, field]) => {
      const explanation = `# ${describeField(schema, {}, [key]) ?? key}`;
      if (values[key] !== undefined) return `${explanation}\n${key}: ${writeValue(values[key])}`;
      const offered = suggestions?.[key] ?? field.safeParse(undefined).data;
      return `${explanation}\n# ${key}:${offered === undefined ? '' : ` ${writeValue(offered)}`}`;
    })
    .join('\n');
}

/** A value on one line; whatever YAML could misread is quoted. */
const writeValue = (value: unknown): string =>
  stringify(value, {
    collectionStyle: 'flow',
    customTags: ['timestamp'],
    flowCollectionPadding: false,
    lineWidth: 0,
  }).trim();
