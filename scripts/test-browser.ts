/**
 * Parts of the browser suite, for when one needs more or less than `npm test`:
 * `npm run test:subpath` looks at every page under /zt/archive/, not just at one of each kind;
 * `npm run test:browsers` walks in Firefox, WebKit, Chromium and Chromium 90, at two widths, and
 * leaves screenshots in `.cache/browsers/`;
 * `npm run test:snapshots` compares pictures of pages, and with `-- --update` takes new ones.
 */
import { spawnSync } from 'node:child_process';

const parts: Record<string, readonly string[]> = {
  subpath: ['--project', 'subpath'],
  browsers: ['--project', 'browsers'],
  snapshots: ['--project', 'e2e', 'tests/e2e/snapshots'],
};
const [part = '', ...options] = process.argv.slice(2);
const chosen = parts[part];
const unknown = options.filter((option) => option !== '--update');

if (!chosen || unknown.length > 0) {
  console.error(
    unknown.length > 0
      ? `不认识的选项：${unknown.join(' ')}。只有 --update（重拍快照）。`
      : '用法：npm run test:subpath；npm run test:browsers；npm run test:snapshots [-- --update]',
  );
  process.exit(2);
}
const { status } = spawnSync('npx', ['vitest', 'run', ...chosen], {
  stdio: 'inherit',
  shell: process.platform === 'win32',
  env: {
    ...process.env,
    SUBPATH_PAGES: 'every',
    BROWSER_WALK: 'whole',
    ...(options.includes('--update') && { UPDATE_SNAPSHOTS: '1' }),
  },
});
process.exit(status ?? 1);
