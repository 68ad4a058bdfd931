/** Constructs that a page cannot show well, and links to places that are not there, are refused by line. */
import { describe, expect, it } from 'vitest';
import { append, checkWith, replace } from './faulty-content.ts';

const village = 'cases/hill-village.mdx';
const said = (text: string) => checkWith({ [village]: append(`\n${text}\n`) });
const at = (line: number, message: string) => `content/cases/hill-village.mdx:${line} › ${message}`;

describe('a construct that would not show', () => {
  it.each([
    [
      '|甲|乙|\n|:-|-:|\n|丙|丁|',
      '正文：表头下的横线写了对齐记号 :，网站的安全策略不让它起作用。请只写 ---。',
    ],
    [
      '- [x] 修路',
      '正文：列表项写了任务框 [ ] 或 [x]，读者点不动它，朗读也说不出它是什么。请改用文字说明，如“已完成：”。',
    ],
    [
      '## ！！',
      '正文：标题只有“！！”，标题要有字，目录和网址锚点由它得来。请写上文字，或删去标题。',
    ],
    ['##', '正文：标题里没有字，标题要有字，目录和网址锚点由它得来。请写上文字，或删去标题。'],
    [
      '[甲](/cases/ "全县第一")',
      '正文：链接带有题注“全县第一”，题注只有鼠标停在上面才看得见。请删去题注，要说的话写进正文。',
    ],
    [
      '甲[](/cases/)乙',
      '正文：链接没有文字，读者看不见没有文字的链接。请在方括号里写上文字，或删去链接。',
    ],
    [
      '[甲<Figure id="hill-village.households" />](/cases/)',
      '正文：链接里有 <Figure>，它自己就可以点，套在链接里两个都点不准。请把它移到链接之外。',
    ],
    [
      '## 有<Figure id="hill-village.households" />',
      '正文：标题里有 <Figure>，标题只用文字，目录里显示不出它。请移到标题下面的正文里。',
    ],
    [
      '[^一]: 没有人引的注释',
      '正文：注释 [^一] 没有出处，正文里没有这个注号，注释不会显示。请在正文里写上 [^一]，或删去注释。',
    ],
    [
      '甲[^一]。',
      '正文：“甲[^一]。”里的 方括号 没有成为注号，文末没有这个注号的注释。请另起一段写 [^1]: 注释，或删去注号。',
    ],
    [
      '[甲 [乙](/cases/)](/cases/)',
      '正文：“[甲 乙](/c”里的 方括号 没有成为链接，链接的地址夹在半角圆括号里，紧跟方括号。请写作 [文字](/cases/)。',
    ],
    ['## cite', '正文 › 标题：标题的锚点是 cite，页面自己已用这个锚点。请换一个标题。'],
  ])('%s is refused', (text, message) => {
    expect(said(text)).toEqual([at(18, message)]);
  });

  it('a second note under one mark is refused', () => {
    expect(said('甲[^一]。\n\n[^一]: 乙\n\n[^一]: 丙')).toEqual([
      at(22, '正文：注释 [^一] 写了两次，只有第一次的会显示。请改用另一个注号，或删去一条。'),
    ]);
  });

  it('a picture named by a mark is a picture like any other', () => {
    expect(said('![图][a]\n\n[a]: https://a.cn/x.png')).toEqual([
      at(
        18,
        '正文 › 链接：有一张图片 https://a.cn/x.png，图片要有画面说明、署名和使用许可。请把图片放进 content/pictures/，写作 <Picture id="…" />。',
      ),
    ]);
  });

  it.each([
    ['&#8238;', '改变文字方向的隐形字符（U+202E）'],
    ['&#xE123;', '只在某一台电脑上看得见的自造字（U+E123）'],
    ['&#0;', '表示字已丢失的 \uFFFD（U+FFFD）'],
  ])('%s is the character that it stands for', (entity, what) => {
    expect(said(`甲${entity}乙`)).toEqual([expect.stringContaining(`：有${what}`)]);
  });

  it.each([
    '|甲|乙|\n|---|---|\n|丙|丁|',
    '甲[^一]，乙[^一]。\n\n[^一]: 丙',
    '## 甲——乙！',
    '[甲][a]\n\n[a]: /cases/',
    '&lt;甲&gt; &amp; 乙',
    `|甲|\n|---|\n|${'很长的字'.repeat(60)}|`,
  ])('%s passes', (text) => {
    expect(said(text)).toEqual([]);
  });
});

describe('a link to a place on a page', () => {
  const link = (url: string, expected: string, next: string) => [
    at(18, `正文 › 链接：指向 ${url}，${expected}。${next}。`),
  ];

  it.each([
    ['#情形', '本页 没有这个位置', '请改为 #情况'],
    ['#没有的', '本页 没有这个位置', '请改为那一页的标题或段落锚点，或删去 # 之后的'],
    [
      '/accounts/sample-speaker/#shop',
      '/accounts/sample-speaker/ 没有这个位置',
      '请改为 /accounts/sample-speaker/#shops',
    ],
    [
      '/sources/sample-notes/#p9',
      '/sources/sample-notes/ 没有这个位置',
      '请改为 /sources/sample-notes/#p1',
    ],
    ['/about/#它是什么', '/about/ 没有这个位置', '请改为 /about/#这是什么'],
    ['#%FF', '本页 没有这个位置', '请改为那一页的标题或段落锚点，或删去 # 之后的'],
  ])('%s, which is not there, is refused', (url, expected, next) => {
    expect(said(`[甲](${url})`)).toEqual(link(url, expected, next));
  });

  it.each([
    '#情况',
    '#%E6%83%85%E5%86%B5',
    '#cite',
    '/accounts/sample-speaker/#shops',
    '/accounts/sample-speaker/#p3',
    '/accounts/sample-speaker/?a=1#村里的人',
    '/sources/sample-notes/#query-vague-shops',
    '/data/figures/hill-village/#hill-village.shops',
    '/search/?q=1#main',
    'https://example.com/#x',
  ])('%s passes', (url) => {
    expect(said(`[甲](${url})`)).toEqual([]);
  });

  it('a heading and a passage may not share one anchor', () => {
    const edit = replace('### 店铺', '### shops');
    expect(checkWith({ 'accounts/sample-speaker.mdx': edit })).toEqual([
      'content/accounts/sample-speaker.mdx:24 › 正文 › <Passage>：段落锚点 shops 写了两次，content/accounts/sample-speaker.mdx:22 已有同一个编号。请给其中一个另起编号，或删去重复的一条。',
    ]);
  });
});
