/** What a release recorded: the numbers, names, dates and places that readers may have cited. */
import { z } from 'astro/zod';

const fact = z.union([z.string(), z.number(), z.null()]);

/** One record that may be cited, such as `figures/dahe.households`. */
export const releasedRecordSchema = z.strictObject({
  fields: z.record(z.string(), fact).describe('发布时的值'),
  revisions: z.number().int().nonnegative().describe('发布时已有几条修订记录'),
});

export const releaseManifestSchema = z.strictObject({
  version: z.string().min(1).describe('版本号，取自 package.json'),
  date: z.iso.date().describe('发布日期'),
  archive: z.string().optional().describe('发布的是哪一处的档案：content/places/ 里的编号'),
  zip: z
    .strictObject({ file: z.string(), bytes: z.number().int(), sha256: z.string() })
    .describe('离线包及其指纹'),
  records: z.record(z.string(), releasedRecordSchema).describe('可被引用的事实'),
});

export type ReleasedRecord = z.infer<typeof releasedRecordSchema>;
export type ReleaseManifest = z.infer<typeof releaseManifestSchema>;
