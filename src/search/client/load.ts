/** Loads the search engine; nothing of it before. */
import { type Simplify } from '#search/model/tokens.ts';
import { type Lookup, readVariants } from '#search/model/lookup.ts';
import { fetchJson, LookupFiles } from './lookup-files.ts';
import { type Pagefind, TextIndex } from './text-index.ts';

/** Everything that answers queries. */
export interface Engine {
  index: TextIndex;
  files: LookupFiles;
  simplify: Simplify;
}

interface PagefindModule {
  createInstance: (options: object) => Pagefind;
}

let attempt = 0;

/**
 * Loads the engine.
 * @param folder address of the index, with a slash at the end
 * @throws if any part of it cannot be fetched
 */
export async function loadEngine(folder: string): Promise<Engine> {
  const [pagefind, lookup] = await Promise.all([
    loadPagefind(folder),
    // Its name says nothing of its content: a copy has to be asked for its age.
    fetchJson<Lookup>(`${folder}lookup.json`, { cache: 'no-cache' }),
  ]);
  return {
    index: new TextIndex(pagefind),
    files: new LookupFiles(folder, lookup),
    simplify: readVariants(lookup.variants),
  };
}

/** The worker would need a second script and a wider policy; a query takes but milliseconds. */
async function loadPagefind(folder: string): Promise<Pagefind> {
  // A module that failed once stays failed under its address.
  const suffix = attempt++ > 0 ? `?${attempt}` : '';
  const address = `${folder}pagefind.js${suffix}`;
  const module = (await import(/* @vite-ignore */ address)) as PagefindModule;
  return module.createInstance({ basePath: folder, noWorker: true });
}
