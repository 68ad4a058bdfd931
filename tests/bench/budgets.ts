/** `npm run bench -- budgets`: what the built pages weigh, by the check that the site inspects itself with. */
import { weightLimits } from '#finish/inspection/check-weight.ts';
import { inspectSite } from '#finish/inspection/inspection.ts';
import { normalizeBase } from '#scripts/site-server.ts';
import { type Section, table } from './report.ts';

export async function benchBudgets(): Promise<Section> {
  const base = normalizeBase(process.env['BASE_PATH']);
  const { weight } = await inspectSite('dist', base, { everyPage: true });
  const method =
    'Bytes in brotli (fonts and pictures as they are), before the reader acts: for each kind the page ' +
    'with the heaviest HTML, and the most that any page of the kind loads. The site inspects itself ' +
    'so (`/about/inspection/`), and `npm test` fails over it.';
  const [page, script] = [weightLimits.page, weightLimits.script].map((bytes) =>
    bytes.toLocaleString('en-US'),
  );
  const rows = weight.table.rows.map(
    ([, count = '', path = '', html = '', limit = '', all = '', scripts = '']) => [
      ...[path, count, html, limit, all],
      ...[page!, scripts, script!],
    ],
  );
  const head = 'heaviest page|pages|HTML and first styles|may be|whole page|may be|scripts|may be';
  return { name: 'budgets', heading: 'Budgets', text: [method, table(head, rows)].join('\n\n') };
}
