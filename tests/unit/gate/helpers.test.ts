/** The small helpers of the gate: likely slips, and every address of the site. */
import { describe, expect, it } from 'vitest';
import { findNearest } from '#scripts/gate/nearest.ts';
import { buildRoutes } from '#scripts/gate/routes.ts';

describe('the nearest word', () => {
  it('is the one with the fewest changes', () => {
    expect(findNearest('sumary', ['title', 'summary', 'source'])).toBe('summary');
  });

  it('is the one whose beginning was written', () => {
    expect(findNearest('dahe.house', ['dahe.homes', 'dahe.households'])).toBe('dahe.households');
  });

  it('is none when all are far', () => {
    expect(findNearest('xyz', ['households'])).toBeUndefined();
  });
});

describe('routes', () => {
  it('end in a slash or an extension and hold every entry', () => {
    const routes = buildRoutes({ cases: ['dahe'] });
    expect(routes).toContain('/cases/dahe/');
    expect(routes).toContain('/data/figures.csv');
    expect(routes.filter((route) => !/\/$|\.\w+$/.test(route))).toEqual([]);
  });

  it('hold the comparison once, where there is a measure', () => {
    const of = (measures: string[]) =>
      buildRoutes({ measures }).filter((route) => route.startsWith('/data/compare'));
    expect(of(['a', 'b'])).toEqual([
      '/data/compare.csv',
      '/data/compare/',
      '/data/compare/a.csv',
      '/data/compare/a/',
      '/data/compare/b.csv',
      '/data/compare/b/',
    ]);
    expect(of([])).toEqual([]);
  });
});
