/** Builds Pagefind's index of a site, and the lookup files beside it. */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as pagefind from 'pagefind';
import { minify } from 'vite';
import { buildCopy } from './build-copy.ts';
import { describePage, readYears } from './describe-page.ts';
import { buildFigureRows, buildLookup, type LedgerRecord } from './lookup.ts';
import { type KnownName, spellNames } from './names.ts';
import { readPage, readVisibleText } from './read-page.ts';
import { splitChunks } from './split-chunks.ts';
import { findVariants } from './variants.ts';

/** The ledger's files of the site; a site without a ledger has none. */
export interface Ledger {
  records: readonly LedgerRecord[];
  /** Titles of the subjects by id. */
  subjects: ReadonlyMap<string, string>;
}

/** A built page: its path on the site and its HTML. */
export interface BuiltPage {
  path: string;
  html: string;
}

/** Pagefind's settings on which the position text rests; the decimal point is `．` there. */
const indexConfig = { includeCharacters: '．%', forceLanguage: 'zh-cn' };
/** What Pagefind writes and this site does not use. */
const unused = /^pagefind-(?:ui|modular-ui|component-ui|highlight|worker)\.(?:js|css)$/;

/**
 * Writes the index into an emptied folder.
 * @param pages in a fixed order, so that the same site always gives the same index
 * @returns how many pages can be found
 */
export async function writeIndex(
  pages: AsyncIterable<BuiltPage> | Iterable<BuiltPage>,
  ledger: Ledger,
  folder: string,
): Promise<number> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const { index, errors } = await pagefind.createIndex(indexConfig);
  if (!index) throw new Error(`Pagefind 没有启动：${errors.join('；')}`);
  try {
    const found = await addPages(index, pages, readYears(ledger.records));
    await index.writeFiles({ outputPath: folder });
    await splitChunks(folder);
    await tidyFiles(folder);
    const rows = buildFigureRows(ledger.records, ledger.subjects);
    const lookup = buildLookup(findVariants(found.characters), found.names, rows);
    for (const { name, content } of lookup) await writeFile(join(folder, name), content);
    return found.count;
  } finally {
    await pagefind.close();
  }
}

async function addPages(
  index: pagefind.PagefindIndex,
  pages: AsyncIterable<BuiltPage> | Iterable<BuiltPage>,
  years: ReadonlyMap<string, string>,
): Promise<{ count: number; names: KnownName[]; characters: string }> {
  const characters = new Set<string>();
  const names: { name: string; path: string; person: boolean }[] = [];
  let count = 0;
  for await (const { path, html } of pages) {
    const page = readPage(html);
    if (!page) continue;
    for (const character of readVisibleText(page)) characters.add(character);
    const { name = [], kind = [] } = page.particulars;
    for (const known of name) names.push({ name: known, path, person: kind[0] === 'accounts' });
    const content = buildCopy(page, describePage(page, years));
    const { errors } = await index.addHTMLFile({ url: path, content });
    if (errors.length > 0) throw new Error(`${path} 无法编入索引：${errors.join('；')}`);
    count++;
  }
  return { count, names: spellNames(names), characters: [...characters].join('') };
}

/** Takes away what is not used and minifies the rest: the script is on the way to the first result. */
async function tidyFiles(folder: string): Promise<void> {
  for (const file of await readdir(folder)) {
    if (unused.test(file)) await rm(join(folder, file));
  }
  const script = join(folder, 'pagefind.js');
  const { code, errors } = await minify(script, mendScript(await readFile(script, 'utf8')));
  if (errors.length > 0) throw new Error(`pagefind.js 无法压缩：${errors[0]!.message}`);
  await writeFile(script, code);
}

/**
 * Pagefind passes over a chunk of the index that it cannot fetch, and then answers “no results”
 * where it should say “no network”. Each failure has to reach the search page.
 */
const mends: readonly (readonly [pattern: RegExp, times: number, replacement: string])[] = [
  [
    /(this\.cachedLoad\(this\.loaded_(?:chunks|filters)[\s\S]*?\))\.catch\(\(\) ?=> ?\{\s*\}\)/g,
    2,
    '$1',
  ],
  [/this\.init\(options2\?\.language\);/g, 1, 'this.init(options2?.language).catch(() => {});'],
];

/** @throws if the script is not the one that these mends were made for */
function mendScript(script: string): string {
  return mends.reduce((text, [pattern, times, replacement]) => {
    const found = text.match(pattern)?.length ?? 0;
    if (found !== times)
      throw new Error(`pagefind.js 与 1.6.0 版不同：${pattern.source} 出现 ${found} 次。`);
    return text.replace(pattern, replacement);
  }, script);
}
