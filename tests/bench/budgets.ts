/** `npm run bench -- budgets`: what the built pages weigh, as `npm test` checks it. */
import type { Section } from './report.ts';
import { budgetTable, weighPages } from './weigh-pages.ts';

export function benchBudgets(): Section {
  const method =
    'Bytes in brotli (fonts and pictures as they are), before the reader acts; the heaviest page ' +
    'of each kind, the largest offender first. `npm test` prints the same table, and fails over it.';
  return {
    name: 'budgets',
    heading: 'Budgets',
    text: [method, budgetTable(weighPages())].join('\n\n'),
  };
}
