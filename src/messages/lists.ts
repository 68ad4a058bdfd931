/** Strings of lists that go on over several pages, and of the ways into them. */

export const listMessages = {
  page: (number: number) => `第${number}页`,
  /** A title with the page that it stands on. */
  titleOfPage: (title: string, number: number) => `${title}（第${number}页）`,
  pager: (title: string) => `${title}：翻页`,
  position: (number: number, pageCount: number, itemCount: number) =>
    `第 ${number} 页，共 ${pageCount} 页 ${itemCount} 条`,
  previous: '上一页',
  next: '下一页',
  jump: '跳到其他页',
  letter: (title: string, letter: string) => `${title}：拼音 ${letter} 开头`,
  letters: '按名称拼音',
  otherLetter: '其他',
  allLetters: '全部字母',
  ways: '其他查找方式',
  places: '按乡镇',
  themes: '按专题',
  kinds: '按种类',
  allPlaces: '全部乡镇',
  allThemes: '全部专题',
  counted: (name: string, count: number) => `${name}（${count}）`,
  all: (count: number, measure: string, title: string) => `全部 ${count} ${measure}${title}`,
  measures: { accounts: '篇', cases: '个', townships: '个', themes: '个', sources: '份' },
  rest: ({ itemCount, items }: { itemCount: number; items: readonly unknown[] }) =>
    `后面还有 ${itemCount - items.length} 篇`,
  /** Heads the pages on which the stories below a text go on. */
  gatheredBy: {
    townships: (name: string) => `${name}的记述`,
    themes: (name: string) => `专题“${name}”下的记述`,
    charts: (name: string) => `采用这张图的页面：${name}`,
  },
  /** Above and in the cells that stand for towns and townships. */
  tree: {
    before: '全县辖',
    after: (count: number) => `，一格是一个，有名字的${count}格是原文提到的。`,
    unnamed: (kinds: readonly { name: string; unnamed: number }[]) =>
      `虚线的空格是其余的${kinds.map(({ name, unnamed }) => `${unnamed}个${name}`).join('、')}，原文未提名。`,
    noMap: '格子的次序与地理位置无关。',
    notNamed: '原文未提名',
    noFigure: '本站未列数字',
  },
  /** Stands where a list has nothing yet. @param title of the list */
  none: (title: string) => `还没有“${title}”的内容。`,
  gatheredLead: (count: number, pageCount: number) => `共 ${count} 篇，分 ${pageCount} 页。`,
} as const;
