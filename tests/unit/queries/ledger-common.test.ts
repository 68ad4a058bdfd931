import { describe, expect, it } from 'vitest';
import { findCommon } from '#queries/ledger-common.ts';

const row = (asOfText: string, paragraph: string, source = 'chapter') => ({
  asOfText,
  paragraph,
  paragraphPath: `/sources/${source}/#${paragraph}`,
});

describe('what the rows of a ledger have in common', () => {
  it('is the commonest date and paragraph, said apart', () => {
    const rows = [row('2016年', 'p31'), row('2016年', 'p4'), row('原文未注明', 'p31')];
    expect(findCommon(rows)).toEqual({
      asOfText: '2016年',
      paragraph: { id: 'p31', path: '/sources/chapter/#p31' },
    });
  });

  it('is nothing where hardly two rows agree', () => {
    const rows = ['p1', 'p1', 'p2', 'p3', 'p4', 'p5', 'p6'].map((p, at) => row(`201${at}年`, p));
    expect(findCommon(rows)).toEqual({ asOfText: undefined, paragraph: undefined });
    expect(findCommon([row('2016年', 'p1')])).toEqual({
      asOfText: undefined,
      paragraph: undefined,
    });
    expect(findCommon([])).toEqual({ asOfText: undefined, paragraph: undefined });
  });

  it('tells paragraphs of one number in two documents apart', () => {
    const rows = [row('a', 'p1', 'one'), row('a', 'p1', 'two'), row('b', 'p1', 'two')];
    expect(findCommon(rows).paragraph?.path).toBe('/sources/two/#p1');
  });
});
