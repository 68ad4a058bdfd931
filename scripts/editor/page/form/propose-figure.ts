/** Reads a printed form with the site's own grammar, and proposes what a figure's fields say of it. */
import { readQuantity } from '#quantities/read-quantity.ts';
import type { Form } from '#scripts/editor/page/api.ts';

const fields = [
  'value',
  'unit',
  'qualifier',
  'low',
  'high',
  'lowQualifier',
  'highQualifier',
] as const;

/** What a printed form such as `近3000人` says; nothing where the grammar cannot read it. */
export function readPrinted(printed: string): Form {
  const form = readQuantity(printed);
  if (form.unread) return {};
  const said = form.quantity as unknown as Form;
  return Object.fromEntries(
    fields.flatMap((field) => (said[field] === undefined ? [] : [[field, said[field]]])),
  );
}

/**
 * The fields that change with the printed form: those that are empty or say what was proposed
 * before. What somebody has written stays.
 * @param figure the record with the new printed form
 * @param before the printed form that its fields were proposed from
 */
export function proposeFields(figure: Form, before: string): [field: string, value: unknown][] {
  const printed = typeof figure['printed'] === 'string' ? figure['printed'] : '';
  const [old, now] = [readPrinted(before), readPrinted(printed)];
  return fields.flatMap((field): [string, unknown][] => {
    const value = figure[field] ?? '';
    const isFree = value === '' || value === (old[field] ?? '');
    return isFree && value !== (now[field] ?? '') ? [[field, now[field] ?? '']] : [];
  });
}
