/** A picture that stories may show: what is on it, whose it is, where it comes from. */
import { z } from 'astro/zod';
import { date, draft, id, review, revisions, text } from './common.ts';

/** Endings of the file that stands beside the record, under the same name. */
export const pictureEndings = ['jpg', 'png', 'webp'] as const;

export const pictureSchema = z.strictObject({
  alt: text.describe('画面说明：看不见图的人靠它知道图上有什么；照实写，不写画面以外的事'),
  credit: text.describe('署名：拍摄者或提供者，照提供者的要求写'),
  licence: text.describe('使用许可：凭什么可以用，如“作者授权本站使用”“CC BY 4.0”'),
  taken: date.nullable().describe('拍摄时间：2018、2018-06 或 2018-06-30；不知道写 null'),
  source: id.optional().describe('来源文献的编号；图不是出自文献就不写'),
  caption: text.optional().describe('图下的说明，数字写成 {台账编号}；不需要就不写'),
  revisions,
  draft,
  review,
});

export type Picture = z.infer<typeof pictureSchema>;
