/** Changes that spoil pages of the built site, and what the inspection must say of each. */
import type { Inspected } from '#finish/inspection/inspection.ts';
import { kinds } from '../e2e/kinds.ts';
import { base, storyPaths } from './site.ts';

export interface Plant {
  check: keyof Inspected;
  path: string;
  from: string | RegExp;
  to: string;
  /** What a fault of that check must name. */
  fault: string;
}

const [story = '', other = ''] = storyPaths;
const frame = kinds.embed;
/** Whether the site has the pages that are spoiled here. */
export const canPlant = Boolean(other && frame);
/** Pictures that no reading page has: more than a whole page may weigh. */
const cards = ['home', 'home-square']
  .map((name) => `<img src="${base}cards/${name}.png" alt="">`)
  .join('');
/** Letters and digits that hardly compress. */
const noise = Array.from({ length: 6_000 }, (_, at) =>
  ((at * 2_654_435_761) % 2 ** 32).toString(36),
).join('');

/** How a page is spoiled: what is replaced, and by what. */
type Spoiling = readonly [from: string | RegExp, to: string];
const tag = (name: string) => `<meta (?:name|property)="${name}" content="`;
const without = (name: string): Spoiling => [new RegExp(`${tag(name)}[^"]*">`), ''];
const saying = (name: string, content: string): Spoiling => [
  new RegExp(`(?<=${tag(name)})[^"]*`),
  content,
];
const inHead = (text: string): Spoiling => ['</head>', `${text}</head>`];
const inBody = (text: string): Spoiling => ['</main>', `${text}</main>`];

/** By check: the page, how it is spoiled, and the fault. */
const table: Partial<
  Record<keyof Inspected, readonly (readonly [path: string, spoiling: Spoiling, fault: string])[]>
> = {
  tags: [
    ['/', without('SiteName'), '/ 缺 SiteName'],
    ['/cases/', inHead('<meta name="ArticleTitle" content="x">'), '/cases/ 多出 ArticleTitle'],
    [story, without('PubDate'), `${story} 缺 PubDate`],
    [story, saying('Keywords', ''), `${story} 缺 Keywords`],
  ],
  metadata: [
    ['/', saying('description', '太短'), '/ 缺 description'],
    ['/', inHead('<meta name="og:url" content="x"><meta name="x" content="">'), '/ og:url、x'],
    [
      '/cases/',
      inHead('<meta name="DC.contributor" content="x">'.repeat(2)),
      '/cases/ DC.contributor',
    ],
    [other, without('og:image:alt'), `${other} 缺 og:image:alt`],
    [other, without('twitter:card'), `${other} 缺 twitter:card`],
    [other, ['application/ld+json', 'application/json'], `${other} 缺 JSON-LD`],
    [other, without('DC.title'), `${other} 缺 DC.title`],
    [other, without('citation_author'), `${other} 缺 citation_author`],
    [other, [/<link rel="canonical" href="[^"]*">/, ''], `${other} 缺 canonical`],
    [other, saying('og:image', 'http://x.cn/lost.png'), `${other} 缺 分享图文件`],
    [other, saying('ArticleTitle', '另一个标题'), `${other} 与网页不一致：ArticleTitle、Url`],
    ['/townships/', saying('ColumnName', '别的'), '/townships/ 与网页不一致：ColumnName'],
    [
      '/townships/',
      saying('og:url', '/townships/'),
      '/townships/ 与网页不一致：ColumnName、og:url',
    ],
    [story, saying('og:description', '别的'), `${story} 与网页不一致：og:description、DC.source`],
    [story, inHead('<meta name="DC.source" content="x">'), 'DC.source'],
    ['/about/', [/<link rel="alternate"/, '<link rel="other"'], '/about/ 缺 application/rss+xml'],
  ],
  structure: [
    [frame, inBody('<h1>x</h1>'), `${frame} 一页一个一级标题：h1 × 2`],
    [frame, inBody('<h5>x</h5>'), `${frame} 标题逐级，不跳级：h1 → h5`],
    [frame, ['lang="zh-CN"', 'lang="en"'], `${frame} 标明语言 zh-CN：lang="en"`],
    [frame, [/<title>.*?<\/title>/, '<title>x</title>'], `${frame} 有中文的网页标题：<title>x`],
    ['/search/', [/<title>.*?<\/title>/, '<title>x</title>'], '/search/ 网页标题各不相同：'],
    ['/search/', ['</body>', '<footer></footer></body>'], '/search/ 页眉、正文、页脚各一：'],
    ['/search/', ['href="#main"', 'href="#x"'], '/search/ 第一个链接跳到正文：href="#x"'],
    [story, inBody('<button type="button" popovertarget="gone">x</button>'), 'gone × 0'],
    ['/search/', [/<meta http-equiv="content-security-policy"[^>]*>/, ''], '属性：CSP × 0'],
    [story, inBody('<p style="top:0" onclick="x()">x</p>'), '<p style>、<p onclick>'],
  ],
  links: [
    [story, inBody(`<a href="${base}lost/">x</a>`), `${story} → /lost/`],
    [story, inBody('<a href="lost-beside/">x</a>'), `${story} → ${story}lost-beside/`],
    [story, inBody('<a href="#lost-here">x</a>'), `${story} → ${story}#lost-here`],
    [story, inBody(`<a href="${base}cases/#lost">x</a>`), `${story} → /cases/#lost`],
    [story, inBody(`<img src="${base}lost.png" alt="">`), `${story} → /lost.png`],
    [story, inBody('<img src="https://x.cn/a.png" alt="">'), `${story} → https://x.cn/a.png`],
    [story, inBody('<script src="//x.cn/a.js"></script>'), `${story} → //x.cn/a.js`],
    [story, inHead('<link rel="icon" href="https://x.cn/i">'), `${story} → https://x.cn/i`],
    [story, inHead('<style>p{background:url(https://x.cn)}</style>'), `${story} → <style> url()`],
  ],
  weight: [
    ['/sources/', inBody(noise), '/sources/ '],
    ['/about/', inBody(`${cards}<!--${noise}-->`), '/about/ 整页 '],
    ['/cases/', inBody(`<script src="${base}pagefind/pagefind.js"></script>`), '/cases/ 脚本 '],
  ],
  contrast: [['/', [/--ink:#[0-9a-f]+/, '--ink:#cccccc'], 'ink / paper 1.']],
};

export const plants: Plant[] = Object.entries(table).flatMap(([check, rows]) =>
  rows.map(([path, [from, to], fault]) => ({
    check: check as keyof Inspected,
    path,
    from,
    to,
    fault,
  })),
);
