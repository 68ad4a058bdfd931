/** Looks up a field in a Zod schema: its description and the keys that may stand beside it. */
import type { z } from 'astro/zod';
import type { Path } from './model.ts';
import { valueAt } from './paths.ts';

/** The parts of Zod's public schema objects that are read here. */
type SchemaNode = z.ZodType & {
  shape?: Record<string, SchemaNode>;
  element?: SchemaNode;
  options?: readonly SchemaNode[];
  unwrap?: () => SchemaNode;
};

/** The description of the field at a path, or undefined when it has none. */
export function describeField(schema: z.ZodType, data: unknown, path: Path): string | undefined {
  let node: SchemaNode | undefined = schema;
  for (const [depth, key] of path.entries()) {
    node = stepInto(node, key, valueAt(data, path.slice(0, depth)));
    if (!node) return undefined;
  }
  return node.description ?? unwrap(node).description;
}

/** The keys that an object at a path may have. */
export function knownKeys(schema: z.ZodType, data: unknown, path: Path): string[] {
  let node: SchemaNode | undefined = schema;
  for (const [depth, key] of path.entries()) {
    node = stepInto(node, key, valueAt(data, path.slice(0, depth)));
    if (!node) return [];
  }
  return Object.keys(pick(node, valueAt(data, path)).shape ?? {});
}

function stepInto(node: SchemaNode | undefined, key: string | number, value: unknown) {
  if (!node) return undefined;
  const owner = pick(node, value);
  return typeof key === 'number' ? owner.element : owner.shape?.[key];
}

/** Of a union, the option whose literal fields fit the value best; otherwise the schema itself. */
function pick(node: SchemaNode, value: unknown): SchemaNode {
  const bare = unwrap(node);
  const { options } = bare;
  if (!options || typeof options[0] !== 'object') return bare;
  return options.find((option) => literalsFit(option, value)) ?? bare;
}

const literalsFit = (option: SchemaNode, value: unknown) =>
  Object.entries(option.shape ?? {}).every(
    ([key, field]) => field.type !== 'literal' || field.safeParse(valueAt(value, [key])).success,
  );

function unwrap(node: SchemaNode): SchemaNode {
  const isWrapper = ['optional', 'nullable', 'default'].includes(node.type);
  return isWrapper && node.unwrap ? unwrap(node.unwrap()) : node;
}
