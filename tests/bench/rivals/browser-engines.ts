/** The engines in the browser, each behind one function: a query in, the found pages' keys out. */
import { create, load, search as searchOrama } from '@orama/orama';
import { Index } from 'flexsearch';
import MiniSearch from 'minisearch';
import { flexSearchOptions, miniSearchOptions, oramaOptions } from './options.ts';

/** Searches; keys are paths. The JSON index is the whole cost of loading. */
export type BrowserEngine = (query: string) => Promise<string[]> | string[];

const everything = 1_000_000;

export async function loadMiniSearch(): Promise<BrowserEngine> {
  const index = MiniSearch.loadJSON(await fetchIndex(), miniSearchOptions);
  return (query) => index.search(query).map(({ id }: { id: unknown }) => String(id));
}

export async function loadFlexSearch(): Promise<BrowserEngine> {
  const index = new Index(flexSearchOptions);
  for (const [key, data] of JSON.parse(await fetchIndex()) as [string, string][])
    index.import(key, data);
  return (query) => index.search(query, everything).map(String);
}

export async function loadOrama(): Promise<BrowserEngine> {
  const index = create(await oramaOptions());
  load(index, JSON.parse(await fetchIndex()) as Parameters<typeof load>[1]);
  return async (query) => {
    const { hits } = await searchOrama(index, { term: query, limit: everything, threshold: 0 });
    return hits.map(({ document }: { document: { id: string } }) => document.id);
  };
}

async function fetchIndex(): Promise<string> {
  return (await fetch('index.json')).text();
}
