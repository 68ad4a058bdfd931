/** Something that the source tells with a year, with 今年, or without any date. */
import { z } from 'astro/zod';
import { draft, id, paragraphId, review, revisions, text } from './common.ts';

/** The source says 今年 and not which year it is. */
export const thisYear = 'this-year';
/** The source gives no date. */
export const undated = 'undated';

const yearPattern = /^(?:\d{4}|this-year|undated)$/;

/** The year of an event, if it has one; undefined for 今年 and where nothing is said. */
export const yearOfEvent = (year: string): string | undefined => /^\d{4}$/.exec(year)?.[0];

export const eventSchema = z.strictObject({
  title: text.describe('一句话写这件事，只写段落里有的；数字写成 {台账编号}'),
  year: z
    .string()
    .regex(yearPattern, '写作 "2017"、this-year 或 undated')
    .describe('年份，如 "2017"；原文写“今年”的写 this-year，没有注明的写 undated'),
  printed: text.describe('原文怎样写时间，如“2017年”“今年”“截至目前”；没有写时间就写“未写时间”'),
  order: z.number().int().positive().describe('同一年里的次序，全部事件连着编，从 1 起'),
  source: id.describe('来源文献的编号'),
  paragraph: paragraphId.describe('写到这件事的原文段落'),
  stories: z
    .array(z.string().regex(/^(accounts|cases|townships|themes)\/[a-z0-9-]+$/))
    .default([])
    .describe('接着读的页面，如 cases/dahe'),
  revisions,
  draft,
  review,
});

export type ArchiveEvent = z.infer<typeof eventSchema>;
