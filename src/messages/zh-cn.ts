/** The interface strings that several rooms share, zh-CN. */

import { compareMessages } from './compare.ts';
import { contextMessages } from './context.ts';
import { dataMessages } from './data.ts';
import { homeMessages } from './home.ts';
import { inspectionMessages } from './inspection.ts';
import { listMessages } from '#messages/lists.ts';
import { metadataMessages } from './metadata.ts';
import { seriesMessages } from './series.ts';
import { sitePageMessages } from './site-pages.ts';

export const messages = {
  lists: listMessages,
  skip: '跳到正文',
  nav: '主导航',
  home: '首页',
  breadcrumb: '当前位置',
  kinds: { accounts: '讲述', cases: '村庄', townships: '乡镇', themes: '专题' },
  sections: {
    accounts: {
      title: '讲述',
      lead: '从县里到村里的署名文字。“讲述”是本站的叫法：本站以第三人称转述，观点归署名的人。',
    },
    cases: {
      title: '村庄',
      lead: '把村子的材料整理成案例：写到什么、没有写到什么，分开列明。',
    },
    townships: {
      title: '乡镇',
      lead: '原文提到的乡镇。有数字的列出数字，只提到名字的如实说明。',
    },
    themes: { title: '专题', lead: '先看全县的方略，再按专题读各处的记述。' },
    data: {
      title: '数据',
      lead: '原文里的每一个数字都在这里，连同出处和口径，可以查询、下载和引用。',
    },
    figures: {
      title: '数字台账',
      lead: '一行一个数字。点项目名得到它的固定链接，段号通向原文段落的页面。',
    },
    compare: {
      title: '各地比较',
      lead: '单位和定义都相同的数字，按地方排在一起；每个数都通向数字台账和原文段落。',
    },
    counties: { title: '各县', lead: '一县一个首页，各有自己的讲述、数据和出处。' },
    sources: {
      title: '出处',
      lead: '各篇转述都依据下列文献；推算的数字和另外查到的材料，都在当处写明。',
    },
    about: { title: '关于本站', lead: '我们怎样转述、怎样核对、哪里不足。' },
    search: {
      title: '搜索',
      lead: '输入词句、数字、人名或地名。',
    },
    corrections: {
      title: '更正与勘误',
      lead: '本站发布之后改过的内容，新的在前：哪一天、改了哪一页、改了什么、为什么改。',
    },
    privacy: { title: '隐私声明', lead: '读这个网站，哪些会被记录，哪些不会。' },
    offline: { title: '离线阅读', lead: '把读过的网页存在这台设备上，没有网络时也能再读。' },
    'site-map': { title: '网站地图', lead: '本站的全部栏目和页面。' },
    glossary: {
      title: '词条',
      lead: '原文里的政策用语和地方说法：什么意思，谁这样说，在本站哪里用到。',
    },
    timeline: {
      title: '时间线',
      lead: '原文写明年份的事，按年份排列；写“今年”的排在后面，没有注明时间的单列。',
    },
    accessibility: { title: '无障碍说明', lead: '本站为视力、操作和网络条件不同的人所做的安排。' },
  },
  ...metadataMessages,
  inspection: inspectionMessages,
  themeGroups: { programme: '全县方略', topic: '按专题读' },
  titleLine: { modified: '更新', size: '字号', print: '打印', share: '分享' },
  settings: {
    care: '关怀版',
    open: '阅读设置',
    legend: '文字大小',
    sizes: { standard: '标准', large: '大', huge: '特大' },
    contrast: '高对比度',
    bySystem: '已按系统设置使用高对比度',
  },
  ...dataMessages,
  ...compareMessages,
  ...contextMessages,
  ...seriesMessages,
  source: {
    accountOf: (title: string) => `文献说明：《${title}》`,
    known: '已知',
    unknown: '未知',
    author: '作者',
    publisher: '发表者',
    date: '发表日期',
    kind: '类型',
    paragraphs: '逐段对照',
    paragraphsLead:
      '本站不收原文，只记每段的性质、大意和指纹（SHA-256 的前 12 位）。各段被哪些页面、哪些数字采用，与该段列在一起。',
    queries: '存疑之处',
    usedBy: '采用它的页面',
    figures: '其中的数字',
    allResting: (count: number) => `采用这一段的页面和数字，共 ${count} 处`,
    restsOn: (title: string, paragraph: string) =>
      `《${title}》第${paragraph.slice(1)}段的采用情况`,
    fingerprint: '指纹',
    none: '无',
    count: (paragraphs: number, queries: number) => `${paragraphs} 段，${queries} 处存疑`,
  },
  homePage: homeMessages,
  story: {
    keyFigures: '关键数字',
    contents: '本页目录',
    unknowns: '原文未注明',
    unknownsLead: '读到这里，您可能还想知道下面这些。原文没有交代，本站不作推测。',
    related: '相关的页面',
    under: '这一专题下的记述',
    here: '这里的记述',
    noneUnder: '没有其他页面专门讲到它，相关的段落见上文。',
    previous: '上一篇',
    next: '下一篇',
    themes: '地点与专题',
    revisions: '本页修订',
    basis: '出处、引用与分享',
    passage: (ids: string[], title?: string) =>
      `${title === undefined ? '原文' : `《${title}》`}第${ids.map((id) => id.slice(1)).join('、')}段`,
    note: '编者注',
    picture: (credit: string, licence: string) => `图：${credit}（${licence}）`,
    speaker: '讲述人',
    more: (title: string) => `阅读：${title}`,
  },
  share: {
    title: '分享与引用',
    hand: '分享本页',
    address: '固定网址',
    system: '分享到…',
    text: '转发文字',
    copyAddress: '复制网址',
    copyText: '复制文字',
    weibo: '微博',
    mail: '电子邮件',
    qr: '本页网址的二维码',
    chart: '图表',
    copyPassage: '复制并附出处',
    copied: '已复制',
    undated: '统计时间未注明',
    refused: '未能复制，请选中后自行复制',
  },
  ...sitePageMessages,
  publication: {
    labels: { published: '', draft: '【草稿】', scheduled: '【待发布】', withdrawn: '' },
    draft: '这是草稿，只在预览里看得见，不会出现在发布的网站上。',
    scheduled: (day: string) => `这一页定于${day}发布，在那之前只在预览里看得见。`,
    withdrawn: '本页已撤下。网址保留，内容不再提供。',
    withdrawnOn: (day: string) => `${day}撤下`,
    reason: '原因',
    others: (kind: string) => `看其他${kind}`,
  },
  footer: {
    independent: '本站依据所列的文献独立转述，不是官方发布，也不代表任何机关单位。',
    licence: '文字以 CC BY 4.0 许可使用，程序以 MIT 许可使用。',
    about: '关于本站',
    siteMap: '网站地图',
    corrections: '更正与勘误',
    privacy: '隐私声明',
    offline: '离线阅读',
    accessibility: '无障碍说明',
    editor: (name: string) => `责任编辑：${name}`,
    glossary: '词条',
    timeline: '时间线',
    printedFrom: (site: string, address: string) => `打印自${site}：${address}`,
  },
  notFound: {
    title: '找不到这个网页',
    lead: '网址可能抄错了，也可能缺少结尾的斜杠。本站发布过的网址会一直保留。',
    offer: '您可以从这里继续查找：',
  },
} as const;
