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
});
