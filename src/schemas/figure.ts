/** The figure ledger: every number of a source, once, with its place and its arithmetic. */
import { z } from 'astro/zod';
import { date, draft, figureId, id, paragraphId, review, revisions, text } from './common.ts';

/** How a printed number may be vague; the printed word stands in brackets. */
export const qualifiers = {
  under: '近、不足（少于所写数）',
  over: '余、多、超过（多于所写数）',
  'at-least': '至少、以上（不少于所写数）',
  'at-most': '至多、以内（不多于所写数）',
  about: '约',
  range: '区间',
  contradictory: '原文自相矛盾（如“近……余”）',
} as const;

/** How one end of a range may be vague: 几千元到10多万元 ends over 100,000. */
const endQualifiers = ['under', 'over', 'at-least', 'at-most', 'about'] as const;

/** Who read the printed form, where the grammar of quantities did not. */
export const readings = { manual: '人工核对' } as const;

export const figureSchema = z.strictObject({
  id: figureId.describe('台账编号：主题.名称'),
  label: text.describe('这个数字说的是什么，不带主语地名也能看懂'),
  value: z
    .number()
    .nullable()
    .describe('数值，按单位换算成完整数字（26.4万写 264000），下降的量可写负数；区间写 null'),
  unit: text.describe('计量单位，照原文：户、人、个、%、个百分点、元、千瓦时 …'),
  printed: text.describe('原文的印刷形式，正文中照此显示；推算数写我们采用的形式'),
  qualifier: z
    .enum(Object.keys(qualifiers) as [keyof typeof qualifiers])
    .optional()
    .describe('模糊数的性质；精确数不写'),
  low: z.number().optional().describe('区间的下限（可为约数）'),
  high: z.number().optional().describe('区间的上限（可为约数）'),
  lowQualifier: z
    .enum(endQualifiers)
    .optional()
    .describe('下限的性质：“几千元到10多万元”的下限写 at-least；精确数不写'),
  highQualifier: z
    .enum(endQualifiers)
    .optional()
    .describe('上限的性质：“几千元到10多万元”的上限写 over；精确数不写'),
  reading: z
    .enum(Object.keys(readings) as [keyof typeof readings])
    .optional()
    .describe('读法：程序读不懂印刷形式、由人对照原文核对过的，写 manual'),
  readingReason: text.optional().describe('人工核对的理由：印刷形式为什么是这个数值，读者会看到'),
  asOf: date.nullable().describe('数字所属的时点；原文未注明写 null'),
  asOfNote: text.optional().describe('时点的说明，如“截至目前”“撤并前”'),
  measure: id
    .optional()
    .describe('口径的编号（content/measures/）：与别处的数定义相同、可以比较时才写'),
  place: id.optional().describe('说的是哪个地方；与文件所说的地方相同时不写'),
  source: id.describe('来源文献的编号'),
  paragraph: paragraphId.describe('首次出现的原文段落；推算数写所依据的段落'),
  alsoIn: z.array(paragraphId).default([]).describe('再次出现的段落'),
  derived: z.boolean().default(false).describe('推算：true 表示原文没有、由我们推算'),
  note: text.optional().describe('编者注：存疑之处、口径说明'),
  revisions,
});

const operand = (what: string) => figureId.describe(`${what}，写台账编号`);
const operands = z.array(operand('部分')).min(2).describe('各部分，写台账编号，至少两个');
const decimals = z.number().int().min(0).max(4).describe('四舍五入保留的小数位');

/** An arithmetic law that the ledger must obey; a derived figure is the result of exactly one. */
export const lawSchema = z.discriminatedUnion('law', [
  z
    .strictObject({ law: z.literal('sum'), whole: operand('整体'), parts: operands })
    .describe('合计：whole 等于 parts 之和'),
  z
    .strictObject({
      law: z.literal('difference'),
      from: operand('被减数'),
      take: operand('减数'),
      leaves: operand('差'),
    })
    .describe('相减：leaves 等于 from 减 take'),
  z
    .strictObject({
      law: z.literal('rate'),
      part: operand('部分'),
      whole: operand('整体'),
      percent: operand('百分比'),
      decimals,
    })
    .describe('占比：percent 等于 part 除以 whole 乘 100，按 decimals 四舍五入'),
  z
    .strictObject({
      law: z.literal('base'),
      part: operand('部分'),
      percent: operand('百分比'),
      base: operand('基数'),
      nearest: z.number().int().positive().describe('取整到这个数的倍数'),
    })
    .describe('反推基数：base 等于 part 除以 percent，按 nearest 取整'),
  z
    .strictObject({ law: z.literal('within'), part: operand('部分'), whole: operand('整体') })
    .describe('部分不超过整体'),
  z
    .strictObject({
      law: z.literal('persons'),
      households: operand('户数'),
      persons: operand('人数'),
    })
    .describe('户数不超过人数'),
]);

export const ledgerSchema = z.strictObject({
  subject: id.describe('数字的主题，与文件名相同'),
  title: text.describe('主题的名称，如“某某村”'),
  place: id.optional().describe('这些数字说的是哪个地方，写地方的编号；与 subject 相同时不写'),
  order: z.number().int().positive().describe('在数据页中的次序'),
  figures: z.array(figureSchema).min(1).describe('数字台账'),
  laws: z.array(lawSchema).default([]).describe('数字之间必须成立的算术关系'),
  revisions,
  draft,
  review,
});

export type FigureRecord = z.infer<typeof figureSchema>;
export type Law = z.infer<typeof lawSchema>;
export type Ledger = z.infer<typeof ledgerSchema>;
export type Qualifier = keyof typeof qualifiers;

/**
 * The place that a figure tells of: its own, else its ledger's, else the one that the subject is named
 * after. There may be no such place.
 */
export const placeOfFigure = (
  figure: Pick<FigureRecord, 'place'>,
  ledger: Pick<Ledger, 'place' | 'subject'>,
): string => figure.place ?? ledger.place ?? ledger.subject;
