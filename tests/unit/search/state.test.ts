import { describe, expect, it } from 'vitest';
import { addHighlight, readHighlight } from '#search/model/highlight-link.ts';
import { readState, writeState } from '#search/model/state.ts';

describe('the state in the URL', () => {
  it.each([
    '?q=%E5%A4%A7%E6%B2%B3%E6%9D%91&kind=cases&kind=accounts&township=qiaoshang&year=2016&sort=title&page=3',
    '?q=a&show=all',
    '',
  ])('%s is written as it was read', (search) => {
    expect(writeState(readState(search))).toBe(search);
  });

  it.each([
    '?q=x&kind=<script>&page=-1&sort=evil&show=some',
    '?q=x&page=NaN&kind=',
    '?q=x&page=1e99&theme=%E2%9C%93',
  ])('what makes no sense in %s is left out', (search) => {
    expect(writeState(readState(search))).toBe('?q=x');
  });

  it('a facet that goes by another value now is read by that', () => {
    const moved = { theme: { ecology: 'routes', education: 'routes' } };
    const { facets } = readState('?theme=ecology&theme=education&theme=constructor', moved);
    expect(facets.theme).toEqual(['routes', 'constructor']);
    expect(readState('?kind=ecology', moved).facets.kind).toEqual(['ecology']);
  });

  it('a query of any length is cut', () => {
    expect(readState(`?q=${'x'.repeat(9999)}`).query).toHaveLength(500);
  });
});

describe('the link of a result', () => {
  it('takes the words along, before the fragment', () => {
    const url = addHighlight('/cases/dahe/#p31', [
      ['大', '河'],
      ['5.62', '%'],
    ]);
    expect(url).toBe('/cases/dahe/?hl=%E5%A4%A7%E6%B2%B3+5.62%25#p31');
    expect(readHighlight(new URL(url, 'http://x').search)).toEqual([
      ['大', '河'],
      ['5.62', '%'],
    ]);
  });

  it('keeps numbers apart that stand side by side', () => {
    const url = addHighlight('/', [['2018', '2020', '年']]);
    expect(readHighlight(new URL(url, 'http://x').search)).toEqual([['2018', '2020', '年']]);
  });
});
