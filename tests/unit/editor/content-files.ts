/** Every content file that the editing page opens, with what a form does to its values. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type FieldShape, fieldsFor, readShape } from '#scripts/editor/server/field-shape.ts';
import { type FormData, readForm } from '#scripts/editor/server/entry-file.ts';
import {
  bodyField,
  findTarget,
  idField,
  rootField,
  type Target,
} from '#scripts/editor/server/targets.ts';

export interface ContentFile {
  path: string;
  text: string;
  target: Target;
}

export const contentFiles: ContentFile[] = (
  readdirSync('content', { recursive: true, encoding: 'utf8' }) as string[]
)
  .map((name) => `content/${name.replaceAll('\\', '/')}`)
  .sort()
  .flatMap((path) => {
    const target = findTarget(path);
    return target ? [{ path, target, text: readFileSync(join(path), 'utf8') }] : [];
  });

/** The values as a form sends them back when nothing was touched: empty ones for every field. */
export function openAndSave({ text, target }: ContentFile): FormData {
  const form = readForm(text, target);
  const shape = readShape(target.definition.schema);
  const filled = fillIn(shape, form[rootField] ?? form) as FormData;
  const special = { [idField]: form[idField], [bodyField]: form[bodyField] };
  return form[rootField] ? { ...special, [rootField]: filled } : { ...filled, ...special };
}

function fillIn(shape: FieldShape, value: unknown): unknown {
  if (shape.kind === 'list') {
    return ((value ?? []) as unknown[]).map((one) => fillIn(shape.item!, one));
  }
  if (shape.kind === 'group' || shape.kind === 'variants') {
    // A form has no group without a value in it.
    if (Object.keys((value ?? {}) as object).length === 0) return undefined;
    const fields = Object.entries(fieldsFor(shape, value));
    const given = value as Record<string, unknown>;
    return Object.fromEntries(fields.map(([name, field]) => [name, fillIn(field, given[name])]));
  }
  if (value !== undefined && value !== null) return value;
  return shape.kind === 'boolean' ? false : shape.kind === 'number' ? null : '';
}
