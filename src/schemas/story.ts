/** Accounts, village cases, townships and themes: the pages written in MDX. */
import { z } from 'astro/zod';
import { id, pageFields, review, text } from './common.ts';
import { storyPerson } from './person.ts';

/** The folders that stories stand in, in the site's order; each is a section of the site. */
export const storyKinds = ['accounts', 'cases', 'townships', 'themes'] as const;
export type StoryKind = (typeof storyKinds)[number];

const storyFields = {
  ...pageFields,
  people: z
    .array(storyPerson)
    .default([])
    .describe('讲述、采访、整理这一篇的人，按署名的次序；没有署名就不写'),
};

export const accountSchema = z.strictObject({
  ...storyFields,
  places: z
    .array(id)
    .default([])
    .describe('讲到的地方的编号，取自 content/places/，可以有几个；写最小的一级，如村'),
  cases: z.array(id).default([]).describe('相关村庄案例的编号'),
});

export const caseSchema = z.strictObject({
  ...storyFields,
  places: z
    .array(id)
    .min(1, '至少写一个村，如 [dahe]')
    .describe('这个案例的村，即 content/places/ 下的文件名；几个村合写的列出几个'),
});

export const townshipSchema = z.strictObject({
  ...storyFields,
  place: id.describe('这一页所讲的乡镇，即 content/places/ 下的文件名'),
});

/** What a theme page gathers. */
export const themeGroups = {
  programme: '全县方略',
  topic: '专题',
} as const;

export const themeSchema = z.strictObject({
  ...storyFields,
  name: text.describe('专题的短名，用作标签'),
  also: z
    .array(text)
    .default([])
    .describe('专题里各项的叫法，如“易地搬迁”；按这些词和它们的拼音也搜得到'),
  colours: z
    .array(
      z.strictObject({
        id: z.enum(['red', 'green', 'blue', 'earth']).describe('颜色，决定所用的品牌色'),
        name: text.describe('颜色的叫法，如“红色”'),
        means: text.describe('所指的产业或做法'),
        theme: id.describe('相关专题的编号'),
      }),
    )
    .default([])
    .describe('颜色和所指：只有讲几种颜色的专题填写'),
  places: z
    .array(id)
    .default([])
    .describe('这个专题讲的地方，取自 content/places/；几个县合编时要写，如县的编号'),
  group: z.enum(Object.keys(themeGroups) as [keyof typeof themeGroups]).describe('方略或专题'),
});

/** A page about the site itself: about, accessibility. */
export const pageSchema = z.strictObject({
  title: text.describe('页面标题'),
  summary: text.describe('一句话的摘要'),
  review,
});

export type Account = z.infer<typeof accountSchema>;
export type Case = z.infer<typeof caseSchema>;
export type Township = z.infer<typeof townshipSchema>;
export type Theme = z.infer<typeof themeSchema>;
