/** A speaker: name, role and place as the source prints them. */
import { z } from 'astro/zod';
import { id, paragraphId, revisions, text } from './common.ts';

export const personSchema = z.strictObject({
  name: text.describe('姓名'),
  role: text.describe('职务'),
  rolePrinted: text.optional().describe('原文所印的职务，与 role 不同时才写'),
  place: id.optional().describe('所代表的地方的编号，取自 content/places/；不在本地的不写'),
  source: id.describe('来源文献的编号'),
  paragraph: paragraphId.describe('署名所在的段落'),
  revisions,
});

export type Person = z.infer<typeof personSchema>;
