/** Prose, paragraphs, components, headings and permalinks keep their rules. Every faulty tree is one edit of the valid one, with its exact message. */
import { describe, expect, it } from 'vitest';
import { append, checkWith, replace } from './faulty-content.ts';

const village = 'cases/hill-village.mdx';
const account = 'accounts/sample-speaker.mdx';
const source = 'sources/sample-notes.yaml';
const permalinks = 'permalinks.yaml';
const theme = 'themes/sample-theme.mdx';

describe('prose', () => {
  it('a bare number near a figure names that figure', () => {
    expect(
      checkWith({
        [village]: replace('全村有<Figure id="hill-village.households" />', '全村有243户'),
      }),
    ).toEqual([
      'content/cases/hill-village.mdx:14 › 户数：正文写 243，台账 hill-village.households 为 242。请改为 <Figure id="hill-village.households" />。',
    ]);
  });

  it('a bare number that equals a figure names that figure', () => {
    expect(
      checkWith({
        [village]: replace('全村有<Figure id="hill-village.households" />', '全村有242户'),
      }),
    ).toEqual([
      'content/cases/hill-village.mdx:14 › 户数：正文写 242，台账已有 hill-village.households。请改为 <Figure id="hill-village.households" />。',
    ]);
  });

  it('a number in Chinese characters is a number', () => {
    expect(
      checkWith({
        [village]: replace('全村有<Figure id="hill-village.households" />', '全村有二百四十二户'),
      }),
    ).toEqual([
      'content/cases/hill-village.mdx:14 › 户数：正文写 二百四十二，台账已有 hill-village.households。请改为 <Figure id="hill-village.households" />。',
    ]);
  });

  it('a number that no figure holds is reported, full-width digits too', () => {
    expect(
      checkWith({
        [village]: replace(
          '全村有<Figure id="hill-village.households" />',
          '全村有５７头牛，增长４．５％',
        ),
      }),
    ).toEqual([
      'content/cases/hill-village.mdx:14 › 正文：正文写 ５７头，台账没有相应的数字。请先在 content/figures/ 录入，再写成 <Figure id="主题.名称" />；固定说法请列入 content/set-terms.yaml。',
      'content/cases/hill-village.mdx:14 › 正文：正文写 ４．５％，台账没有相应的数字。请先在 content/figures/ 录入，再写成 <Figure id="主题.名称" />；固定说法请列入 content/set-terms.yaml。',
    ]);
  });

  it('a bare number in a text field is reported as a template', () => {
    expect(checkWith({ [village]: replace('一个虚构的村庄。', '有三千余件旧物。') })).toEqual([
      'content/cases/hill-village.mdx:3 › summary：文字写 三千余，台账已有 hill-village.objects。请改为 {hill-village.objects}。',
    ]);
  });

  it('a bare number in a passage of several lines is reported on its own line', () => {
    expect(checkWith({ [village]: append('\n第一行，\n第二行有90户。\n') })).toEqual([
      'content/cases/hill-village.mdx:19 › 种树的户数：正文写 90，台账已有 hill-village.tree-households。请改为 <Figure id="hill-village.tree-households" />。',
    ]);
  });

  it('a bare number in a table, a footnote, a note on one line or code is reported on its own line', () => {
    const added = ['| 甲 |', '| - |', '| 乙7户 |', '', '丙[^a]', '', '[^a]: 丁8户', ''];
    added.push('<Note>戊9户</Note>', '', '```', '己', '庚6户', '```');
    const reports = checkWith({ [village]: append(`\n${added.join('\n')}\n`) });
    expect(reports.map((report) => /:(\d+) › .*(\d户)/.exec(report)?.slice(1))).toEqual([
      ['20', '7户'],
      ['24', '8户'],
      ['26', '9户'],
      ['30', '6户'],
    ]);
  });

  it('a paragraph that nothing uses is reported', () => {
    expect(checkWith({ [source]: replace('    unused: 只供测试\n', '') })).toEqual([
      'content/sources/sample-notes.yaml:28 › paragraphs › p5：没有页面、讲述人或数字采用这一段，每一段都应采用，或写明不用的理由。请在所依据的页面 paragraphs 里加上 p5，或在这里写 unused: 理由。',
    ]);
  });

  it('a paragraph both used and unused is reported', () => {
    expect(
      checkWith({
        [source]: replace('    about: 户数和人口\n', '    about: 户数和人口\n    unused: 无用\n'),
      }),
    ).toEqual([
      'content/sources/sample-notes.yaml:23 › paragraphs › p3 › unused：写了 unused，content/figures/county.yaml 采用了这一段。请删去 unused。',
    ]);
  });

  it('a gap in the paragraph numbers is reported', () => {
    expect(checkWith({ [source]: replace('id: p5', 'id: p6') })).toEqual([
      'content/sources/sample-notes.yaml:28 › paragraphs › p6 › id：写的是 p6，段号应从 p1 起依次编号，这里应为 p5。请补上缺的段落，或改正段号。',
    ]);
  });

  it('a passage on a paragraph that its page does not list is reported', () => {
    expect(checkWith({ [account]: replace('<Passage p="p3">', '<Passage p="p3 p1">') })).toEqual([
      'content/accounts/sample-speaker.mdx:16 › 正文 › <Passage>：依据 p1，头部 paragraphs 没有列 p1。请在头部 paragraphs 里加上 p1，或改正 p。',
    ]);
  });

  it('an account that leaves out one of its paragraphs is reported', () => {
    expect(
      checkWith({
        [account]: replace('<Passage p="p4" id="shops">', '<Passage p="p3" id="shops">'),
      }),
    ).toEqual([
      'content/accounts/sample-speaker.mdx:6 › sources › sample-notes › paragraphs › 第3条：列了 p4，正文没有一处依据这一段。请用 <Passage p="p4"> 转述这一段。',
    ]);
  });

  it('an unknown component is reported with the nearest one', () => {
    expect(
      checkWith({ [account]: replace('<Query id="vague-shops" />', '<Qury id="vague-shops" />') }),
    ).toEqual([
      'content/accounts/sample-speaker.mdx:30 › 正文 › <Qury>：没有这个组件，正文可用的组件有 Figure、FigureTable、Passage、FourColours、Sayings、Openers、Note、Query、Chart、Picture、Term、Formula、Background。请改为 <Query>。',
    ]);
  });

  it('an unknown attribute is reported', () => {
    expect(checkWith({ [account]: replace('<Note>', '<Note title="x">') })).toEqual([
      'content/accounts/sample-speaker.mdx:32 › 正文 › <Note>：有属性 title，<Note> 没有属性。请改名或删去。',
    ]);
  });

  it('a component without its id is reported', () => {
    expect(
      checkWith({
        [village]: replace(
          '<Figure id="hill-village.households" />',
          '<Figure name="hill-village.households" />',
        ),
      }),
    ).toEqual([
      'content/cases/hill-village.mdx:14 › 正文 › <Figure>：没有写 id，<Figure> 要用 id 指明编号。请写作 <Figure id="…">，属性值加半角引号。',
      'content/cases/hill-village.mdx:14 › 正文 › <Figure>：有属性 name，<Figure> 只有 id。请改名或删去。',
    ]);
  });

  it('an import in a body is reported', () => {
    expect(checkWith({ [theme]: append("\nimport x from 'x'\n") })).toEqual([
      "content/themes/sample-theme.mdx:13 › 正文：写了 import x from 'x'，正文里不能写 import 或 export。请删去，组件不用引入就能用。",
    ]);
  });

  it('an expression in a body is reported', () => {
    expect(checkWith({ [theme]: append('\n共{hill-village.households}。\n') })).toEqual([
      'content/themes/sample-theme.mdx:13 › 正文：写了 {hill-village.households}，正文里不能用花括号。请改为 <Figure id="hill-village.households" />。',
    ]);
  });

  it('a first-level heading in a body is reported', () => {
    expect(checkWith({ [village]: replace('## 情况', '# 情况') })).toEqual([
      'content/cases/hill-village.mdx:12 › 正文 › 标题：用了一级标题 #，一级标题是页面的 title。请改为 ##。',
    ]);
  });

  it('a skipped heading level is reported', () => {
    expect(checkWith({ [account]: replace('### 店铺', '#### 店铺') })).toEqual([
      'content/accounts/sample-speaker.mdx:22 › 正文 › 标题：用了 4 级标题 ####，这里最多到 3 级。请改为 ###。',
    ]);
  });

  it('literal asterisks beside Chinese punctuation are reported', () => {
    expect(checkWith({ [theme]: append('\n这是**“重要”**的。\n') })).toEqual([
      'content/themes/sample-theme.mdx:13 › 正文：“这是**“重要”**”里的 ** 没有成为加粗，挨着引号、括号等标点的 ** 会原样印出。请把标点移到 ** 之外，如 “**重要**”。',
    ]);
  });

  it('a permalink that no longer exists is reported', () => {
    expect(
      checkWith({ [permalinks]: replace('- path: /\n', '- path: /cases/gone/\n- path: /\n') }),
    ).toEqual([
      'content/permalinks.yaml:5 › 第3条 › path：/cases/gone/ 已不存在，发布过的网址要一直有效。请恢复原来的文件名，或加上 redirect: /cases/。',
    ]);
  });

  it('a redirect to nowhere is reported', () => {
    expect(checkWith({ [permalinks]: replace('redirect: /cases/', 'redirect: /case/') })).toEqual([
      'content/permalinks.yaml:3 › 第1条 › redirect：转到 /case/，没有这个网页。请改为 /cases/。',
    ]);
  });

  it('a redirect of a page that exists is reported', () => {
    expect(
      checkWith({
        [permalinks]: replace('- path: /about/\n', '- path: /about/\n  redirect: /cases/\n'),
      }),
    ).toEqual([
      'content/permalinks.yaml:8 › 第5条 › redirect：/about/ 写了 redirect，这个网页还在，不应转走。请删去 redirect。',
    ]);
  });

  it('a page that the list of permalinks lacks is reported', () => {
    expect(checkWith({ [permalinks]: replace('- path: /data/\n', '') })).toEqual([
      'content/permalinks.yaml:2 › 整个文件：清单里没有 /data/，网站上已有这个网址。请运行 npm run permalinks，或加上 - path: /data/。',
    ]);
  });

  it('several pages that the list of permalinks lacks are one fault', () => {
    const two = '- path: /data/\n- path: /data/figures.csv\n';
    expect(checkWith({ [permalinks]: replace(two, '') })).toEqual([
      'content/permalinks.yaml:2 › 整个文件：清单里没有 /data/、/data/figures.csv 等 2 个网址，网站上已有这些网址。请运行 npm run permalinks。',
    ]);
  });

  it('a permalink listed twice is reported', () => {
    expect(checkWith({ [permalinks]: replace('- path: /\n', '- path: /\n- path: /\n') })).toEqual([
      'content/permalinks.yaml:6 › 第4条 › path：网址写了两次，每个网址只列一次。请删去其中一条。',
    ]);
  });
});
