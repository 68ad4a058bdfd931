/** Strings of the comparison of places. */
export const compareMessages = {
  compare: {
    /** What is missing in a table. */
    missing: '原文未列',
    differs: '口径不同，没有并列',
    notApplicable: '不适用',
    measures: '口径',
    all: '全部口径',
    place: '地方',
    values: '数值',
    timeAndSource: '统计时间和出处',
    title: (measure: string) => `各地比较：${measure}`,
    unit: (unit: string) => `单位：${unit}`,
    matrix: '各地的数',
    fromLedger: '与各地比较',
    /** The same in two parts: a phone has room for the second. */
    fromLedgerShort: ['与各地', '比较'],
    doubts: {
      conflict: '同一时间有几个不同的数，互相矛盾，照录',
      unclear: '有几个不同的数，原文没有说明时间，无法判断以哪个为准，照录',
    },
    times: {
      none: '只有一个数，还没有可以比较的。',
      same: '各数的统计时间相同。',
      unstated: '各数的统计时间原文都没有写明日期，未必是同一时间的，请不要当作同一时间的数比较。',
      mixed: '各数的统计时间不同，或没有注明，列在数值旁边，请不要当作同一时间的数比较。',
    },
    timesOfAll: {
      none: '还没有可以比较的数。',
      same: '各数的统计时间相同。',
      unstated: '各数的统计时间原文都没有写明日期，未必是同一时间的。',
      mixed: '各数的统计时间不同，或没有注明，列在数值旁边。',
    },
    commonTime: (asOf: string) => `数值下面没有写时间的，统计时间都是“${asOf}”。`,
    sums: '时间相同、互不包含的地方，数可以相加；上级地方的数已经包含下级，不要重复计算。',
    noSums: '比率和平均数不能相加，也不能直接平均。',
    rule: '同一栏的数单位和定义都相同；定义不同的不并列，原文没有的写“原文未列”，不作估计。',
    chartReading: '条的长度是数值，由大到小。',
    around: '灰色的是上级地方，把下级地方包括在内。',
    leftOut: (numbers: number) => `图中只画最大的几个，另有 ${numbers} 个数见表。`,
    withoutLength: (count: number) => `有 ${count} 个数是区间或自相矛盾，不画成条，见表。`,
    vague: '写着“近”“余”之类的是约数，条长只画到所写的数。',
    apart: '看似同类、没有并列的数',
    downloads: '下载',
    fileAbout: '各地的数连同出处、统计时间，可用 Excel、WPS 打开（带 BOM 的 UTF-8）',
    dataAbout: '同一口径的数字，按地方对照',
    package:
      '各地同一口径的数字：一行一个，原文未列的地方也占一行，数值留空。只有口径编号相同的数可以比较；统计时间未必相同，请连同各行的统计时间和出处使用。',
    packageOf: (measure: string, definition: string) =>
      `各地的${measure}：一行一个，原文未列的地方也占一行，数值留空；统计时间未必相同。口径：${definition}`,
  },
} as const;
