/** Loads the search engine; nothing of it before. */
import type { Lookup } from '#search/model/lookup.ts';
import { type PageKind, readKinds } from '#search/model/page-kinds.ts';
import type { WholeSite } from '#search/model/whole-site.ts';
import { fetchJson, type FetchJson, LookupFiles } from './lookup-files.ts';
import { type Pagefind, TextIndex } from './text-index.ts';

/** Everything that answers queries. */
export interface Engine {
  index: TextIndex;
  files: LookupFiles;
  /** What kind of page has a number. */
  kindOf: (page: number) => PageKind;
  /** How many pages can be found. */
  pageCount: number;
}

/** This browser can run neither engine; the site is too large for the small one. */
export class BrowserTooOld extends Error {}

/** Whether a failure is the browser's own, and not the network's. */
export function isOwnFault(error: unknown): boolean {
  return error instanceof BrowserTooOld || error instanceof SyntaxError;
}

interface PagefindModule {
  createInstance: (options: object) => Pagefind;
}

let attempt = 0;

/**
 * Loads the engine.
 * @param folder address of the index, with a slash at the end
 * @throws if any part of it cannot be fetched; `BrowserTooOld` if that is not the reason
 */
export async function loadEngine(folder: string): Promise<Engine> {
  const fetchFile = (file: string) => fetchJson(folder + file);
  // Its name says nothing of its content: a copy has to be asked for its age.
  const lookup = fetchJson<Lookup>(`${folder}lookup.json`, { cache: 'no-cache' });
  const engine = canRunWasm()
    ? loadPagefind(folder)
    : lookup.then(({ whole }) => loadWhole(whole, fetchFile, folder.slice(0, -'pagefind/'.length)));
  return buildEngine(await engine, await lookup, fetchFile);
}

/** Puts an engine together of its parts. */
export function buildEngine(pagefind: Pagefind, lookup: Lookup, fetch: FetchJson): Engine {
  return {
    index: new TextIndex(pagefind),
    files: new LookupFiles(fetch, lookup),
    kindOf: readKinds(lookup.kinds),
    pageCount: lookup.kinds.reduce((sum, [, count]) => sum + count, 0),
  };
}

/** The empty module: a browser whose rules forbid WebAssembly, or that has none, refuses it. */
function canRunWasm(): boolean {
  try {
    return new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0)).constructor !== null;
  } catch {
    return false;
  }
}

async function loadWhole(
  file: string | undefined,
  fetch: FetchJson,
  base: string,
): Promise<Pagefind> {
  if (file === undefined) throw new BrowserTooOld();
  const { WholeIndex } = await import('./whole-index.ts');
  return new WholeIndex((await fetch(file)) as WholeSite, (path) => base + path.slice(1));
}

/** The worker would need a second script and a wider policy; a query takes but milliseconds. */
async function loadPagefind(folder: string): Promise<Pagefind> {
  // A module that failed once stays failed under its address.
  const suffix = attempt++ > 0 ? `?${attempt}` : '';
  const address = `${folder}pagefind.js${suffix}`;
  const module = (await import(/* @vite-ignore */ address)) as PagefindModule;
  return module.createInstance({ basePath: folder, noWorker: true });
}
