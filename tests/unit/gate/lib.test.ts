/** The small helpers that the gate shares with the pages. */
import { describe, expect, it } from 'vitest';
import { findNearest } from '#scripts/gate/nearest.ts';
import { buildRoutes } from '#scripts/gate/routes.ts';
import { parseTemplate } from '#lib/template.ts';

describe('templates', () => {
  it('split into text and figures', () => {
    expect(parseTemplate('共{dahe.households}，{dahe.population}')).toEqual([
      '共',
      { figure: 'dahe.households' },
      '，',
      { figure: 'dahe.population' },
    ]);
  });

  it('leave plain text and single braces as they are', () => {
    expect(parseTemplate('共有 {')).toEqual(['共有 {']);
    expect(parseTemplate('')).toEqual([]);
  });
});

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
