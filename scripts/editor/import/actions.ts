/** Every decision that a person can take on an imported document, as it is sent and kept. */
import { z } from 'astro/zod';
import { paragraphIdPattern, longestText } from '#schemas/common.ts';
import { figureSchema } from '#schemas/figure.ts';
import { paragraphSchema } from '#schemas/source.ts';

const shortText = z.string().max(longestText);
const key = z.string().min(1).max(200);
const paragraph = z.string().regex(paragraphIdPattern);
const { value, qualifier, low, high, lowQualifier, highQualifier } = figureSchema.shape;

/** What a person confirms of a figure; texts may be unfinished, the gate looks at them later. */
export const figureFieldsSchema = z.strictObject({
  /** The part of its id behind the dot; the ledger's subject stands before it. */
  name: shortText,
  label: shortText,
  value,
  unit: shortText,
  printed: shortText,
  qualifier,
  low,
  high,
  lowQualifier,
  highQualifier,
  asOf: shortText.nullable(),
  asOfNote: shortText.optional(),
  /** Why the value is not what the printed form alone says. */
  readingReason: shortText.optional(),
  note: shortText.optional(),
});

/** What is known of the document, and under which names its records will stand. */
export const sourceFieldsSchema = z.strictObject({
  /** Of `content/sources/<id>.yaml`. */
  id: shortText,
  /** Of `content/figures/<subject>.yaml`, and its title. */
  subject: shortText,
  subjectTitle: shortText,
  title: shortText,
  kind: shortText,
  author: shortText.nullable(),
  publisher: shortText.nullable(),
  date: shortText.nullable(),
  known: z.array(shortText),
  unknown: z.array(shortText),
});

export const actionSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('accept'), figure: key, fields: figureFieldsSchema }),
  z.strictObject({ type: z.literal('set-aside'), figure: key, reason: shortText }),
  z.strictObject({ type: z.literal('same'), figure: key, as: key }),
  z.strictObject({ type: z.literal('reopen'), figure: key }),
  z.strictObject({
    type: z.literal('add'),
    figure: key,
    paragraph,
    at: z.number().int().nonnegative(),
    end: z.number().int().positive(),
    fields: figureFieldsSchema,
  }),
  z.strictObject({ type: z.literal('source'), fields: sourceFieldsSchema.partial() }),
  z.strictObject({
    type: z.literal('paragraphs'),
    ids: z.array(paragraph).min(1),
    fields: z.strictObject({
      role: paragraphSchema.shape.role.optional(),
      about: shortText.optional(),
      /** Why the site uses none of it; null takes that back. */
      unused: shortText.nullable().optional(),
    }),
  }),
  z.strictObject({
    type: z.literal('name'),
    name: key,
    verdict: z.enum(['confirmed', 'refused', 'open']),
  }),
  z.strictObject({
    type: z.literal('place'),
    name: key,
    /** The place of the archive in which a village lies that is not in it yet; empty for none. */
    within: shortText,
  }),
  z.strictObject({ type: z.literal('mendings-seen') }),
]);

/** An action with the key that tells it from every other, so that it may be sent twice. */
export const keptActionSchema = z.strictObject({ key, action: actionSchema });

export type FigureFields = z.infer<typeof figureFieldsSchema>;
export type SourceFields = z.infer<typeof sourceFieldsSchema>;
export type ImportAction = z.infer<typeof actionSchema>;
export type KeptAction = z.infer<typeof keptActionSchema>;
