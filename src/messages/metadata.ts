/** Strings that a page tells of itself: columns, the visible block, citations, feeds, llms.txt. */

export const metadataMessages = {
  /**
   * What the government website guide calls columns: one for each section. Topical ones bear the
   * topics of the site's record as well.
   */
  columns: {
    accounts: { type: '专题专栏', keywords: ['讲述', '干部'], topical: true },
    cases: { type: '专题专栏', keywords: ['村庄案例'], topical: true },
    townships: { type: '专题专栏', keywords: ['乡镇'], topical: true },
    themes: { type: '专题专栏', keywords: ['专题'], topical: true },
    data: { type: '数据发布', keywords: ['数据', '数字台账', '统计图'] },
    counties: { type: '专题专栏', keywords: ['各县'], topical: true },
    sources: { type: '文献资料', keywords: ['出处', '文献', '存疑'] },
    about: { type: '网站说明', keywords: ['关于本站', '核对', '许可'] },
    accessibility: { type: '网站说明', keywords: ['无障碍', '关怀版'] },
    corrections: { type: '网站说明', keywords: ['更正', '勘误', '修订'] },
    privacy: { type: '网站说明', keywords: ['隐私'] },
    offline: { type: '网站说明', keywords: ['离线阅读'] },
    'site-map': { type: '网站说明', keywords: ['网站地图'] },
    glossary: { type: '文献资料', keywords: ['词条', '政策用语'], topical: true },
    timeline: { type: '数据发布', keywords: ['时间线', '大事'], topical: true },
    search: { type: '网站说明', keywords: ['搜索', '检索'] },
  },
  metadata: {
    title: '本页信息',
    licence: 'CC BY 4.0',
    labels: {
      person: '讲述人',
      source: '来源',
      sourceDate: '原文发表日期',
      published: '本站发布',
      modified: '本站更新',
      identifier: '本站编号',
      rights: '许可',
    },
    /** What stands for a fact that the source, or this site's history, does not give. */
    unknown: { source: '原文未注明', site: '未记录' },
  },
  citation: {
    title: '引用本页',
    copy: '复制引文',
    copied: '已复制',
    selected: '未能复制，请选中后自行复制',
    files: '引文文件',
    fileNames: { bib: 'BibTeX', ris: 'RIS', json: 'CSL-JSON' },
    person: (part: string, name: string, role: string) => `${part}：${name}（${role}）。`,
    basis: (title: string, paragraphs: string) => `转述自《${title}》${paragraphs}。`,
  },
  feed: {
    title: (site: string) => `${site} · 新发布`,
    rss: 'RSS 订阅',
    json: 'JSON Feed 订阅',
  },
  llms: {
    rules: [
      '正文是对所列文献的第三人称转述，观点归讲述人；不是官方发布。',
      '引用数字时请连同单位、统计时间和出处；写“近”“余”“多”的是约数，请勿当作精确数。',
      '原文未注明的日期、基数和原因，请勿补充。',
      '文字以 CC BY 4.0 许可使用，请注明网站名称和网址。',
    ],
    data: '数据',
    more: '出处与说明',
    files: {
      '/data/figures.json': {
        name: 'figures.json',
        about: '全部数字：数值、单位、统计时间、原文段号',
      },
      '/data/figures.csv': { name: 'figures.csv', about: '同上，表格' },
      '/feed.json': { name: 'feed.json', about: '新发布的页面，JSON Feed 1.1' },
      '/sitemap-index.xml': { name: 'sitemap-index.xml', about: '全部网页' },
    },
  },
} as const;
