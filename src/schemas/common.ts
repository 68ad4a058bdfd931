/** Field types that several collections share. */
import { z } from 'astro/zod';

/** Lower-case ASCII words joined by hyphens: ids stand in URLs and never change. */
export const idPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
/** `<subject>.<name>`: the id of a figure. */
export const figureIdPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*\.[a-z0-9]+(?:-[a-z0-9]+)*$/;
/** `p1`, `p2` …: a numbered paragraph of a source document. */
export const paragraphIdPattern = /^p[1-9]\d*$/;

export const id = z.string().regex(idPattern, '只用小写字母、数字和连字符，如 da-he');
/** In characters: an id becomes the name of files, with endings behind it, on any disk. */
export const longestId = 80;
/** Windows keeps these names for devices: a repository that holds such a file cannot be unpacked there. */
export const deviceName = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;
export const figureId = z.string().regex(figureIdPattern, '写作 主题.名称，如 dahe.households');
export const paragraphId = z.string().regex(paragraphIdPattern, '写作 p 加段号，如 p31');
/** A longer text belongs into a body; it also bounds what one field may cost the gate. */
export const longestText = 10_000;
export const text = z
  .string()
  .trim()
  .min(1, '不能为空')
  .max(longestText, `一个字段最多 ${longestText} 个字，请分成几处`);
export const revision = z.strictObject({
  date: z.iso.date().describe('修订日期，如 2026-11-23'),
  change: text.describe('改了什么、为什么改'),
});
/** The date of a figure or fact: a year, a month or a day. */
export const date = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, '写作 2018、2018-06 或 2018-06-30，并加引号');

/** Public reasons for changes; the gate asks for one when a released fact changes. */
export const revisions = z
  .array(revision)
  .default([])
  .describe('修订记录，新的写在前面：发布过的数字、名称、日期、地点改了，在这里写明原因');

/** Whether an entry is still being written: the site neither shows nor counts drafts. */
export const draft = z
  .boolean()
  .default(false)
  .describe('草稿：true 表示还没写好，只在预览时看得见；写好后删去这一行');

/** Where an entry stands between writing and publishing, with who says so and when. */
export const reviewSchema = z.strictObject({
  state: z.enum(['waiting', 'reviewed']).describe('waiting 待审；reviewed 已审'),
  askedBy: text.optional().describe('送审的人'),
  askedOn: z.iso.date().optional().describe('送审的日期，如 "2026-12-01"'),
  by: text.optional().describe('审稿人'),
  on: z.iso.date().optional().describe('审过的日期，如 "2026-12-01"'),
  fingerprint: z
    .string()
    .regex(/^[0-9a-f]{16}$/, '应为 16 位十六进制小写')
    .optional()
    .describe('所审文字的指纹，由编辑页面写入；文字改了，就要再审'),
});
export const review = reviewSchema.optional().describe('审稿：由编辑页面的“审阅”填写，读者看不到');

/** Whether and since when a story is public. */
export const publicationFields = {
  draft,
  review,
  publishOn: z.iso
    .date()
    .optional()
    .describe('定期发布的日期，如 "2026-12-01"；到这一天之后生成的网站才有这一页'),
  withdrawn: z
    .strictObject({
      date: z.iso.date().describe('撤下的日期，如 "2026-12-01"'),
      reason: text.describe('撤下的原因，读者会看到'),
    })
    .optional()
    .describe('撤下：网址保留，页面只写明何时、为何撤下，不再列入列表和搜索'),
};

/** Fields that every page written in MDX carries. */
export const pageFields = {
  title: text.describe('页面标题'),
  summary: text.describe('一两句话的摘要；数字写成 {dahe.households} 这样的台账编号'),
  order: z.number().int().positive().describe('在列表中的次序，从 1 起'),
  sources: z
    .array(
      z.strictObject({
        id: id.describe('来源文献的编号，即 content/sources/ 下的文件名'),
        paragraphs: z.array(paragraphId).describe('本页依据的原文段落'),
      }),
    )
    .min(1)
    .describe('本页依据的文献，主要的写在最前'),
  themes: z.array(id).default([]).describe('所属专题的编号，取自 content/themes/'),
  keyFigures: z.array(figureId).default([]).describe('页首“关键数字”栏所列的台账编号'),
  unknowns: z.array(text).default([]).describe('原文没有交代、读者可能会问的事'),
  revisions,
  ...publicationFields,
};
