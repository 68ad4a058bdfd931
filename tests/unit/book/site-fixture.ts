/** A small built site on disk, with what the book must cope with. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { EditionFacts } from '#scripts/book/build-book.ts';

export const longTitle = '标题'.repeat(40);

const pages: Record<string, string> = {
  '/about/':
    '<h1>关于本站</h1><h2 id="这是什么">这是什么</h2><p>见<a href="/zt/accounts/zhang/">讲述</a>。</p>',
  '/accounts/':
    '<h1>讲述</h1><a href="/zt/accounts/zhang/">一</a><a href="/zt/accounts/page/2/">后</a>',
  '/accounts/page/2/':
    '<h1>讲述</h1><a href="/zt/accounts/li/">二</a><a href="/zt/accounts/gone/">三</a>',
  '/accounts/zhang/': `<nav>目录</nav><header class="page-head"><h1>张三<wbr>讲</h1></header>
<article><h2 id="1-原先">原先</h2><section id="p1" data-paragraph="p1"><p>全村<data class="figure" value="33119" data-figure="a.b">33119户<button popovertarget="note-a.b">出处</button></data>，又是<data class="figure" value="33119" data-figure="a.b">33119户<button popovertarget="note-a.b">出处</button></data>，<span data-term="515"><span>“515”</span><button popovertarget="term-515">词条</button></span>。见<a href="/zt/accounts/li/?q=1#p2">李四</a>、<a href="/zt/data/charts/wide/">图</a>、<a href="/zt/search/">搜索</a>、<a href="/zt/data/figures/#a.b">台账</a>、<a href="/zt/themes/old/">旧页</a>。</p></section>
<section role="note" id="query-x"><p><b>编者注</b>：前后不符</p><p>原文如此，<data data-figure="a.c" value="1">1户<button popovertarget="note-a.c">出处</button></data>。</p></section>
<figure data-chart="wide" id="chart-wide"><figcaption>很宽的图</figcaption><div role="img" aria-label="条形图：一"><svg viewBox="0 0 9000 300"><text fill="var(--chart-ink,#26211b)">宽</text></svg><svg viewBox="0 0 340 280" class="x"><text>窄</text></svg></div><details><summary>数据表</summary><table><tr><th>户</th><td></td></tr></table></details></figure></article>
<footer>本页信息</footer><form>评</form>
<div><div popover id="note-a.b"><p>户数：33119户</p><p class="no-print">链接</p><button popovertarget="note-a.b" popovertargetaction="hide">×</button></div><div popover id="note-a.c"><p>一户</p></div><div popover id="term-515"><p>词条</p></div></div>`,
  '/accounts/li/': `<h1>${longTitle}</h1><section id="p2"><p>𠮷\u{F0000}字 a &amp; b &lt;</p></section>`,
  '/data/figures/': '<h1>数字台账</h1><a href="/zt/data/figures/a/">甲</a>',
  '/data/figures/a/': '<h1>甲的数字</h1><table><tr><th id="a.b">户数</th></tr></table>',
  '/glossary/': '<h1>词条</h1><section id="515"><h2>“515”</h2><p>工作法</p></section>',
};
const redirects: Record<string, string> = {
  '/accounts/gone/': '/zt/accounts/li/',
  '/themes/old/': '/zt/accounts/li/#p2',
};

/** The folder of the site, whose base is `/zt/`. */
export function writeSite(): string {
  const dist = mkdtempSync(join(tmpdir(), 'book-'));
  const write = (path: string, html: string) => {
    const file = join(dist, path, 'index.html');
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, html);
  };
  for (const [path, body] of Object.entries(pages)) {
    write(path, `<!doctype html><title>x</title><header>站名</header><main>${body}</main>`);
  }
  for (const [path, to] of Object.entries(redirects)) {
    write(path, `<!doctype html><meta http-equiv="refresh" content="0; url=${to}">`);
  }
  return dist;
}

export const facts: EditionFacts = {
  title: '壶关故事档案',
  archive: 'huguan-story-archive',
  ridge: '壶关',
  subtitle: '试 & 验',
  description: '说明',
  publisher: '编者',
  version: '1.2.0',
  date: '2026-11-26',
  address: 'https://example.cn/zt/',
};
