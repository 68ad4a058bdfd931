/** A place of the tree: province, city, county, township or village, with the place it lies in. */
import { z } from 'astro/zod';
import { draft, id, review, revisions, text } from './common.ts';

/** The kinds from the largest down; each stands within one of the kinds named. */
export const placeKinds = {
  province: { label: '省级', within: [] },
  city: { label: '市级', within: ['province'] },
  county: { label: '县级', within: ['city', 'province'] },
  township: { label: '乡级', within: ['county', 'city'] },
  village: { label: '村级', within: ['township', 'county'] },
} as const satisfies Record<string, { label: string; within: readonly string[] }>;
export type PlaceKind = keyof typeof placeKinds;

export const placeSchema = z.strictObject({
  name: text.describe('地名，写全称，如“某某乡”；不带上级的名字'),
  kind: z
    .enum(Object.keys(placeKinds) as [PlaceKind, ...PlaceKind[]])
    .describe('级别：省级、市级、县级、乡级（乡、镇、街道）或村级（村、社区）'),
  within: id.optional().describe('所在的上级地方的编号；最上一级不写'),
  also: z.array(text).default([]).describe('别的叫法，如简称、旧名；按它们也搜得到'),
  order: z.number().int().positive().describe('在上级地方里的次序，从 1 起'),
  revisions,
  draft,
  review,
});

export type Place = z.infer<typeof placeSchema>;
