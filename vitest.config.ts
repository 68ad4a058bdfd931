/** Test projects: units, the built site, and the built site in a browser, at a root and under a path. */
import { defineConfig } from 'vitest/config';
import { readSite } from './src/host/read-site.ts';
import { archiveId } from './src/schemas/site.ts';
import { leaveOutOthers } from './tests/leave-out-others.ts';

/** What is true of one place's content only is asked of no other. */
const others = leaveOutOthers(archiveId(readSite('content')));

/** As many files at a time in every project: Vitest runs projects together only where these agree. */
const maxWorkers = 2;

/** Three pages at a time in each file: a page waits for its processes more than it works. */
const inBrowser = {
  include: ['tests/e2e/**/*.test.ts'],
  exclude: others,
  maxWorkers,
  maxConcurrency: 3,
  testTimeout: 60_000,
  hookTimeout: 120_000,
};

/** What no path changes: pictures of pages, the workbench and the search's own servers. */
const unmoved = ['snapshots.*', 'editing', 'import', 'search-reach'];

/** Sizes, places and names of what stands on a page: a path changes addresses. `test:subpath` looks at all. */
const layout = ['widths', 'care', 'accessibility-tree.*', 'paper-and-systems', 'still-charts'];

export default defineConfig({
  test: {
    projects: [
      {
        // Modules are loaded once for all files: loading them again for each took half of the time.
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts'],
          exclude: ['**/*.mocked.test.ts', ...others],
          isolate: false,
          maxWorkers,
        },
      },
      // What replaces a module must not replace it for other files.
      { test: { name: 'mocked', include: ['tests/unit/**/*.mocked.test.ts'], maxWorkers } },
      {
        test: {
          name: 'dist',
          include: ['tests/dist/**/*.test.ts'],
          exclude: others,
          globalSetup: 'tests/dist/setup.ts',
          maxWorkers,
        },
      },
      {
        test: {
          name: 'host',
          include: ['tests/host/**/*.test.ts'],
          exclude: others,
          globalSetup: 'tests/host/setup.ts',
          maxWorkers,
        },
      },
      {
        test: {
          ...inBrowser,
          name: 'browsers',
          include: ['tests/browsers/**/*.test.ts'],
          globalSetup: 'tests/browsers/setup.ts',
          testTimeout: 180_000,
        },
      },
      { test: { ...inBrowser, name: 'e2e', globalSetup: 'tests/e2e/setup.ts' } },
      {
        test: {
          ...inBrowser,
          name: 'subpath',
          globalSetup: 'tests/e2e/setup-subpath.ts',
          exclude: [
            ...others,
            ...unmoved.map((name) => `tests/e2e/${name}.test.ts`),
            ...(process.env['SUBPATH_PAGES'] === 'every'
              ? []
              : layout.map((name) => `tests/e2e/${name}.test.ts`)),
          ],
        },
      },
    ],
  },
});
