/** A cited document: what is known of it, its paragraphs, and what remains doubtful. */
import { z } from 'astro/zod';
import { draft, id, paragraphId, review, revisions, text } from './common.ts';

/** What a paragraph is in its document. */
export const paragraphRoles = {
  title: '总标题',
  heading: '标题',
  byline: '署名',
  item: '要点',
  body: '正文',
} as const;

export const paragraphSchema = z.strictObject({
  id: paragraphId.describe('段号：非空行依次编为 p1、p2 …'),
  role: z.enum(Object.keys(paragraphRoles) as [keyof typeof paragraphRoles]).describe('段落的性质'),
  about: text.describe('这一段讲什么，用我们自己的话'),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/, '应为 64 位十六进制小写')
    .describe('指纹：该段去掉首尾空白后 UTF-8 文本的 SHA-256'),
  unused: text.optional().describe('没有页面采用这一段的理由；有页面采用则不写'),
});

export const querySchema = z.strictObject({
  id: id.describe('存疑编号'),
  paragraphs: z.array(paragraphId).min(1).describe('存疑之处所在的段落'),
  question: text.describe('一句话说明疑问'),
  text: text.describe('编者注正文：原文怎么写、疑在哪里、我们怎么处理'),
});

export const sourceSchema = z.strictObject({
  title: text.describe('文献标题，照原文'),
  kind: text.describe('文献类型'),
  author: text.nullable().describe('作者；原文未注明写 null'),
  publisher: text.nullable().describe('发表者；原文未注明写 null'),
  date: text.nullable().describe('发表日期；原文未注明写 null'),
  place: id
    .optional()
    .describe('文献讲的是哪个地方，写地方的编号；几个县合编时要写，各县都用的写它们共同的上级'),
  known: z.array(text).describe('已知的事：关于文献，从文献本身看得出的'),
  unknown: z.array(text).describe('未知的事：关于文献，原文没有交代的'),
  paragraphs: z.array(paragraphSchema).min(1).describe('全部段落'),
  queries: z.array(querySchema).default([]).describe('存疑之处'),
  revisions,
  draft,
  review,
});

export type Source = z.infer<typeof sourceSchema>;
export type Paragraph = z.infer<typeof paragraphSchema>;
export type Query = z.infer<typeof querySchema>;
