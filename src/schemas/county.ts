/** A county of a series: what its home shows. Its name and where it lies are in the place of the same id. */
import { z } from 'astro/zod';
import { revisions, text } from './common.ts';
import { countedSchema, homeSchema } from './site.ts';

export const countySchema = z.strictObject({
  description: text.describe('这个县的简介，用于它的首页和总首页'),
  order: z.number().int().positive().describe('在总首页上的次序，从 1 起'),
  home: homeSchema.describe('这个县的首页所用的文字和条目'),
  counted: countedSchema,
  revisions,
});

export type County = z.infer<typeof countySchema>;
