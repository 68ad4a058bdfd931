/**
 * After the build, indexes the built pages for the search. Runs after every step that edits pages
 * and before any that compresses files.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { type BuiltPage, type Ledger, writeIndex } from '#lib/search-index/write-index.ts';

/** The Astro integration. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const dist = fileURLToPath(dir);
        const count = await writeIndex(
          readPages(dist),
          await readLedger(dist),
          join(dist, 'pagefind'),
        );
        logger.info(`搜索索引：${count} 页`);
      },
    },
  };
}

/** The pages of a built site, by path. */
export async function* readPages(dist: string): AsyncGenerator<BuiltPage> {
  const files = (await readdir(dist, { recursive: true })).map((file) =>
    file.replaceAll('\\', '/'),
  );
  for (const file of files.filter((name) => name.endsWith('.html')).sort()) {
    const path = `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
    yield { path, html: await readFile(join(dist, file), 'utf8') };
  }
}

/** The ledger as the site publishes it. */
async function readLedger(dist: string): Promise<Ledger> {
  const records = JSON.parse(
    await readFile(join(dist, 'data/figures.json'), 'utf8'),
  ) as (Ledger['records'][number] & { subjectTitle: string })[];
  return {
    records,
    subjects: new Map(records.map(({ subject, subjectTitle }) => [subject, subjectTitle])),
  };
}
