/** An entry as lines for people: each field by its Chinese name, then the body. */
import { nameChoices } from '#scripts/editor/server/field-words.ts';
import { readForm } from '#scripts/editor/server/entry-file.ts';
import { type FieldShape, fieldsFor, readShape } from '#scripts/editor/server/field-shape.ts';
import { bodyField, idField, rootField, type Target } from '#scripts/editor/server/targets.ts';

/** Written by the workbench itself. */
const unshown: ReadonlySet<string> = new Set([idField, bodyField, 'review']);

/**
 * The text of a file without its syntax; the text itself when it cannot be read.
 * @param text of the file
 */
export function toReadable(text: string, target: Target): string {
  let form;
  try {
    form = readForm(text, target);
  } catch {
    return text;
  }
  const shape = readShape(target.definition.schema);
  const root = form[rootField];
  const lines =
    shape.kind === 'list'
      ? toLines(root, shape, '', '')
      : fieldLines(
          Object.fromEntries(Object.entries(form).filter(([name]) => !unshown.has(name))),
          shape,
          '',
        );
  const body = form[bodyField];
  return [...lines, ...(typeof body === 'string' ? ['', body] : [])].join('\n') + '\n';
}

function fieldLines(value: object, shape: FieldShape, indent: string): string[] {
  const fields = fieldsFor(shape, value);
  return Object.entries(value).flatMap(([name, one]) => {
    const field = fields[name];
    const label = field?.description.split(/[：；，。（]/u)[0]?.replace(/的编号$/, '') || name;
    const isUnsaid = one === undefined || (field && one === field.fallback && !field.required);
    return isUnsaid ? [] : toLines(one, field, label, indent);
  });
}

function toLines(
  value: unknown,
  shape: FieldShape | undefined,
  label: string,
  indent: string,
): string[] {
  const title = label === '' ? '' : `${indent}${label}：`;
  if (Array.isArray(value)) {
    if (value.length === 0) return [];
    const isPlain = value.every((one) => typeof one !== 'object');
    if (isPlain && value.join('、').length < 40) return [`${title}${value.join('、')}`];
    const items = value.flatMap((one) => toLines(one, shape?.item, '', `${indent}　`));
    return [...(title ? [title] : []), ...items];
  }
  if (typeof value === 'object' && value !== null) {
    const lines = shape ? fieldLines(value, shape, `${indent}　`) : [JSON.stringify(value)];
    return [title || `${indent}·`, ...lines];
  }
  return [`${title || indent}${say(value, shape)}`];
}

function say(value: unknown, shape: FieldShape | undefined): string {
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (shape?.kind !== 'choice') return value === null ? '（未知）' : String(value);
  return nameChoices(shape.values).find((one) => one.value === value)?.label ?? String(value);
}
