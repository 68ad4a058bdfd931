/** Builds one engine's index in a process of its own, and reports time and memory: `node build-index.ts ENGINE SIZE FOLDER`. */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import * as pagefind from 'pagefind';
import { readLedger } from '#search/build/integration.ts';
import { type Ledger, writeIndex } from '#search/build/write-index.ts';
import { type CorpusPage, makeCorpus, readSite } from './corpus.ts';
import { buildFlexSearch, buildMiniSearch, buildOrama } from '../rivals/build-engines.ts';

/** What building cost. */
export interface BuildCost {
  seconds: number;
  peakMegabytes: number;
  indexKilobytes: number;
}

const [engine = '', size = '', folder = ''] = process.argv.slice(2);
const site = await readSite('dist');
const pages = size === 'site' ? site : makeCorpus(site, Number(size));
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
let peak = 0;
const timer = setInterval(() => (peak = Math.max(peak, measureChildren())), 100);
const start = performance.now();
await build(engine, pages, join(folder, 'pagefind'));
const seconds = (performance.now() - start) / 1000;
clearInterval(timer);
// Pagefind works in a child, for which this process is but a store of pages; the others work here.
const own = engine === 'stock' ? 0 : process.resourceUsage().maxRSS / 1024;
const cost: BuildCost = {
  seconds,
  peakMegabytes: peak + own,
  indexKilobytes: measureFolder(folder) / 1024,
};
writeFileSync(join(folder, 'cost.json'), JSON.stringify(cost));

async function build(name: string, corpus: readonly CorpusPage[], target: string): Promise<void> {
  if (name === 'ours') await writeIndex(corpus, ledgerOf(size), target);
  else if (name === 'stock') await buildStock(corpus, target);
  else {
    const builders = {
      minisearch: buildMiniSearch,
      flexsearch: buildFlexSearch,
      orama: buildOrama,
    };
    const documents = corpus.map(({ path, title, text }) => ({ id: path, title, text }));
    const json = await builders[name as keyof typeof builders](documents);
    writeFileSync(join(folder, 'index.json.gz'), gzipSync(json, { level: 9 }));
  }
}

/** The made archives have no figures. */
function ledgerOf(corpusSize: string): Ledger {
  return corpusSize === 'site' ? readLedger('dist') : { records: [], subjects: new Map() };
}

/** Pagefind as its manual says, over the same pages. */
async function buildStock(corpus: readonly CorpusPage[], target: string): Promise<void> {
  const { index } = await pagefind.createIndex();
  for (const { path, html } of corpus) await index!.addHTMLFile({ url: path, content: html });
  peak = Math.max(peak, measureChildren());
  await index!.writeFiles({ outputPath: target });
  peak = Math.max(peak, measureChildren());
  await pagefind.close();
}

/** Most memory that the indexers, children of this process, have held so far. */
function measureChildren(): number {
  const tasks = readdirSync('/proc/self/task').map((task) => `/proc/self/task/${task}/children`);
  const children = tasks.flatMap((file) => readFileSync(file, 'utf8').split(' ').filter(Boolean));
  const kilobytes = children.map((child) => {
    try {
      return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child}/status`, 'utf8'))?.[1] ?? 0);
    } catch {
      return 0;
    }
  });
  return Math.max(0, ...kilobytes) / 1024;
}

function measureFolder(path: string): number {
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + readFileSync(join(entry.parentPath, entry.name)).length, 0);
}
