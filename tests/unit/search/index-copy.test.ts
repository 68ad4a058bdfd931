import { describe, expect, it } from 'vitest';
import { headStarts, weighPosition } from '#lib/search/page-head.ts';
import { decodePositions } from '#lib/search/position-text.ts';
import { buildCopy } from '#lib/search-index/build-copy.ts';
import { describePage } from '#lib/search-index/describe-page.ts';
import { readPage } from '#lib/search-index/read-page.ts';

const html = `<html><head><meta name="search" content="kind=cases;name=大河村;theme=tourism,industry"></head>
<body><header>页眉</header><main data-pagefind-body><nav data-pagefind-ignore>面包屑<br></nav>
<h1>半数人家吃<em>旅游饭</em></h1><p>大河村<data data-figure="dahe.households">242户<button>出处</button></data>，
共&lt;813&gt;口人。</p><h2 id="measures">怎么做的</h2><div id="p31"><p>“先分类”</p></div>
<div popover>藏起来的</div></main></body></html>`;
const page = readPage(html)!;
const years = new Map([['dahe.households', '2016']]);
const copy = buildCopy(page, describePage(page, years));
const positions = decodePositions(
  copy
    .replace(/<[^>]+>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>'),
);
const words = (from: number, to?: number) =>
  positions
    .slice(from, to)
    .map(({ folded }) => folded)
    .join('');

describe('a built page', () => {
  it('is read as its visible blocks', () => {
    expect(page.blocks.map(({ text }) => text)).toEqual([
      '半数人家吃旅游饭',
      '大河村242户， 共<813>口人。',
      '怎么做的',
      '“先分类”',
    ]);
  });

  it('without a search body is not read', () => {
    expect(readPage('<main>x</main>')).toBeUndefined();
  });

  it('has facets of one value each, and the years of its figures', () => {
    expect(copy).toContain('data-pagefind-filter="theme:tourism"');
    expect(copy).toContain('data-pagefind-filter="theme:industry"');
    expect(copy).toContain('data-pagefind-filter="year:2016"');
  });
});

describe('the head of a page', () => {
  it('has name, title and headings at their places, then the text', () => {
    expect(words(headStarts.name, headStarts.title)).toBe('大河村');
    expect(words(headStarts.title, headStarts.headings)).toBe('半数人家吃旅游饭');
    expect(words(headStarts.headings, headStarts.text)).toBe('怎么做的');
    expect(words(headStarts.text)).toBe('大河村242户共813口人怎么做的先分类');
  });

  it('keeps its length whatever stands in it', () => {
    const long = { ...page, title: '很长的标题'.repeat(30), particulars: {} };
    const other = decodePositions(
      buildCopy(long, describePage(long, years)).replace(/<[^>]+>/g, ''),
    );
    expect(other[headStarts.text]?.shown).toBe('¶');
    expect(other[headStarts.text - 1]?.shown).toBe('¶');
  });

  it('ranks name over title over heading over text', () => {
    expect([0, 1, 12, 60, 180].map(weighPosition)).toEqual([3, 2, 2, 1, 0]);
  });
});
