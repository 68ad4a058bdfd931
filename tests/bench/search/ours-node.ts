/** This site's search in Node, over the file that serves browsers without WebAssembly. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildEngine, type Engine } from '#search/client/load.ts';
import type { Outcome } from '#search/client/outcome.ts';
import { search } from '#search/client/search.ts';
import { WholeIndex } from '#search/client/whole-index.ts';
import { type Lookup } from '#search/model/lookup.ts';
import { readState } from '#search/model/state.ts';
import { type WholeSite } from '#search/model/whole-site.ts';

/** The engine with the paths of its pages. */
export interface OpenedSite {
  engine: Engine;
  site: WholeSite;
  ask: (query: string) => Promise<{ outcome: Outcome | undefined; paths: string[] }>;
}

/**
 * Opens the index of a built site.
 * @param folder its `pagefind` folder
 * @throws if the site is too large to have its whole in one file
 */
export function openSite(folder: string): OpenedSite {
  const read = (name: string) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as unknown;
  const lookup = read('lookup.json') as Lookup;
  if (lookup.whole === undefined) throw new Error(`${folder} has no file with the whole site.`);
  const site = read(lookup.whole) as WholeSite;
  const engine = buildEngine(new WholeIndex(site), lookup, (file) => Promise.resolve(read(file)));
  return {
    engine,
    site,
    ask: async (query) => {
      const state = readState(`?${new URLSearchParams({ q: query }).toString()}`);
      const outcome = await search(engine, state);
      return { outcome, paths: outcome?.ids.map((id) => site[id]!.url) ?? [] };
    },
  };
}
