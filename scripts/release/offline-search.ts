/** The search of a release: its script in one classic file, its index in another. */
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import type { Files } from './bag.ts';

const entry = fileURLToPath(new URL('../../src/search/client/offline.ts', import.meta.url));
const decoder = new TextDecoder();
const encoder = new TextEncoder();

/** The page that searches, and what it loads. */
export const searchPage = 'search/index.html';
export const searchScripts = ['search-index.js', 'search.js'];

/**
 * The two scripts by path.
 * @param site the built site by path
 * @returns nothing for a site whose index is too large to be had in one piece
 */
export async function buildOfflineSearch(site: Files): Promise<Files> {
  const read = (path: string) => JSON.parse(decoder.decode(site.get(path))) as unknown;
  const names = [...site.keys()].flatMap(
    (path) => /^pagefind\/([\w.-]+\.json)$/.exec(path)?.[1] ?? [],
  );
  if (!names.some((name) => name.startsWith('whole.'))) return new Map();
  const index = Object.fromEntries(names.map((name) => [name, read(`pagefind/${name}`)]));
  const contents = [
    `globalThis.searchFiles = ${JSON.stringify(index).replace(/</g, '\\u003c')};`,
    await bundle(),
  ];
  return new Map(searchScripts.map((name, i) => [`search/${name}`, encoder.encode(contents[i]!)]));
}

async function bundle(): Promise<string> {
  const results = await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      minify: true,
      target: ['chrome86', 'safari14', 'firefox91'],
      lib: { entry, formats: ['iife'], name: 'search', fileName: 'search' },
    },
  });
  const [result] = [results].flat();
  if (!result || !('output' in result)) throw new Error('离线搜索的脚本没有生成。');
  return result.output.map((part) => ('code' in part ? part.code : '')).join('\n');
}
