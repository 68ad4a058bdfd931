/** A content file as a form sees it: its data, its body, and the text that they make. */
import { createHash } from 'node:crypto';
import type { z } from 'astro/zod';
import { parse } from 'yaml';
import { patchYaml } from './patch-yaml.ts';
import { cleanData, isRecord } from './clean-data.ts';
import { readShape } from './field-shape.ts';
import { type Target, bodyField, idField, pictureField, rootField } from './targets.ts';

/** What a form holds: the entry's fields by name, the body of a story among them. */
export type FormData = Record<string, unknown>;

const ownFields: readonly string[] = [bodyField, idField, pictureField];

/** Tells whether a file has changed since a form was filled from it. */
export const revisionOf = (text: string | Uint8Array): string =>
  createHash('sha256').update(text).digest('hex').slice(0, 16);

/**
 * The values with which a form opens.
 * @throws if the YAML cannot be read; the gate says where
 */
export function readForm(text: string, { definition, id }: Target): FormData {
  const { head, body } = split(text, definition.format);
  const data = toPlain(parseHead(head));
  const fields = isRecord(data) ? data : { [rootField]: data };
  return {
    ...saidByLeavingOut(definition.schema),
    ...fields,
    [idField]: id,
    ...(definition.format === 'mdx' ? { [bodyField]: body.trim() } : {}),
  };
}

/**
 * The text of the file with a form's values in it; the very text, when they say the same.
 * @param text the file as it is; undefined for a new one
 */
export function writeForm(text: string | undefined, form: FormData, target: Target): string {
  const { definition } = target;
  const shape = readShape(definition.schema);
  const { [bodyField]: body, [rootField]: root } = form;
  const own = Object.entries(form).filter(([name]) => !ownFields.includes(name));
  const parts = text === undefined ? undefined : split(text, definition.format);
  const before = parts ? cleanData(shape, parseHead(parts.head)) : undefined;
  const after = cleanData(shape, shape.kind === 'list' ? root : Object.fromEntries(own));
  const order = [...Object.keys(shape.fields), ...variantFields(shape)];
  const head = patchYaml(parts?.head ?? '', before, after, order);
  if (definition.format === 'yaml') return head;
  const written = typeof body === 'string' ? body.replaceAll('\r\n', '\n').trim() : '';
  if (parts && written === parts.body.trim())
    return `${parts.open}${head}${parts.close}${parts.body}`;
  return `${parts?.open ?? '---\n'}${head}${parts?.close ?? '---\n'}${written && `\n${written}\n`}`;
}

/** A switch that a file does not mention is off, whatever a new entry begins with. */
function saidByLeavingOut(schema: z.ZodType): FormData {
  const switches = Object.entries(readShape(schema).fields).filter(
    ([, { kind }]) => kind === 'boolean',
  );
  return Object.fromEntries(switches.map(([name, { fallback }]) => [name, fallback]));
}

interface Parts {
  open: string;
  head: string;
  close: string;
  body: string;
}

/** Cuts a story at its frontmatter, so that the parts joined are the text. */
function split(text: string, format: 'yaml' | 'mdx'): Parts {
  const unified = text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
  if (format === 'yaml') return { open: '', head: unified, close: '', body: '' };
  const found = /^(\s*---[ \t]*\n)([\s\S]*?\n)?(---[ \t]*(?:\n|$))([\s\S]*)$/.exec(unified);
  const [, open = '---\n', head = '', close = '---\n', body = unified] = found ?? [];
  return { open, head, close, body };
}

const parseHead = (head: string): unknown => parse(head, { customTags: ['timestamp'] }) ?? {};

const variantFields = ({ variants }: ReturnType<typeof readShape>): string[] => [
  ...new Set(Object.values(variants?.byValue ?? {}).flatMap(({ fields }) => Object.keys(fields))),
];

/** Dates that were written without quotes, as texts that a form can show. */
function toPlain(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (Array.isArray(value)) return value.map(toPlain);
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, toPlain(one)]));
}
