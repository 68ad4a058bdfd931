/** Runs an engine in Chromium: what it finds, what it fetches, how long it takes. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { type Browser, type Page } from 'playwright-core';
import { judgeOrder, type OrderScore } from './judge-order.ts';
import { type JudgedQuery, judgedQueries, unseenQueries } from './judged-queries.ts';
import { type LabelledQuery, queryKinds } from './queries.ts';

export const engineNames = ['ours', 'stock', 'minisearch', 'flexsearch', 'orama'] as const;
export type EngineName = (typeof engineNames)[number];

export interface KindScore {
  recall: number;
  precision: number;
  /** Queries that found nothing, of all. */
  empty: number;
  queries: number;
}

export interface Measured {
  kinds: Record<string, KindScore>;
  /** Bytes and milliseconds, medians over several fresh visits. */
  first: { kilobytes: number; milliseconds: number };
  next: { kilobytes: number; milliseconds: number };
  /** What nine in ten visits fetch at most for the next query. */
  nextMostKilobytes: number;
  /** Queries answered otherwise than the truth. */
  wrong: string[];
  /** How well judged queries are ordered: those that the order was made with, and unseen ones. */
  order?: { judged: OrderScore; unseen: OrderScore };
}

/** Ours marks pages that lack something of the query; they are no claim to have it. */
const again = 'again:';

/** Results that are on the screen at once. */
const shown = 3;

/** How each engine is started on a page; afterwards `ask(query, shown)` gives the keys. */
const starters: Readonly<Record<EngineName, string>> = {
  ours: `const { loadOurs } = await import('/ours.js'); const run = await loadOurs('/pagefind/');
    window.ask = async (query, shown) => (await run(query, shown)).keys;`,
  stock: `const pf = await import('/pagefind/pagefind.js');
    window.ask = async (query, shown) => {
      const { results } = await pf.search(query);
      await Promise.all(results.slice(0, shown).map((result) => result.data()));
      return results.map(({ id }) => id);
    };`,
  minisearch: jsonStarter('loadMiniSearch'),
  flexsearch: jsonStarter('loadFlexSearch'),
  orama: jsonStarter('loadOrama'),
};

function jsonStarter(name: string): string {
  return `const { ${name} } = await import('/engines.js'); const run = await ${name}();
    window.ask = async (query) => await run(query);`;
}

/**
 * Measures one engine.
 * @param server where its folder is served
 * @param folder the folder, to read Pagefind's ids
 */
export async function measureEngine(
  browser: Browser,
  engine: EngineName,
  { url, countBytes }: { url: string; countBytes: () => number },
  folder: string,
  queries: readonly LabelledQuery[],
  { visits = 15, isSite = false } = {},
): Promise<Measured> {
  const pathOf =
    engine === 'ours' || engine === 'stock' ? readIds(join(folder, 'pagefind')) : undefined;
  const plain = queries.filter(({ kind }) => kind !== '无中生有');
  const samples = [];
  for (let visit = 0; visit < visits; visit++) {
    const [one, two] = [
      plain[(visit * 37) % plain.length]!,
      plain[(visit * 53 + 101) % plain.length]!,
    ];
    samples.push(await sampleVisit(browser, engine, url, countBytes, one.text, two.text));
  }
  const answers = await askAll(browser, engine, url, queries);
  const toPath = (key: string) => {
    const own = key.replace(again, '');
    return pathOf?.get(own) ?? own;
  };
  const paths = answers.map((keys, i) => {
    const claimed =
      queries[i]!.kind === '无中生有' ? keys : keys.filter((key) => !key.startsWith(again));
    return new Set(claimed.map(toPath));
  });
  const judge = async (judged: readonly JudgedQuery[]) => {
    const ordered = await askAll(browser, engine, url, judged);
    return judgeOrder(
      judged,
      ordered.map((keys) => keys.map(toPath)),
    );
  };
  return {
    kinds: scoreKinds(queries, paths),
    first: median(samples.map(({ first }) => first)),
    next: median(samples.map(({ next }) => next)),
    nextMostKilobytes: quantile(
      samples.map(({ next }) => next.kilobytes),
      0.9,
    ),
    wrong: queries.flatMap((query, i) => describeWrong(query, paths[i]!)),
    ...(isSite && {
      order: { judged: await judge(judgedQueries), unseen: await judge(unseenQueries) },
    }),
  };
}

async function openPage(browser: Browser, url: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await page.goto(url);
  return page;
}

/** The page's script; queries run inside it, so that only the engine's own time counts. */
function ask(
  page: Page,
  engine: EngineName,
  text: string,
): Promise<{ keys: string[]; milliseconds: number }> {
  return page.evaluate(`(async () => {
    const start = performance.now();
    if (!window.ask) { ${starters[engine]} }
    const keys = await window.ask(${JSON.stringify(text)}, ${shown});
    return { keys, milliseconds: performance.now() - start };
  })()`);
}

async function sampleVisit(
  browser: Browser,
  engine: EngineName,
  url: string,
  countBytes: () => number,
  one: string,
  two: string,
) {
  const page = await openPage(browser, url);
  const start = countBytes();
  const first = await ask(page, engine, one);
  await page.waitForTimeout(50);
  const firstBytes = countBytes() - start;
  const next = await ask(page, engine, two);
  await page.waitForTimeout(50);
  const nextBytes = countBytes() - start - firstBytes;
  await page.context().close();
  return {
    first: { kilobytes: firstBytes / 1024, milliseconds: first.milliseconds },
    next: { kilobytes: nextBytes / 1024, milliseconds: next.milliseconds },
  };
}

async function askAll(
  browser: Browser,
  engine: EngineName,
  url: string,
  queries: readonly { text: string }[],
): Promise<string[][]> {
  const page = await openPage(browser, url);
  const answers: string[][] = [];
  for (const { text } of queries) answers.push((await ask(page, engine, text)).keys);
  await page.context().close();
  return answers;
}

/**
 * The path of each key: stock Pagefind's ids are the names of its fragments, or stand inside them;
 * ours are the numbers that name them.
 */
function readIds(folder: string): Map<string, string> {
  const paths = new Map<string, string>();
  const files = readdirSync(join(folder, 'fragment'), { recursive: true, encoding: 'utf8' });
  for (const file of files.filter((name) => name.endsWith('.pf_fragment'))) {
    const text = gunzipSync(readFileSync(join(folder, 'fragment', file)))
      .toString()
      .slice('pagefind_dcd'.length);
    const content = JSON.parse(text) as { url: string } | Record<string, { url: string }>;
    if (typeof content.url === 'string') paths.set(basename(file, '.pf_fragment'), content.url);
    else for (const [id, { url }] of Object.entries(content)) paths.set(id, url);
  }
  return paths;
}

function scoreKinds(
  queries: readonly LabelledQuery[],
  paths: readonly Set<string>[],
): Record<string, KindScore> {
  return Object.fromEntries(
    queryKinds.map((kind) => {
      const mine = queries.flatMap((query, i) =>
        query.kind === kind ? [{ query, found: paths[i]! }] : [],
      );
      const sum = (count: (item: (typeof mine)[number]) => number) =>
        mine.reduce((all, item) => all + count(item), 0);
      const hits = sum(
        ({ query, found }) => [...found].filter((path) => query.truth.has(path)).length,
      );
      const all = sum(({ query }) => query.truth.size);
      const given = sum(({ found }) => found.size);
      const score = {
        recall: all === 0 ? 1 : hits / all,
        precision: given === 0 ? 1 : hits / given,
        empty: sum(({ found }) => (found.size === 0 ? 1 : 0)),
        queries: mine.length,
      };
      return [kind, score];
    }),
  );
}

function describeWrong({ kind, text, truth }: LabelledQuery, found: ReadonlySet<string>): string[] {
  const missed = [...truth].filter((path) => !found.has(path));
  const false_ = [...found].filter((path) => !truth.has(path));
  if (missed.length + false_.length === 0) return [];
  return [
    `${kind} “${text}”: 漏 ${missed.length}（${missed.slice(0, 2).join(' ')}），误 ${false_.length}（${false_.slice(0, 2).join(' ')}）`,
  ];
}

function median(samples: readonly { kilobytes: number; milliseconds: number }[]) {
  return {
    kilobytes: quantile(
      samples.map(({ kilobytes }) => kilobytes),
      0.5,
    ),
    milliseconds: quantile(
      samples.map(({ milliseconds }) => milliseconds),
      0.5,
    ),
  };
}

function quantile(values: readonly number[], share: number): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length * share)]!;
}
