/** Fetches the search engine and the small files beside its index; nothing before it is called. */
import {
  filesFor,
  type FigureRow,
  type Lookup,
  type NameRow,
  readVariants,
} from '#lib/search/lookup.ts';
import { type Simplify } from '#lib/search/tokens.ts';
import { type Pagefind, TextIndex } from './text-index.ts';

/** Everything that answers queries. */
export interface Engine {
  index: TextIndex;
  simplify: Simplify;
  getNames: (letters: string) => Promise<readonly NameRow[]>;
  getFigures: (key: string) => Promise<readonly FigureRow[]>;
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
    fetchJson<Lookup>(`${folder}lookup.json`),
  ]);
  const rows = new Map<string, Promise<readonly (NameRow | FigureRow)[]>>();
  const getRows = async <Row extends NameRow | FigureRow>(
    files: Lookup['names'],
    prefix: string,
  ) => {
    const parts = filesFor(files, prefix).map((file) => {
      const part = rows.get(file) ?? fetchJson<readonly Row[]>(folder + file);
      rows.set(file, part);
      part.catch(() => rows.delete(file));
      return part as Promise<readonly Row[]>;
    });
    return (await Promise.all(parts)).flat();
  };
  return {
    index: new TextIndex(pagefind),
    simplify: readVariants(lookup.variants),
    // Initials stand in no order, so every file that holds the first letter may have them.
    getNames: (letters) => getRows<NameRow>(lookup.names, letters.slice(0, 1)),
    getFigures: (key) => getRows<FigureRow>(lookup.figures, key),
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

async function fetchJson<Value>(address: string): Promise<Value> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  return (await response.json()) as Value;
}
