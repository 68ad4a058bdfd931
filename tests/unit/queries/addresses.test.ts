import { describe, expect, it } from 'vitest';
import { sumUpFolders } from '#metadata/content-history.ts';
import { contentOfPage } from '#metadata/content-of-page.ts';
import { orderName } from '#queries/name-order.ts';
import { paragraphPath } from '#lib/url.ts';

describe('a paragraph', () => {
  it('stands on the page of its source that holds its number', () => {
    expect(paragraphPath('notes', 'p38', Infinity)).toBe('/sources/notes/#p38');
    expect(paragraphPath('notes', 'p20', 20)).toBe('/sources/notes/#p20');
    expect(paragraphPath('notes', 'p21', 20)).toBe('/sources/notes/page/2/#p21');
    expect(paragraphPath('notes', 'p2000', 20)).toBe('/sources/notes/page/100/#p2000');
  });
});

describe('a further page', () => {
  it('is dated by the content of its list', () => {
    expect(contentOfPage('/accounts/page/12/')).toEqual(['accounts/']);
    expect(contentOfPage('/accounts/letter/w/page/2/')).toEqual(['accounts/']);
    expect(contentOfPage('/themes/tourism/page/2/')).toEqual(['themes/tourism.mdx']);
    expect(contentOfPage('/data/page/2/')).toEqual(['figures/', 'charts/']);
    expect(contentOfPage('/data/figures/dahe/page/2/')).toEqual(['figures/dahe.yaml']);
    expect(contentOfPage('/sources/notes/p31/page/2/')).toEqual(['sources/notes.yaml']);
  });

  it('of a county is dated by its record, or by the content of its list', () => {
    expect(contentOfPage('/counties/yangli/')).toEqual(['counties/yangli.yaml']);
    expect(contentOfPage('/counties/yangli/cases/page/2/')).toEqual(['cases/']);
    expect(contentOfPage('/counties/yangli/data/')).toEqual(['figures/', 'charts/']);
  });

  it('takes its date from a sum over the folder', () => {
    const sums = sumUpFolders(
      new Map([
        ['cases/a.mdx', { first: '2026-01-02', last: '2026-03-01' }],
        ['cases/b.mdx', { first: '2026-01-01', last: '2026-02-01' }],
        ['site.yaml', { first: '2025-12-01', last: '2025-12-01' }],
      ]),
    );
    expect(sums.get('cases/')).toEqual({ first: '2026-01-01', last: '2026-03-01' });
    expect(sums.get('')).toEqual({ first: '2025-12-01', last: '2026-03-01' });
  });
});

describe('a name', () => {
  it('stands under the initial of its pinyin, a surname by its own reading', () => {
    expect(orderName('王文周', { family: '王', given: '文周' })).toEqual({
      letter: 'w',
      key: 'wangwenzhou',
    });
    expect(orderName('单田芳', { family: '单', given: '田芳' }).letter).toBe('s');
    expect(orderName('《县志》').letter).toBe('x');
    expect(orderName('Ada', { whole: 'Ada' }).letter).toBe('a');
  });

  it('without pinyin stands under the last heading', () => {
    expect(orderName('2018年简报').letter).toBe('other');
    expect(orderName('——').letter).toBe('other');
  });
});
