/** The site itself, the place or counties it is about, what home shows, and the values that only its host can issue. */
import { z } from 'astro/zod';
import { figureId, id, text } from './common.ts';

/** What the home page of a site, or of a county in a series, shows. */
export const homeSchema = z.strictObject({
  kicker: text.describe('首页题名上方的小字，如省和县的名字'),
  tagline: text.describe('首页题名下的一句话'),
  overview: id
    .optional()
    .describe('总述的专题编号，首页、数据页和“三分钟看懂”都用它；没有就不写，这几处不显示'),
  change: z
    .strictObject({
      label: text.describe('这个数字的叫法，如“贫困发生率”'),
      before: figureId.describe('变化之前的台账编号'),
      after: figureId.describe('变化之后的台账编号'),
    })
    .optional()
    .describe('首页和首页分享图上最要紧的一个变化：同一单位的前后两个数'),
  chart: id.optional().describe('首页那张图的编号'),
  colours: z
    .strictObject({
      theme: id.describe('写有 colours 的专题的编号'),
      title: text.describe('首页这一栏的标题'),
      lead: text.describe('标题下的一句话'),
    })
    .optional()
    .describe('首页的颜色一栏；没有这样的专题就不写'),
  ridge: text.optional().describe('首页和书的封面上的山脊线由这几个字生成；不写就由 place 生成'),
});

export const countedSchema = z
  .array(
    z.strictObject({
      ending: text.describe('名称的末一个字，如“镇”'),
      figure: figureId.describe('台账里这一种共有几个'),
    }),
  )
  .default([])
  .describe('乡镇列表上按种类点数：台账写明乡、镇各有几个的，在这里列出');

export const siteSchema = z.strictObject({
  name: text.describe('网站名称'),
  subtitle: text.describe('副题'),
  description: text.describe('网站简介，用于首页和分享'),
  place: id
    .optional()
    .describe(
      '本站所讲的地方的编号，即 content/places/ 下的文件名；几个县合编的不写，写 archive。要再加一个县，运行 npm run new -- county',
    ),
  archive: id
    .optional()
    .describe('几个县合编时，数据包、发布包和书的文件名由它开头，如 shili；只讲一个地方的不写'),
  topics: z.array(text).default([]).describe('本站的主题词，如“脱贫攻坚”；写进各栏目网页的关键词'),
  home: homeSchema.describe('首页所用的文字和条目；几个县合编的只写文字，条目写在各县的记录里'),
  counted: countedSchema,
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

/** What names the archive's files: its place, or what a series says. */
export const archiveId = ({ place, archive }: Pick<Site, 'place' | 'archive'>): string =>
  place ?? archive ?? '';
export type Permalinks = z.infer<typeof permalinksSchema>;
