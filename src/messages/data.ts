/** Strings of figures, charts and the data section. */
export const dataMessages = {
  figure: {
    source: '出处',
    about: (label: string) => `出处：${label}`,
    asOf: '统计时间',
    paragraph: (id: string) => `原文第${id.slice(1)}段`,
    derived: '本站推算',
    nature: '性质',
    ledger: '在台账中查看',
    link: '链接到此处',
    close: '关闭',
    notesTitle: '本页数字的出处',
    unit: '单位',
    value: '数值',
    label: '项目',
    id: '编号',
    note: '编者注',
    revised: (date: string, change: string) => `修订（${date}）：${change}`,
    unstated: '原文未注明',
    /** Opens the line above a part of the ledger, on small screens. */
    unlessNoted: '未另注明的，',
    commonAsOf: (asOf: string) => `统计时间：${asOf}`,
  },
  data: {
    keyFigures: '关键数字',
    charts: '图表',
    chartsLead: '每张图的标题就是它说明的事。点开标题，可看大图、数据表和出处，也可下载或嵌入。',
    downloads: '下载',
    packageAbout: '数据包描述（Frictionless），说明每个表格的每一栏',
    chartFiles: '每张图另有四种文件，列在图下；',
    reuse: '文字和数据以 CC BY 4.0 许可使用，请注明出处。',
    ledger: '数字台账',
    ledgerAbout: '网页，可以筛选，每行都有固定链接',
    csvAbout: '表格，可用 Excel、WPS 打开（带 BOM 的 UTF-8）',
    jsonAbout: '结构化数据，供程序使用',
    ownPage: (subject: string) => `${subject}的数字：单独一页，可下载`,
    figuresOf: (subject: string) => `${subject}的数字`,
    figureCount: (count: number) => `${count} 个数字`,
    /** @param subject one of the list, as an example */
    subjectsLead: ({ id, title }: { id: string; title: string }) =>
      `数字按主题分页列出。编号中圆点之前的部分就是主题：以 ${id} 开头的编号，都在“${title}”那一页。`,
    none: '还没有登记数字。',
    allSubjects: (count: number) => `全部 ${count} 个主题的数字`,
    filter: '只看',
    jump: '跳到一个主题',
    filters: {
      all: '全部',
      printed: '原文所载',
      derived: '本站推算',
      vague: '模糊数',
      noted: '有编者注',
    },
  },
  chart: {
    table: '数据表',

    source: '来源',
    paragraph: (id: string) => `第${id.slice(1)}段`,
    derived: '；部分数字由本站推算',
    more: '下载、引用、嵌入这张图',
    notes: '说明',
    files: '下载',
    fileNames: {
      svg: '矢量图，字体已嵌入，可放进文档和网页',
      png: '位图，白底，两倍大小',
      csv: '这张图的数字，可用 Excel、WPS 打开（带 BOM 的 UTF-8）',
      json: '图的定义和数据，供程序使用',
    },
    embed: '嵌入',
    embedLead: '把下面的代码放进您的网页。用 iframe 嵌入的图随宽度变化，图片则固定不变。',
    frameCode: '嵌入代码（iframe）',
    imageCode: '图片代码',
    cite: '引用',
    stories: '采用这张图的页面',
    framed: (title: string) => `${title}（嵌入用）`,
    home: (site: string) => `在${site}查看`,
  },
  dataPackage: {
    /** Search engines for data sets want fifty characters at least. */
    subject: (title: string) =>
      `${title}的数字，是全部数字（figures.csv）中的一部分：一行一个，附出处的文献和段落、统计时间和性质。约数、推算和存疑另有标记，数值以 unit 一栏的单位计。`,
    figures:
      '本站采用的全部数字：一行一个，附出处的文献和段落、统计时间和性质。约数、推算和存疑另有标记，数值以 unit 一栏的单位计。',
    chart: (reading: string, words: string, source: string) =>
      `${reading}${words}${source}。每行一个数，写明单位、统计时间、来源段落和台账编号。`,
  },
} as const;
