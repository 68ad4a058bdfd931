/** A speaker: name, role and place as the source prints them. */
import { z } from 'astro/zod';
import { draft, id, paragraphId, review, revisions, text } from './common.ts';

export const personSchema = z.strictObject({
  name: text.describe('姓名'),
  role: text.describe('职务'),
  rolePrinted: text.optional().describe('原文所印的职务，与 role 不同时才写'),
  place: text.describe('所代表的地方，如“桥上乡大河村”'),
  township: id.optional().describe('所在乡镇的编号；县级不写'),
  source: id.describe('来源文献的编号'),
  paragraph: paragraphId.describe('署名所在的段落'),
  revisions,
  draft,
  review,
});

export type Person = z.infer<typeof personSchema>;
