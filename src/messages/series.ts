/** Strings of an archive that holds several counties. */
export const seriesMessages = {
  series: {
    counties: '各县',
    listOf: (county: string, title: string) => `${county}：${title}`,
    open: (county: string) => `打开${county}的首页`,
    compare: '各县对照',
    compareLead: '只有单位和定义都相同的数字才并列；统计时间未必相同，写在数值旁边。',
    nothing: '各县还没有单位和定义都相同的数字，不能比较。',
    alone: (county: string, measures: readonly string[]) =>
      `${county}另有${measures.join('、')}，别的县没有同一口径的数，不能比较。`,
    more: '看乡镇和村的数',
    contents: '全部内容',
    dataTitle: (county: string) => `${county}：数据`,
    dataLead: '这个县的数字台账和图表，每个数都通向原文段落。',
    charts: '图表',
    column: '县的名字，县级',
    csv: '所属的县',
  },
} as const;
