/** The site itself and the values that only its host can issue. */
import { z } from 'astro/zod';
import { text } from './common.ts';

export const siteSchema = z.strictObject({
  name: text.describe('网站名称'),
  subtitle: text.describe('副题'),
  description: text.describe('网站简介，用于首页和分享'),
  region: z
    .array(text)
    .default([])
    .describe('所在的省、市、县，从大到小，写全称；搜索认得这些名字和拼音'),
  editors: z.array(text).default([]).describe('编辑的姓名，送审时从中选；只作登记，不是账号'),
  reviewers: z.array(text).default([]).describe('审稿人的姓名，审稿时从中选；只作登记，不是账号'),
  requireReview: z
    .boolean()
    .default(false)
    .describe('发布要先审：true 表示没有审过、审后又改的内容不能发布'),
  host: z
    .strictObject({
      name: text.optional().describe('主办单位'),
      siteIdCode: text.optional().describe('政府网站标识码'),
      icp: text.optional().describe('ICP 备案号'),
      policeRecord: text.optional().describe('公安备案号'),
      contact: text.optional().describe('联系方式'),
      editor: text.optional().describe('责任编辑'),
    })
    .describe('主办单位及其签发的号码；未签发的留空，页面不显示，绝不编造'),
});

export const permalinksSchema = z.array(
  z.strictObject({
    path: z
      .string()
      .regex(
        /^\/(?:[a-z0-9-][a-z0-9.-]*\/)*(?:[a-z0-9-]+\.[a-z0-9.]+)?$/,
        '以 / 开头，以 / 或扩展名结尾，没有以点开头的一段',
      )
      .describe('发布过的网址，只增不减'),
    redirect: z
      .string()
      .regex(
        /^\/(?:[a-z0-9-][a-z0-9.-]*\/)*(?:[a-z0-9-]+\.[a-z0-9.]+)?(?:#[a-z0-9][a-z0-9.-]*)?$/,
        '写本站的网址，以 / 开头，可以带 #段落编号',
      )
      .optional()
      .describe('网址已迁移时，写新的网址；可以带 # 和那一页里 Passage 的编号'),
  }),
);

/** An address that moved, by the old one. */
export const movedSchema = z.strictObject({ redirect: z.string() });

export type Site = z.infer<typeof siteSchema>;
export type Permalinks = z.infer<typeof permalinksSchema>;
