/** A measure: what figures of several places must have in common before they stand side by side. */
import { z } from 'astro/zod';
import { figureId, revisions, text } from './common.ts';
import { type PlaceKind, placeKinds } from './place.ts';

const apart = z.strictObject({
  figure: figureId.describe('看似同类、其实不同的数字，写台账编号'),
  reason: text.describe('为什么不能并列，读者会看到'),
});

export const measureSchema = z.strictObject({
  name: text.describe('口径的名称，如“贫困发生率”；不带地名'),
  unit: text.describe('单位；用这个口径的数字都以它计，如 %、户、人'),
  definition: text.describe('这个口径数的是什么、怎样算；定义相同的数字才能用它'),
  kinds: z
    .array(z.enum(Object.keys(placeKinds) as [PlaceKind, ...PlaceKind[]]))
    .min(1)
    .optional()
    .describe('只对哪几级地方有意义，如贫困村数只对县级、乡级；各级都有意义的不写'),
  order: z.number().int().positive().describe('在比较页中的次序，从 1 起'),
  sums: z.boolean().describe('各地的数能不能相加：户数、人数写 true，比率、平均数写 false'),
  apart: z.array(apart).default([]).describe('不能并列的数字，页面在表下说明；没有不写'),
  revisions,
});

export type Measure = z.infer<typeof measureSchema>;
