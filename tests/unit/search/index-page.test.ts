import { describe, expect, it } from 'vitest';
import { headStarts, nameEnd, placeOf } from '#search/model/page-head.ts';
import { readPositions } from '#search/model/positions.ts';
import { describePage } from '#search/build/describe-page.ts';
import { indexPage } from '#search/build/index-page.ts';
import { readPage } from '#search/build/read-page.ts';

const html = `<html><head><meta name="search" content="kind=cases;name=大河村;about=先分类,813,不在页上;theme=tourism,industry"></head>
<body><header>页眉</header><main data-pagefind-body><nav data-pagefind-ignore>面包屑<br></nav>
<h1>半数人家吃<em>旅游饭</em></h1><p>大河村<data data-figure="dahe.households">242户<button>出处</button></data>，
共&lt;813&gt;口人。</p><h2 id="measures">怎么做的</h2><div id="p31"><p>“先分类”</p></div>
<div popover>藏起来的</div></main></body></html>`;
const page = readPage(html)!;
const years = new Map([['dahe.households', '2016']]);
const particulars = describePage(page, years);
const { words, fragment } = indexPage('/cases/dahe/', page, particulars);
const wordsOf = (from: number, to?: number) => words.slice(from, to).join('');

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

  it('has facets, and the years of its figures', () => {
    expect(particulars.filters).toMatchObject({ theme: ['tourism', 'industry'], year: ['2016'] });
  });

  it('is shown with its text as it is printed, and with links to its sections', () => {
    expect(fragment.content).toBe('\n大河村242户， 共<813>口人。\n怎么做的\n“先分类”');
    expect(fragment.meta).toMatchObject({ name: '大河村', kind: 'cases' });
    const positions = readPositions(fragment.content);
    const after = fragment.anchors.map(({ element, id, location }) => [
      element,
      id,
      positions[location + 1]?.shown,
    ]);
    expect(after).toEqual([
      ['b', 'measures', '怎'],
      ['i', 'p31', '先'],
    ]);
  });
});

describe('the head of a page', () => {
  it('has name, title and headings at their places, then the text', () => {
    expect(wordsOf(headStarts.name, headStarts.nameAgain)).toBe('大河村');
    expect(wordsOf(nameEnd - 3, nameEnd)).toBe('大河村');
    expect(wordsOf(headStarts.about, headStarts.title)).toBe('先分类813');
    expect(wordsOf(headStarts.title, headStarts.headings)).toBe('半数人家吃旅游饭');
    expect(wordsOf(headStarts.headings, headStarts.text)).toBe('怎么做的');
    expect(wordsOf(headStarts.text)).toBe('大河村242户共813口人怎么做的先分类');
  });

  it('keeps its length whatever stands in it', () => {
    const long = { ...page, title: '很长的标题'.repeat(30), particulars: {} };
    const other = indexPage('/', long, describePage(long, years)).words;
    // Only its last place is a separator, and the text begins with one.
    expect(other.slice(headStarts.headings - 2, headStarts.headings + 1)).toEqual(['长', '', '']);
    expect(other.slice(headStarts.text - 1, headStarts.text + 2)).toEqual(['', '', '半']);
  });

  it.each([
    [[0, 9 + 11], 3, 'wholeName'],
    [[0], 3, 'partOfName'],
    [[0, nameEnd - 1 - 3], 3, 'nameButOne'],
    [[nameEnd - 2], 2, 'partOfName'],
    [[headStarts.about + 4, 300], 3, 'about'],
    [[headStarts.title], 3, 'titleStart'],
    [[headStarts.title + 1], 3, 'title'],
    [[headStarts.headings], 3, 'heading'],
    [[headStarts.text], 3, 'text'],
  ] as const)('a run first at %j, of %i words, hits the %s', (starts, length, place) => {
    expect(placeOf(starts, length)).toBe(place);
  });
});
