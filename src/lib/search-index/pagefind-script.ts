/** Pagefind's own script and engine, mended where this site needs it and minified. */
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as pagefind from 'pagefind';
import { minify } from 'vite';

/** The version whose files this folder writes: engine and index have to agree. */
export const pagefindVersion = '1.6.0';

/** What the search needs of the files that Pagefind writes. */
const used = /^(?:pagefind\.js|wasm\.unknown\.pagefind)$/;

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

/** Writes them into a folder. */
export async function writeScript(folder: string): Promise<void> {
  const { index, errors } = await pagefind.createIndex();
  if (!index) throw new Error(`Pagefind 没有启动：${errors.join('；')}`);
  try {
    await index.writeFiles({ outputPath: folder });
  } finally {
    await pagefind.close();
  }
  for (const file of await readdir(folder)) {
    if (!used.test(file)) await rm(join(folder, file), { recursive: true });
  }
  const script = join(folder, 'pagefind.js');
  const result = await minify(script, mendScript(await readFile(script, 'utf8')));
  if (result.errors.length > 0)
    throw new Error(`pagefind.js 无法压缩：${result.errors[0]!.message}`);
  await writeFile(script, result.code);
}

/** @throws if the script is not the one that these mends were made for */
function mendScript(script: string): string {
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
