/** The care edition held against the ministry's rules: each with its source and what was measured. */

/** What is measured; `tests/e2e/care.test.ts` measures it again. */
export const careMeasures = {
  /** Body text in CSS pixels: in the care edition, and there in the largest of the three sizes. */
  bodyPx: 24,
  largestPx: 30,
  lineHeight: 1.8,
  /** Distance of paragraphs, in line heights. */
  paragraphs: 1.33,
  /** Of text on its ground, at least. */
  contrast: 7,
  /** Sides of what is clicked in navigation, settings and the line under the title. */
  targetPx: 60,
} as const;

const { bodyPx, largestPx, lineHeight, paragraphs, contrast, targetPx } = careMeasures;
const site = '网站规范';
const app = 'App规范';

export const careMessages = {
  title: '关怀版与适老化规范对照',
  lead: '工业和信息化部2021年4月发布《互联网网站适老化通用设计规范》和《移动互联网应用（APP）适老化通用设计规范》。前者适用于网站，少有具体的尺寸；后者写明了尺寸，本站借作参照。下面的数值在浏览器里量出，每次检查重新测量。',
  caveat:
    '本站读到的是两份规范的转载和摘引，条款以工业和信息化部公布的文本为准。这是自我对照，没有经过评测，也没有取得信息无障碍标识。',
  heads: { rule: '规范的要求', measured: '关怀版', met: '是否符合' },
  met: { yes: '符合', partly: '部分符合', no: '不符合', none: '不涉及' },
  rows: [
    {
      rule: `提供放大设置和大字，移动网页的大字不小于18 dp/pt（${site}1.2.3）`,
      measured: `正文${bodyPx}像素，合18磅`,
      met: 'yes',
    },
    {
      rule: `主要文字的最大字号不小于30 dp/pt（${app}1.1）`,
      measured: `关怀版里再选“特大”，正文${largestPx}像素，以CSS像素计符合，以磅计只有22.5磅`,
      met: 'partly',
    },
    {
      rule: `行距至少1.3倍，段间距至少是行距的1.3倍（${app}1.2）`,
      measured: `正文行距${lineHeight}倍，段间距为行距的${paragraphs}倍；列表、表格和页末的条目较密`,
      met: 'partly',
    },
    {
      rule: `文字对比度至少4.5:1（${app}1.3）`,
      measured: `文字至少${contrast}:1`,
      met: 'yes',
    },
    {
      rule: `不只靠颜色传达信息（${app}1.4）`,
      measured: '以颜色区分的标签、图表和当前栏目另有文字或形状',
      met: 'yes',
    },
    {
      rule: `主要组件的点按范围不小于60×60 dp/pt（${app}2.1）`,
      measured: `导航、阅读设置、标题下的一行和页脚的链接至少${targetPx}像素见方；正文里的链接和数字与一行字同高`,
      met: 'partly',
    },
    {
      rule: `至少提供全程键盘和特大鼠标两种操作方式（${site}）`,
      measured: '全程可用键盘；鼠标指针放大到48像素，没有更大的几档',
      met: 'partly',
    },
    {
      rule: `正文页面可语音阅读（${site}）`,
      measured: '“朗读”停在屏幕下方；要靠脚本，以及浏览器自带的中文语音',
      met: 'partly',
    },
    {
      rule: `不出现广告和诱导类按键（${site}2.4）`,
      measured: '没有广告、弹窗广告、诱导下载和付款',
      met: 'yes',
    },
    {
      rule: `验证码、限时操作和交易（${site}1.4、2.6）`,
      measured: '本站没有',
      met: 'none',
    },
  ],
  updated: '本页更新日期',
} as const;
