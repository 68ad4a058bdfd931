import { describe, expect, it } from 'vitest';
import {
  countPages,
  cutPage,
  pageOfItem,
  pageOfParam,
  pageParams,
  pagerNumbers,
  paginate,
} from '#lib/paginate.ts';

const letters = [...'abcdefg'];

describe('a list cut into pages', () => {
  it('keeps its own address first, and lasting ones after', () => {
    const pages = paginate(letters, '/cases/', { size: 3 });
    expect(pages.map(({ path, items }) => [path, items.join('')])).toEqual([
      ['/cases/', 'abc'],
      ['/cases/page/2/', 'def'],
      ['/cases/page/3/', 'g'],
    ]);
    expect(pages.map(({ previousPath, nextPath }) => [previousPath, nextPath])).toEqual([
      [undefined, '/cases/page/2/'],
      ['/cases/', '/cases/page/3/'],
      ['/cases/page/2/', undefined],
    ]);
  });

  it('has one page when it fits, or is empty', () => {
    expect(paginate(letters, '/cases/', { size: 7 })).toHaveLength(1);
    expect(paginate([], '/cases/', { size: 7 })).toHaveLength(1);
    expect(paginate(letters, '/cases/', { size: Infinity })).toHaveLength(1);
    expect(paginate(letters, '/cases/', { size: 6 })).toHaveLength(2);
  });

  it('may have a first page of another size', () => {
    const sizes = { first: 1, size: 4 };
    const pages = paginate(letters, '/themes/x/', sizes);
    expect(pages.map(({ items }) => items.join(''))).toEqual(['a', 'bcde', 'fg']);
    letters.forEach((letter, index) => {
      expect(pages[pageOfItem(index, sizes) - 1]!.items).toContain(letter);
    });
    expect(countPages(letters.length, sizes)).toBe(3);
  });

  it('gives routes parameters that name its pages', () => {
    const params = pageParams(letters.length, { size: 3 });
    expect(params).toEqual([undefined, 'page/2', 'page/3']);
    expect(params.map(pageOfParam)).toEqual([1, 2, 3]);
  });

  it('reads only the items of the page asked for', () => {
    const read = new Set<string>();
    const items = new Proxy(letters, {
      get(target, key) {
        if (typeof key === 'string' && /^\d+$/.test(key)) read.add(key);
        return Reflect.get(target, key) as unknown;
      },
    });
    cutPage(items, '/cases/', 2, { size: 2 });
    expect([...read]).toEqual(['2', '3']);
  });
});

describe('the numbers that a pager shows', () => {
  it('are all of ten pages', () => {
    expect(pagerNumbers(10, 10)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });

  it('beyond ten, share all but one decimal place with the page, and stay few', () => {
    expect(pagerNumbers(437, 834)).toEqual([
      1, 100, 200, 300, 400, 410, 420, 430, 431, 432, 433, 434, 435, 436, 437, 438, 439, 440, 450,
      460, 470, 480, 490, 500, 600, 700, 800, 834,
    ]);
  });

  it('lead to any page in as many clicks as the last has digits', () => {
    const pageCount = 834;
    const clicks = new Map([[1, 0]]);
    for (const [number, count] of clicks) {
      for (const next of pagerNumbers(number, pageCount)) {
        if (!clicks.has(next)) clicks.set(next, count + 1);
      }
    }
    expect(clicks.size).toBe(pageCount);
    expect(Math.max(...clicks.values())).toBeLessThanOrEqual(String(pageCount).length);
  });
});
