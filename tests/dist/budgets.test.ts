import { afterAll, describe, expect, it } from 'vitest';
import { budgets, budgetTable, weighPages } from '../bench/weigh-pages.ts';

const weights = weighPages();

describe('weight of a page (brotli), before its reader acts', () => {
  it.each(weights)('$path fits in its round trips', ({ html, limit }) =>
    expect(html).toBeLessThanOrEqual(limit),
  );

  it.each(weights)('$path keeps its budget with fonts, styles and pictures', ({ page }) =>
    expect(page).toBeLessThanOrEqual(budgets.page),
  );

  it.each(weights)('$path keeps the budget of its scripts', ({ script }) =>
    expect(script).toBeLessThanOrEqual(budgets.script),
  );

  it('was measured on real files', () => {
    expect(weights.length).toBeGreaterThan(40);
    expect(Math.min(...weights.map(({ page, html }) => page - html))).toBeGreaterThan(0);
    expect(Math.min(...weights.map(({ script }) => script))).toBeGreaterThan(0);
  });

  afterAll(() => console.log(`每种页面里最重的一页（字节）：\n${budgetTable(weights)}`));
});
