/** Strings of the home page. */
export const homeMessages = {
  /** Heads what has changed where no overview names it. */
  overview: '概览',
  falls: '降到',
  rises: '升到',
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
