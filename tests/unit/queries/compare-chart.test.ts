import { describe, expect, it } from 'vitest';
import { drawMeasure } from '#queries/compare-chart.ts';
import type { ComparedRow } from '#queries/compare-rows.ts';
import type { FigureView } from '#queries/figures.ts';

const figure = (value: number | null, printed: string, more: Partial<FigureView> = {}) =>
  ({ id: `a.${printed}`, label: '户数', value, unit: '户', printed, ...more }) as FigureView;
const row = (name: string, figures: FigureView[], isAround = false): ComparedRow<FigureView> => ({
  place: { id: name, name, kind: 'village', kindName: '村级', isAround },
  figures,
  apart: [],
  applies: true,
  doubt: undefined,
});
const draw = (rows: ComparedRow<FigureView>[]) =>
  drawMeasure({ id: 'households', name: '户数', rows }, (text) => [text]);

describe('the picture of a measure', () => {
  it('has a bar for each single number, the longest first, and none for what is missing', () => {
    const picture = draw([
      row('甲乡', [figure(90, '近90户', { qualifier: 'under' })], true),
      row('乙村', []),
      row('丙村', [figure(120, '120户')]),
    ]);
    expect(picture).toMatchObject({
      words: '由大到小的条形图。丙村120户；甲乡近90户。',
      aroundCount: 1,
      isVague: true,
      leftOut: { numbers: 0, withoutLength: 0 },
    });
  });

  it('leaves out ranges and contradictory numbers, and tells how many', () => {
    const odd = [figure(null, '几百户'), figure(100, '近100余户', { qualifier: 'contradictory' })];
    const plain = [row('丙村', [figure(3, '3户')]), row('丁村', [figure(4, '4户')])];
    expect(draw([row('甲村', odd), ...plain])?.leftOut.withoutLength).toBe(2);
  });

  it('names which number it is where a place has several', () => {
    const several = [
      figure(3, '3户', { label: '从前的户数' }),
      figure(4, '4户', { label: '户数' }),
    ];
    expect(draw([row('甲村', several)])?.words).toBe(
      '由大到小的条形图。甲村：户数4户；甲村：从前3户。',
    );
  });

  it('has twelve bars at most, and tells how many numbers are left', () => {
    const rows = Array.from({ length: 15 }, (_, at) => row(`甲${at}`, [figure(at, `${at}户`)]));
    expect(draw(rows)?.leftOut.numbers).toBe(3);
  });

  it.each([
    ['one number', [row('甲村', [figure(3, '3户')])]],
    ['a negative number', [row('甲村', [figure(-3, '-3户')]), row('乙村', [figure(4, '4户')])]],
    ['nothing but zero', [row('甲村', [figure(0, '0户')]), row('乙村', [figure(0, '零户')])]],
    [
      'a value that leaves no room for bars',
      [row('甲村', [figure(3, `${'长'.repeat(40)}户`)]), row('乙村', [figure(4, '4户')])],
    ],
  ])('is none of %s', (_, rows) => {
    expect(draw(rows)).toBeUndefined();
  });
});
