/** What the pages about the site itself say: corrections and site map. */

export const sitePageMessages = {
  corrections: {
    report: '怎样报告错误',
    reportHow:
      '请写明网页的网址、您认为有误的那一句，以及依据：原文第几段，或其他可以查证的出处。核对之后改正的，都列在下面，不作无声的修改。',
    noContact:
      '本站目前没有主办单位，也没有可以公布的联系方式；有单位主办之后，联系方式写在这里和页脚。',
    contact: (contact: string) => `联系方式：${contact}。`,
    follow: '有新的更正时想得到通知，可以订阅',
    feed: '更正的 RSS',
    list: '历次更正',
    none: '还没有更正。',
    figure: (subject: string, label: string) => `${subject}：${label}`,
    picture: (alt: string) => `图片“${alt}”`,
    event: '时间线',
    withdrawn: (reason: string) => `本页已撤下。原因：${reason}`,
    feedTitle: (site: string) => `${site} · 更正与勘误`,
    feedItem: (title: string) => `更正：${title}`,
  },
  siteMap: {
    site: '关于本站',
    allCharts: '全部图表',
    pages: {
      '/': '首页',
      '/search/': '搜索',
      '/glossary/': '词条',
      '/timeline/': '时间线',
      '/about/': '关于本站',
      '/about/inspection/': '网站自查',
      '/corrections/': '更正与勘误',
      '/privacy/': '隐私声明',
      '/offline/': '离线阅读',
      '/accessibility/': '无障碍说明',
      '/feed.xml': '新发布（RSS）',
      '/feed.json': '新发布（JSON Feed）',
      '/corrections.xml': '更正（RSS）',
    },
  },
} as const;
