/** What a field of a Zod schema is once its wrappers are off: forms and saved data both go by it. */
import type { z } from 'astro/zod';

/** The parts of Zod's public schema objects that are read here. */
interface SchemaNode {
  type: string;
  format?: string;
  description?: string;
  options?: readonly (string | SchemaNode)[];
  shape?: Record<string, SchemaNode>;
  element?: SchemaNode;
  def: { values?: readonly unknown[]; discriminator?: string };
  unwrap?: () => SchemaNode;
  safeParse: (value: unknown) => { success: boolean; data?: unknown };
}

export type FieldKind =
  'text' | 'date' | 'number' | 'boolean' | 'choice' | 'literal' | 'list' | 'group' | 'variants';

export interface FieldShape {
  kind: FieldKind;
  description: string;
  /** Whether an entry without it is faulty. */
  required: boolean;
  /** Whether `null` says that it is not known. */
  nullable: boolean;
  /** What stands for it where it is left out. */
  fallback: unknown;
  /** Of a number: whole numbers only. */
  isWhole: boolean;
  /** Of a choice: the values. Of a literal: the one value. */
  values: readonly string[];
  /** Of a group: its fields by name, in order. */
  fields: Readonly<Record<string, FieldShape>>;
  /** Of a list: what its items are. */
  item?: FieldShape;
  /** Of variants: the field that tells them apart, and each variant by its value. */
  variants?: { key: string; byValue: Readonly<Record<string, FieldShape>> };
}

const kinds: Readonly<Record<string, FieldKind>> = {
  string: 'text',
  number: 'number',
  boolean: 'boolean',
  enum: 'choice',
  literal: 'literal',
  array: 'list',
  object: 'group',
  union: 'variants',
};

const shapes = new WeakMap<object, FieldShape>();

/**
 * Reads a schema, wrappers such as `optional` and `default` included.
 * @throws for a kind of schema that the content does not use, so that none is passed over
 */
export function readShape(schema: z.ZodType): FieldShape {
  const known = shapes.get(schema);
  if (known) return known;
  const shape = read(schema as unknown as SchemaNode);
  shapes.set(schema, shape);
  return shape;
}

function read(schema: SchemaNode): FieldShape {
  let node = schema;
  let nullable = false;
  while (node.unwrap && ['optional', 'nullable', 'default'].includes(node.type)) {
    nullable ||= node.type === 'nullable';
    node = node.unwrap();
  }
  const kind = node.format === 'date' ? 'date' : kinds[node.type];
  if (!kind)
    throw new Error(`编辑页面不认识 ${node.type} 这种字段，请在 scripts/editor/server 里补上。`);
  const whenMissing = schema.safeParse(undefined);
  return {
    kind,
    description: schema.description ?? node.description ?? '',
    required: !whenMissing.success,
    nullable,
    fallback: whenMissing.data,
    isWhole: node.format === 'safeint',
    values: valuesOf(kind, node),
    fields: kind === 'group' ? readFields(node) : {},
    ...(kind === 'list' && node.element ? { item: read(node.element) } : {}),
    ...(kind === 'variants' ? { variants: readVariants(node) } : {}),
  };
}

const readFields = ({ shape = {} }: SchemaNode) =>
  Object.fromEntries(Object.entries(shape).map(([name, field]) => [name, read(field)]));

function valuesOf(kind: FieldKind, { options = [], def }: SchemaNode): string[] {
  if (kind === 'literal') return (def.values ?? []).map(String);
  return kind === 'choice' ? options.map(String) : [];
}

function readVariants({ options = [], def: { discriminator } }: SchemaNode) {
  if (!discriminator) throw new Error('编辑页面只认识有区分字段的联合类型。');
  const variants = options.map((option) => read(option as SchemaNode));
  return {
    key: discriminator,
    byValue: Object.fromEntries(
      variants.map((variant) => [variant.fields[discriminator]?.values[0] ?? '', variant]),
    ),
  };
}

/** The fields of a value: those of a group, or of the variant that the value says it is. */
export function fieldsFor(shape: FieldShape, value: unknown): Readonly<Record<string, FieldShape>> {
  if (!shape.variants) return shape.fields;
  const told = (value as Record<string, unknown> | null)?.[shape.variants.key];
  return shape.variants.byValue[String(told)]?.fields ?? {};
}
