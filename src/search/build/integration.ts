/**
 * After the build, indexes the built pages for the search. Runs after every step that edits pages
 * and before any that compresses files.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { kindOfPage, pageKinds } from '#search/model/page-kinds.ts';
import { compareKeys } from './compare.ts';
import { type BuiltPage, type Ledger, writeIndex } from './write-index.ts';

/** Where the index lies in a built site. */
const indexFolder = 'pagefind';

/** What one index leaves for the next. */
const cache = '.cache/search';

/** The Astro integration. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        logger.info(`搜索索引：${await indexSite(fileURLToPath(dir))} 页`);
      },
    },
  };
}

/**
 * Indexes a built site into its `pagefind` folder.
 * @returns how many pages can be found
 */
export async function indexSite(dist: string): Promise<number> {
  return writeIndex(readPages(dist), readLedger(dist), join(dist, indexFolder), cache);
}

/** The pages of a built site, by their kind and path. */
export function* readPages(dist: string): Generator<BuiltPage> {
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).map((file) =>
    file.replaceAll('\\', '/'),
  );
  const pages = files
    .filter((name) => name.endsWith('.html'))
    .map((file) => ({ file, path: `/${file.replace(/(^|\/)index\.html$/, '$1')}` }))
    .map((page) => ({ ...page, kind: pageKinds.indexOf(kindOfPage(page.path)) }))
    .sort((a, b) => a.kind - b.kind || compareKeys(a.path, b.path));
  for (const { file, path } of pages) {
    yield { path, html: readFileSync(join(dist, file), 'utf8') };
  }
}

/** The ledger as the site publishes it. */
export function readLedger(dist: string): Ledger {
  const records = JSON.parse(
    readFileSync(join(dist, 'data/figures.json'), 'utf8'),
  ) as (Ledger['records'][number] & { subjectTitle: string })[];
  return {
    records,
    subjects: new Map(records.map(({ subject, subjectTitle }) => [subject, subjectTitle])),
  };
}
