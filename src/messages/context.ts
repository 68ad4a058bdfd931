/** Strings of what stands around the stories: terms, the editors' background, events by year. */
export const contextMessages = {
  term: {
    about: (name: string) => `词条：${name}`,
    says: '依据',
    andOthers: (count: number) => `，另有 ${count} 处`,
    open: '待考',
    openAbout: '没有查到公开的解释',
    inSource: '原文',
    more: '在词条页查看',
    mentions: '在本站',
    /** Quotation marks inside others take their second form. */
    allMentions: (words: string) => `搜索“${words.replaceAll('“', '‘').replaceAll('”', '’')}”`,
    noMentions: '还没有页面写到',
    related: '相关词条',
    letters: '按拼音找',
    count: (count: number, openCount: number) =>
      count === 0 ? '还没有词条。' : `共 ${count} 条，其中 ${openCount} 条待考。`,
    notesTitle: '本页的词条和数字的出处',
  },
  background: {
    title: '编者按·背景',
    says: '依据',
    glossary: '词条',
  },
  formula: {
    label: (name: string) => `算式：${name}`,
    own: '本站用原文的数字核算',
  },
  timeline: {
    year: (year: string) => `${year}年`,
    thisYear: '今年',
    thisYearAbout: '原文写“今年”，没有写明是哪一年。',
    undated: '未注明',
    undatedAbout: '下面这些事，原文没有写明年份，单列在这里，排列不分先后。',
    figures: '这一年的其他数字',
    moreFigures: (count: number) => `另有 ${count} 个数字，见数字台账`,
    moreEvents: (count: number) => `另有 ${count} 件，见下载的表格`,
    undatedFigures: (count: number) => `${count} 个数字没有注明时间`,
    undatedFiguresAbout: '数字台账里没有注明时间的数，按原文的说法分别计数：',
    groupCount: (note: string, count: number) => `${note}：${count} 个`,
    printed: (words: string) => `原文写“${words}”`,
    readOn: '接着读',
    download: 'timeline.csv',
    downloadAbout: '时间线的表格：有年份的、写“今年”的、未注明的都在内，可用 Excel、WPS 打开',
    package:
      '时间线：原文写到的事和台账里有年份的数字，一行一个数字，没有数字的事一行一件；写“今年”的和没有注明时间的，照录原文的说法，不代为推定。',
    more: '看完整的时间线',
  },
  ways: {
    title: '从哪里读起',
    items: {
      minutes: { title: '三分钟看懂', about: '全县的起点、做法和进展，一页读完。' },
      number: { title: '查一个数字', about: '每个数字一行，写明数值、时间和出处。' },
      doubts: { title: '看存疑之处', about: '原文矛盾、含糊、残缺的地方，逐条列出。' },
    },
  },
} as const;
