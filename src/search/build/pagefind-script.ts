/** Pagefind's own script and engine, mended where this site needs it and minified. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { digestFiles, keepOrMake, keptPath } from '#lib/kept-file.ts';
import { memoize } from '#lib/memoize.ts';

/** The version whose files this folder writes: engine and index have to agree. */
export const pagefindVersion = '1.6.0';

const scriptName = 'pagefind.js';
/** What the search needs of the files that Pagefind makes. */
const used = [scriptName, 'wasm.unknown.pagefind'];
/** What decides their bytes; the first names the exact versions of Pagefind and of Vite. */
const madeBy = [
  join(import.meta.dirname, '../../../package.json'),
  join(import.meta.dirname, 'pagefind-script.ts'),
];

/**
 * Each has to match exactly so often. The first two: Pagefind passes over a chunk that it cannot
 * fetch, and then answers “no results” where it should say “no network”; each failure has to reach
 * the search page. The last two: it cuts the query into words as it believes Chinese to be cut;
 * ours is in words already.
 */
const mends: readonly (readonly [pattern: RegExp, times: number, replacement: string])[] = [
  [
    /(this\.cachedLoad\(this\.loaded_(?:chunks|filters)[\s\S]*?\))\.catch\(\(\) ?=> ?\{\s*\}\)/g,
    2,
    '$1',
  ],
  [/this\.init\(options2\?\.language\);/g, 1, 'this.init(options2?.language).catch(() => {});'],
  [
    /const term_chunks ?= ?\[\];[\s\S]*?(?=const termPairs ?=)/g,
    1,
    `term = term.replaceAll('"', '');`,
  ],
  [/\[original, ?normalizeDiacritics\(original\)\]/g, 1, '[original, original]'],
];

/**
 * Writes them into a folder.
 * @param cache folder where they are kept between builds: to make them takes a second
 */
export async function writeScript(folder: string, cache?: string): Promise<void> {
  const getFiles = memoize(makeFiles);
  for (const name of used) {
    const make = async () => (await getFiles()).get(name)!;
    const file = cache && keptPath(cache, digestFiles(madeBy), name);
    await writeFile(join(folder, name), await (file ? keepOrMake(file, make) : make()));
  }
}

/** The contents by name. */
async function makeFiles(): Promise<ReadonlyMap<string, Uint8Array>> {
  const [pagefind, { minify }] = await Promise.all([import('pagefind'), import('vite')]);
  const { index, errors } = await pagefind.createIndex();
  if (!index) throw new Error(`Pagefind 没有启动：${errors.join('；')}`);
  try {
    const { files } = await index.getFiles();
    const contents = new Map(files.map(({ path, content }) => [path, content]));
    const script = Buffer.from(contents.get(scriptName)!).toString();
    const result = await minify(scriptName, mendScript(script));
    if (result.errors.length > 0)
      throw new Error(`pagefind.js 无法压缩：${result.errors[0]!.message}`);
    return contents.set(scriptName, Buffer.from(result.code));
  } finally {
    await pagefind.close();
  }
}

/**
 * @param script as Pagefind ships it
 * @throws if it is not the one that these mends were made for
 */
export function mendScript(script: string): string {
  if (!script.includes(`"${pagefindVersion}"`))
    throw new Error(`pagefind.js 不是 ${pagefindVersion} 版，索引的格式可能不同。请把版本改回去。`);
  return mends.reduce((text, [pattern, times, replacement]) => {
    const found = text.match(pattern)?.length ?? 0;
    if (found !== times)
      throw new Error(
        `pagefind.js 与 ${pagefindVersion} 版不同：${pattern.source} 出现 ${found} 次。`,
      );
    return text.replace(pattern, replacement);
  }, script);
}
