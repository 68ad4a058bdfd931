/** Test projects: units, the built site, and the built site in a browser, at a root and under a path. */
import { defineConfig } from 'vitest/config';
import { readSite } from './src/host/read-site.ts';
import { archiveId } from './src/schemas/site.ts';
import { leaveOutOthers } from './tests/leave-out-others.ts';

/** What is true of one place's content only is asked of no other. */
const others = leaveOutOthers(archiveId(readSite('content')));

/**
 * As many files at a time in every project: Vitest runs projects together only where these agree. The
 * time is far beyond what any test needs: it ends what hangs, and judges no slow machine.
 */
const shared = { maxWorkers: 2, testTimeout: 300_000, hookTimeout: 300_000 };

/** Three pages at a time in each file: a page waits for its processes more than it works. */
const inBrowser = {
  ...shared,
  include: ['tests/e2e/**/*.test.ts'],
  exclude: others,
  maxConcurrency: 3,
  // Files of one worker share their pages, and modules are loaded once.
  isolate: false,
};

/** What no path changes: pictures of pages, the workbench and the search's own servers. */
const unmoved = ['snapshots.*', 'editing.*', 'import.*', 'search-reach'];

/**
 * What asks for addresses in a browser: a path changes these. Their tests of looks and keys are skipped
 * there (`isUnderPath`); `npm run test:subpath` runs them and the rest, too.
 */
const addressed = '{every-page,journeys,search-page,offline,sharing,embed,live-charts}';
const isWhole = process.env['SUBPATH_PAGES'] === 'every';

export default defineConfig({
  test: {
    projects: [
      {
        // Modules are loaded once for all files: loading them again for each took half of the time.
        test: {
          ...shared,
          name: 'unit',
          include: ['tests/unit/**/*.test.ts'],
          exclude: ['**/*.mocked.test.ts', ...others],
          isolate: false,
        },
      },
      // What replaces a module must not replace it for other files.
      { test: { ...shared, name: 'mocked', include: ['tests/unit/**/*.mocked.test.ts'] } },
      {
        test: {
          ...shared,
          name: 'dist',
          // As in `unit`.
          isolate: false,
          include: ['tests/dist/**/*.test.ts'],
          exclude: others,
          globalSetup: 'tests/dist/setup.ts',
        },
      },
      {
        test: {
          ...shared,
          name: 'host',
          include: ['tests/host/**/*.test.ts'],
          exclude: others,
          globalSetup: 'tests/host/setup.ts',
        },
      },
      {
        test: {
          ...inBrowser,
          name: 'browsers',
          include: ['tests/browsers/**/*.test.ts'],
          globalSetup: 'tests/browsers/setup.ts',
        },
      },
      { test: { ...inBrowser, name: 'e2e', globalSetup: 'tests/e2e/setup.ts' } },
      {
        test: {
          ...inBrowser,
          name: 'subpath',
          globalSetup: 'tests/e2e/setup-subpath.ts',
          include: [`tests/e2e/${isWhole ? '**/*' : addressed}.test.ts`],
          exclude: [...others, ...unmoved.map((name) => `tests/e2e/${name}.test.ts`)],
        },
      },
    ],
  },
});
