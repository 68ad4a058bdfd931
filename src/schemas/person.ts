/** A person: name, role and place as the source prints them, and what people do for a story. */
import { z } from 'astro/zod';
import { draft, id, paragraphId, review, revisions, text } from './common.ts';

/** What a person has to do with a story, and the word that stands before the name. */
export const personRoles = {
  speaker: '讲述人',
  oral: '口述',
  interviewee: '受访',
  author: '作者',
  interviewer: '采访',
  recorder: '记录',
  compiler: '整理',
  translator: '翻译',
  photographer: '摄影',
} as const;
export type PersonRole = keyof typeof personRoles;

/** Those whose account a story is: it goes by their names. */
export const tellingRoles: ReadonlySet<PersonRole> = new Set(['speaker', 'oral', 'interviewee']);

/** A part of a Chinese name. Checked, not matched: JSON Schema has no names of scripts. */
const namePart = text.refine(
  (part) => /^\p{Script=Han}+$/u.test(part),
  '这里只写汉字；不分姓和名的姓名写在 whole',
);
const wholeName = /^[\p{L}\p{M}\p{N}]+(?:[·\-.'’ ]+[\p{L}\p{M}\p{N}]+)*\.?$/u;

const chooseName = '写 family（姓）和 given（名）；不分姓和名的，只写 whole（全名）';

export const personSchema = z
  .strictObject({
    family: namePart.optional().describe('姓，如“王”“欧阳”；不分姓和名的姓名写在 whole'),
    given: namePart.optional().describe('名，如“防”“文周”；不分姓和名的姓名写在 whole'),
    whole: text
      .refine((name) => wholeName.test(name), '只写姓名本身，各段之间用间隔号“·”（U+00B7）')
      .optional()
      .describe('全名：不分姓和名的姓名，如“阿依古丽”“买买提·吐尔逊”，照原来的次序写'),
    role: text.describe('职务'),
    rolePrinted: text.optional().describe('原文所印的职务，与 role 不同时才写'),
    place: id.optional().describe('所代表的地方的编号，取自 content/places/；不在本地的不写'),
    source: id.describe('来源文献的编号'),
    paragraph: paragraphId.describe('署名所在的段落'),
    revisions,
    draft,
    review,
  })
  .superRefine((name, context) => {
    const isCut = name.family !== undefined || name.given !== undefined;
    const missing = (['family', 'given'] as const).filter((key) => name[key] === undefined);
    const faulty =
      name.whole === undefined ? (isCut ? missing : ['family']) : isCut ? ['whole'] : [];
    for (const key of faulty)
      context.addIssue({ code: 'custom', path: [key], message: chooseName });
  });

export type Person = z.infer<typeof personSchema>;

/** A person of a story. */
export const storyPerson = z.strictObject({
  id: id.describe('这个人的编号，即 content/people/ 下的文件名'),
  role: z
    .enum(Object.keys(personRoles) as [PersonRole])
    .default('speaker')
    .describe('在这一篇里做什么；不写就是讲述人'),
});
