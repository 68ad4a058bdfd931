/** A word that readers look up: what it means, who says so, where the source uses it. */
import { z } from 'astro/zod';
import { date, draft, figureId, id, paragraphId, review, revisions, text } from './common.ts';

/** Whether somebody public says what the word means. */
export const termStatuses = { cited: '有出处', open: '待考' } as const;

export const citationSchema = z.strictObject({
  issuer: text.optional().describe('发布者，如“中共中央、国务院”；没有单一的发布者就不写'),
  title: text.describe('文件、报道或书的名称，书名号照写；没有单一文件的写“通行用语”'),
  number: text.optional().describe('文号，如“中发〔2015〕34号”；没有就不写'),
  date: date.optional().describe('发布日期，如 "2015-11-29"；不知道就不写'),
  says: text.optional().describe('它怎样说：用自己的话转述，可以带文件里的数字'),
});

export const termSchema = z.strictObject({
  name: text.describe('词条的名称，照原文或通行的写法'),
  aliases: z
    .array(text)
    .default([])
    .describe('正文里的其他写法，按它们找出词条在哪些页面，如“两不愁、三保障”'),
  status: z
    .enum(Object.keys(termStatuses) as [keyof typeof termStatuses])
    .default('cited')
    .describe('cited 有出处；open 待考：没有查到公开的解释，照实写明，不猜'),
  definition: text.describe('一两句话说明意思，用自己的话；原文的数字写成 {台账编号}'),
  citations: z.array(citationSchema).default([]).describe('谁这样说：有出处的至少写一条'),
  source: id.describe('来源文献的编号：哪一份文献用了这个词'),
  paragraphs: z.array(paragraphId).min(1).describe('用了这个词的原文段落'),
  formulas: z
    .array(figureId)
    .default([])
    .describe('用算式演示的数字：有占比关系（rate）的台账编号'),
  related: z.array(id).default([]).describe('相关的词条编号'),
  revisions,
  draft,
  review,
});

export type Citation = z.infer<typeof citationSchema>;
export type Term = z.infer<typeof termSchema>;
