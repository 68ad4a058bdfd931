/**
 * `npm run bench:search [site 1000 10000] [--engines=ours,stock] [--reuse]`: measures the search beside four
 * others, on the real site and on seeded archives, and writes docs/performance-search.md.
 * With `--reuse`, indexes of an earlier run are measured again in the browser, not built again.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { chromium } from 'playwright-core';
import { browserOptions } from '#scripts/browser.ts';
import type { BuildCost } from './build-index.ts';
import { installRivals } from '../install-rivals.ts';
import { bundleEngines } from './bundle.ts';
import { makeCorpus, readSite } from './corpus.ts';
import { type EngineName, engineNames, measureEngine } from './measure.ts';
import { drawQueries } from './queries.ts';
import { type Row, writeReport } from './report.ts';
import { serveFolders } from './server.ts';

const work = resolve('.cache/bench-search');
const chosen = process.argv
  .find((argument) => argument.startsWith('--engines='))
  ?.slice(10)
  .split(',');
const sizes = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const reuse = process.argv.includes('--reuse');
const engines = engineNames.filter((name) => !chosen || chosen.includes(name));

installRivals();
mkdirSync(work, { recursive: true });
mkdirSync('docs', { recursive: true });
const bundles = join(work, 'bundles');
await bundleEngines(bundles, ['ours', 'engines']);
const site = await readSite('dist');
const rows: Row[] = [];
for (const size of sizes.length > 0 ? sizes : ['site', '1000', '10000']) {
  const pages = size === 'site' ? site : makeCorpus(site, Number(size));
  const queries = drawQueries(pages);
  console.log(`\n${pages.length} 页，${queries.length} 个查询`);
  for (const engine of engines) {
    const row = await measure(engine, size, pages.length, queries);
    rows.push(row);
    console.log(summarise(row));
    // Written after every row: the largest size takes long, and may be stopped.
    writeFileSync('docs/performance-search.md', writeReport(rows, reuse));
  }
}

async function measure(
  engine: EngineName,
  size: string,
  pageCount: number,
  queries: Parameters<typeof measureEngine>[4],
): Promise<Row> {
  const folder = join(work, `${size}-${engine}`);
  const costPath = join(folder, 'cost.json');
  if (!reuse || !existsSync(costPath)) {
    const script = resolve(import.meta.dirname, 'build-index.ts');
    const { status } = spawnSync(
      process.execPath,
      ['--max-old-space-size=12000', script, engine, size, folder],
      { stdio: ['ignore', 'inherit', 'inherit'] },
    );
    if (status !== 0) return { engine, size, pageCount };
  }
  const cost = JSON.parse(readFileSync(costPath, 'utf8')) as BuildCost;
  const server = await serveFolders([folder, bundles]);
  // A browser for each engine: what one leaves in memory is not the next one's burden.
  const browser = await chromium.launch(browserOptions());
  try {
    const measured = await measureEngine(browser, engine, server, folder, queries, {
      isSite: size === 'site',
    });
    return { engine, size, pageCount, cost, measured };
  } catch (error) {
    console.error(`${engine} ${size}: ${String(error).slice(0, 400)}`);
    return { engine, size, pageCount, cost };
  } finally {
    await browser.close();
    server.stop();
  }
}

function summarise({ engine, cost, measured }: Row): string {
  if (!cost || !measured) return `${engine}: 失败`;
  const { first, next, kinds, wrong, order } = measured;
  const all = Object.entries(kinds).map(
    ([kind, { recall, precision }]) =>
      `${kind} ${(recall * 100).toFixed(0)}/${(precision * 100).toFixed(0)}`,
  );
  return [
    `${engine}: 建 ${cost.seconds.toFixed(1)} s ${cost.peakMegabytes.toFixed(0)} MB，首 ${first.kilobytes.toFixed(0)} KB ${first.milliseconds.toFixed(0)} ms，次 ${next.kilobytes.toFixed(0)} KB ${next.milliseconds.toFixed(0)} ms`,
    `  ${all.join(' ')}`,
    ...(order ? [`  ${JSON.stringify(order)}`] : []),
    ...(engine === 'ours' ? wrong.slice(0, 12).map((line) => `  ✗ ${line}`) : []),
  ].join('\n');
}
