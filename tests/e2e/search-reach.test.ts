/** Keeps the search true and lean on an archive larger than the site; `bench:search` measures more. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { writeIndex } from '#search/build/write-index.ts';
import { bundleEngines } from '../bench/search/bundle.ts';
import { makeCorpus, readSite } from '../bench/search/corpus.ts';
import { type Measured, measureEngine } from '../bench/search/measure.ts';
import { drawQueries } from '../bench/search/queries.ts';
import { serveFolders } from '../bench/search/server.ts';

const pageCount = 300;
const folder = mkdtempSync(join(tmpdir(), 'search-reach-'));
let browser: Browser;
let measured: Measured;

beforeAll(async () => {
  const pages = makeCorpus(await readSite('dist'), pageCount);
  const index = join(folder, 'site');
  const scripts = join(folder, 'scripts');
  await writeIndex(pages, { records: [], subjects: new Map() }, join(index, 'pagefind'));
  await bundleEngines(scripts, ['ours']);
  const server = await serveFolders([index, scripts]);
  browser = await chromium.launch(inject('browser'));
  measured = await measureEngine(browser, 'ours', server, index, drawQueries(pages), {
    visits: 7,
  });
  server.stop();
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

describe(`of ${pageCount} pages`, () => {
  it('every query of every kind finds all pages that hold it, and no other', () => {
    expect(measured.wrong).toEqual([]);
  });

  // Measured: 95 KB, 66 of them Pagefind's own script and engine; then 13 KB, in nine of ten cases 19.
  it('the first query fetches little, the next one next to nothing', () => {
    expect(measured.first.kilobytes).toBeLessThan(105);
    expect(measured.next.kilobytes).toBeLessThan(17);
    expect(measured.nextMostKilobytes).toBeLessThan(25);
  });
});
