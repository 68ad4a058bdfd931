/** Brings a form's values into the form of a file: what was left empty is left out, or null. */
import { type FieldShape, fieldsFor } from './field-shape.ts';

/**
 * The data that a form stands for. What the schema does not know stays, for the gate to name.
 * @param shape what the schema says of it
 * @param value as the form sends it: empty texts, lists and groups stand for fields not filled in
 */
export function cleanData(shape: FieldShape, value: unknown): unknown {
  if (shape.kind === 'list') {
    if (!Array.isArray(value)) return value === '' || value === null ? undefined : value;
    const { item } = shape;
    const items = value.map((one) => (item ? cleanData(item, one) : one));
    return items.filter((one) => one !== undefined && one !== null);
  }
  if (isRecord(value)) return cleanGroup(shape, value);
  const trimmed = typeof value === 'string' ? value.trim() : value;
  const isEmpty = trimmed === '' || trimmed === null || Number.isNaN(trimmed);
  return isEmpty ? undefined : trimmed;
}

function cleanGroup(shape: FieldShape, value: Record<string, unknown>): unknown {
  const fields = fieldsFor(shape, value);
  const known = Object.entries(fields).flatMap(([name, field]): [string, unknown][] => {
    const cleaned = cleanData(field, value[name]);
    if (cleaned === undefined) return field.required ? whenEmpty(name, field) : [];
    return isLeftOut(field, cleaned) ? [] : [[name, cleaned]];
  });
  const unknown = Object.entries(value).filter(([name]) => !Object.hasOwn(fields, name));
  return Object.fromEntries([...known, ...unknown]) as Record<string, unknown>;
}

/** What stands for a field that must be there though nothing was filled in, where it can be said. */
function whenEmpty(name: string, { nullable, kind, fields }: FieldShape): [string, unknown][] {
  if (nullable) return [[name, null]];
  const mayBeEmpty = kind === 'group' && Object.values(fields).every((field) => !field.required);
  return mayBeEmpty ? [[name, {}]] : [];
}

/** Whether leaving a field out says the same. */
function isLeftOut(field: FieldShape, value: unknown): boolean {
  if (field.required) return false;
  if (field.kind === 'group' && isRecord(value)) return Object.keys(value).length === 0;
  if (Array.isArray(value)) return value.length === 0;
  return value === field.fallback;
}

/** Whether a value is a plain object, as a mapping of YAML or JSON is read. */
export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  Object.getPrototypeOf(value) === Object.prototype;
