/** Runs an engine in Chromium: what it finds, what it fetches, how long it takes. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { type Browser, type Page } from 'playwright-core';
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
  /** Queries answered otherwise than the truth. */
  wrong: string[];
}

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
  visits = 15,
): Promise<Measured> {
  const pathOf =
    engine === 'ours' || engine === 'stock' ? readIds(join(folder, 'pagefind')) : undefined;
  const plain = queries.filter(({ kind }) => kind !== '无中生有');
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
  const middle = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
  return {
    kilobytes: middle(samples.map(({ kilobytes }) => kilobytes)),
    milliseconds: middle(samples.map(({ milliseconds }) => milliseconds)),
  };
}
