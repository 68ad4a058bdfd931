/** What a body is made of shows as it was meant: in print, without a mouse, read aloud. */
import { type Complaint, faultInBody } from '#scripts/gate/faults.ts';
import type { Content, Fault } from '#scripts/gate/model.ts';
import type { Construct } from '#scripts/gate/story-body.ts';

const explain: Readonly<Record<Construct['kind'], (what: string) => Complaint>> = {
  'aligned-table': () => ({
    found: '表头下的横线写了对齐记号 :',
    expected: '网站的安全策略不让它起作用',
    next: '请只写 ---',
  }),
  task: () => ({
    found: '列表项写了任务框 [ ] 或 [x]',
    expected: '读者点不动它，朗读也说不出它是什么',
    next: '请改用文字说明，如“已完成：”',
  }),
  'heading-without-words': (what) => ({
    found: what.trim() === '' ? '标题里没有字' : `标题只有“${what.trim()}”`,
    expected: '标题要有字，目录和网址锚点由它得来',
    next: '请写上文字，或删去标题',
  }),
  'link-title': (what) => ({
    found: `链接带有题注“${what}”`,
    expected: '题注只有鼠标停在上面才看得见',
    next: '请删去题注，要说的话写进正文',
  }),
  'empty-link': () => ({
    found: '链接没有文字',
    expected: '读者看不见没有文字的链接',
    next: '请在方括号里写上文字，或删去链接',
  }),
  'link-in-link': () => ({
    found: '链接里又有链接',
    expected: '浏览器会把它们拆开',
    next: '请只留一个',
  }),
  'component-in-link': (what) => ({
    found: `链接里有 ${what}`,
    expected: '它自己就可以点，套在链接里两个都点不准',
    next: '请把它移到链接之外',
  }),
  'component-in-heading': (what) => ({
    found: `标题里有 ${what}`,
    expected: '标题只用文字，目录里显示不出它',
    next: '请移到标题下面的正文里',
  }),
  'unused-footnote': (what) => ({
    found: `注释 ${what} 没有出处`,
    expected: '正文里没有这个注号，注释不会显示',
    next: `请在正文里写上 ${what}，或删去注释`,
  }),
  'repeated-footnote': (what) => ({
    found: `注释 ${what} 写了两次`,
    expected: '只有第一次的会显示',
    next: '请改用另一个注号，或删去一条',
  }),
};

export const constructsShow = ({ entries }: Content): Fault[] =>
  entries.flatMap((entry) =>
    (entry.body?.constructs ?? []).map(({ kind, what, line }) =>
      faultInBody(entry, line, '正文', explain[kind](what)),
    ),
  );
