/** A statistic chart: its message, its form, and the figures that it shows, named by id only. */
import { z } from 'astro/zod';
import { draft, figureId, review, revisions, text } from './common.ts';

/** The forms a chart may take, with how many rows and series each can carry and stay readable. */
export const chartForms = {
  'stacked-share': { name: '百分比堆叠条', rows: [1, 6], series: [2, 3] },
  'two-bars': { name: '前后两条', rows: [2, 2], series: [1, 1] },
  parts: { name: '整体与部分', rows: [2, 5], series: [1, 1] },
  'grouped-bars': { name: '分组柱', rows: [2, 6], series: [2, 3] },
  'sorted-bars': { name: '由大到小的条', rows: [2, 12], series: [1, 1] },
  'share-bars': { name: '占比分组条', rows: [1, 5], series: [2, 3] },
} as const;

/**
 * The roles a series or a row may take, never literal colours: each has one colour and one pattern
 * across the site. The brand's four colours are no roles: they mean the county's programme.
 */
export const chartColours = ['focus', 'other', 'rest', 'before', 'open', 'dotted'] as const;

/**
 * The message for a form that does not exist.
 * @param form what the file says
 */
export const describeUnknownForm = (form: unknown): string =>
  `没有“${String(form)}”这种图形，可用的有 ${Object.keys(chartForms).join('、')}`;

const colour = z
  .enum(chartColours)
  .optional()
  .describe(
    '按含义取色：focus 要说的（已脱贫、在讲的地方）、other 拿来对照的（灰）、rest 其余（浅底带边）、before 从前（条纹）、open 空框、dotted 框内一点；后两种用于方格图；不写则依次取用',
  );
const figures = z.array(figureId).min(1);

const row = {
  label: text.describe('这一行的名称；数字写成 {台账编号}'),
  figures: figures.describe('这一行的台账编号，与 series 一一对应'),
  colour,
};
const beside = figures
  .optional()
  .describe('条旁另写的台账编号，与 figures 一一对应；只写字，不画条');
const rowWhole = figureId.describe('这一行的整体，即各部分之和');
const share = figureId.optional().describe('第一个系列占整体的比例，取自台账');

const common = {
  title: text.describe('图的标题：一句话说出这张图要告诉读者的事；数字写成 {台账编号}'),
  name: text
    .optional()
    .describe('图的短名，印在标题上面，如“脱贫进度”；按这个名字搜索，图排在最前'),
  reading: text.describe('读法：一两句话，教读者怎样读这张图；数字写成 {台账编号}'),
  order: z.number().int().positive().describe('在数据页中的次序，从 1 起'),
  rowsLabel: text.describe('各行的统称，用作表格第一列的名称，如“年份”“脱贫途径”'),
  series: z
    .array(z.strictObject({ name: text.describe('系列名称'), colour }))
    .min(1)
    .describe('系列，至少一个'),
  time: z
    .enum(['same', 'by-row'])
    .default('same')
    .describe('时点：same 各数同一时点；by-row 各行时点不同，如逐年、前后'),
  notes: z.array(text).default([]).describe('图下的说明：口径、推算、时点；数字写成 {台账编号}'),
  revisions,
  draft,
  review,
};

const stackedShare = z
  .strictObject({
    ...common,
    form: z.literal('stacked-share'),
    wholeLabel: text.default('共').describe('写在整体之前的字，如“共”'),
    rows: z
      .array(z.strictObject({ ...row, whole: rowWhole, share }))
      .min(1)
      .describe('各行'),
  })
  .describe('百分比堆叠条：每行一个整体，各部分之和为百分之百');

const twoBars = z
  .strictObject({
    ...common,
    form: z.literal('two-bars'),
    rows: z.array(z.strictObject(row)).min(1).describe('各行'),
    difference: z
      .strictObject({
        label: text.describe('差额的说法，如“降低”'),
        figure: figureId.describe('两条之差'),
      })
      .optional()
      .describe('两条之间的差额'),
  })
  .describe('前后两条：两个时点之间没有逐年数字时用，不连线');

const parts = z
  .strictObject({
    ...common,
    form: z.literal('parts'),
    shape: z.enum(['field', 'bar']).describe('形状：field 一格一个的方格，bar 一根堆叠条'),
    wholeLabel: text.describe('整体的名称，如“行政村”'),
    whole: figureId.describe('整体的台账编号，各部分之和'),
    rows: z
      .array(z.strictObject({ ...row, share }))
      .min(1)
      .describe('各行'),
  })
  .describe('整体与部分：各行相加等于整体');

const groupedBars = z
  .strictObject({
    ...common,
    form: z.literal('grouped-bars'),
    rows: z.array(z.strictObject(row)).describe('各行'),
  })
  .describe('分组柱：每行一组，组内每个系列一根');

const sortedBars = z
  .strictObject({
    ...common,
    form: z.literal('sorted-bars'),
    whole: figureId.optional().describe('各行之和；写了就核对'),
    besideLabel: text.optional().describe('条旁所写数字的名称，用作表格列名'),
    rows: z
      .array(z.strictObject({ ...row, beside }))
      .min(1)
      .describe('各行'),
  })
  .describe('由大到小的条：按数值排列，次序由程序决定');

const shareBars = z
  .strictObject({
    ...common,
    form: z.literal('share-bars'),
    wholeLabel: text.describe('写在整体之前的字，如“全县”'),
    besideLabel: text.optional().describe('条旁所写数字的名称，用作表格列名'),
    rows: z
      .array(z.strictObject({ ...row, beside, whole: rowWhole }))
      .min(1)
      .describe('各行'),
  })
  .describe('占比分组条：各系列占同一整体的百分比');

export const chartSchema = z.discriminatedUnion(
  'form',
  [stackedShare, twoBars, parts, groupedBars, sortedBars, shareBars],
  { error: (issue) => describeUnknownForm((issue.input as { form?: unknown } | null)?.form) },
);

export type ChartSpec = z.infer<typeof chartSchema>;
export type ChartForm = keyof typeof chartForms;
export type ChartColour = (typeof chartColours)[number];
