/** A field of squares: one for each unit, by its role, beside its labels. */
import { describe, expect, test } from 'vitest';
import { chartWidths, renderChartSvg } from '#charts/render-chart.ts';
import { readChart } from './support.ts';

const widths = Object.values(chartWidths);

describe('a field of squares', () => {
  /** Squares by colour and side, whatever rows they stand in. */
  const countSquares = (svg: string): Record<string, number> => {
    const counts: Record<string, number> = {};
    const paths =
      /<path d="([^"]+)" fill="none" stroke="var\(--([\w-]+),[^"]+" stroke-width="([\d.]+)" stroke-dasharray="[\d.]+ ([\d.]+)"/g;
    for (const [, d = '', colour = '', side = '', gap = ''] of svg.matchAll(paths)) {
      const pitch = Number(side) + Number(gap);
      for (const [, from, to] of d.matchAll(/M([\d.]+) [\d.]+H([\d.]+)/g)) {
        const name = `${colour} ${side}`;
        const squares = (Number(to) - Number(from) - Number(side)) / pitch + 1;
        counts[name] = (counts[name] ?? 0) + squares;
      }
    }
    return counts;
  };

  test.each([
    [720, 15],
    [340, 8],
  ])('has one for each village, by its role, at %i px', (width, side) => {
    const svg = renderChartSvg(readChart('villages-by-status'), { width });
    expect(countSquares(svg)).toEqual({
      // Filled, and the frames of the open ones.
      [`chart-focus ${side}`]: 247 + 38,
      [`paper ${side - 2}`]: 38 + 3,
      [`chart-muted ${side}`]: 99 + 3,
      [`chart-grid ${side - 2}`]: 99,
      [`chart-ink ${Math.max(side - 8, 2)}`]: 3,
    });
  });

  test.each([1, 12, 1_999])('has room for %i squares beside their labels', (value) => {
    const data = readChart('villages-by-status');
    const rows = data.rows.slice(0, 2).map((row, at) => ({
      ...row,
      points: row.points.map((point) => ({ ...point, value: at === 0 ? value : 1 })),
    }));
    for (const width of widths) {
      const counts = countSquares(renderChartSvg({ ...data, rows }, { width }));
      const filled = Object.entries(counts).find(([name]) => name.startsWith('chart-focus'));
      expect(filled?.[1]).toBeCloseTo(value + 1, 5);
    }
  });
});
