/** Strings of the home page. */
export const homeMessages = {
  kicker: '山西 · 壶关',
  /** Breaks, where it must, between its parts. */
  tagline: '一个贫困县的脱贫攻坚，一份文献里的记述',
  change: '贫困发生率',
  changeTo: '降到',
  overview: '县情概览',
  colours: '四种颜色',
  coloursLead: '县里打造“四色品牌”，要实现的是稳定增收。',
  contents: '目录',
  /** How many pages of a kind there are, after its name. */
  counted: {
    accounts: (count: string) => `${count}篇`,
    cases: (count: string) => count,
    townships: (count: string) => count,
    themes: (count: string) => count,
  },
  trust: '每个数字都有出处',
  trustLead:
    '正文里带点线的数字，点开就能看到它出自原文第几段、统计时间是什么。存疑的地方照录，另加编者注。',
  timeline: '大事，按年份',
  trustLinks: {
    '/data/figures/': '数字台账',
    '/sources/': '文献与存疑',
    '/glossary/': '词条',
    '/about/': '我们怎样核对',
  },
} as const;
