/** Builds the index of a site as Pagefind's engine reads it, and the lookup files beside it. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { WordCollector } from './collect-words.ts';
import { describePage, readYears } from './describe-page.ts';
import { indexPage } from './index-page.ts';
import { buildFigureRows, buildLookup, type LedgerRecord } from './lookup.ts';
import { type NamedPage, spellNames } from './names.ts';
import { PageLists } from './page-lists.ts';
import { PagefindFolder } from './pagefind-folder.ts';
import { writeScript } from './pagefind-script.ts';
import { readPage, readVisibleText } from './read-page.ts';
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

/** What is gathered from all pages. */
interface Gathered {
  count: number;
  words: WordCollector;
  lists: PageLists;
  names: NamedPage[];
  /** Every character that the site prints. */
  characters: string;
}

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
  await writeScript(folder);
  const files = new PagefindFolder(folder);
  await files.prepare();
  const gathered = await gatherPages(files, pages, readYears(ledger.records));
  await files.writeWords(gathered.words.readWords(), gathered.words.placeCount);
  await files.finish();
  const lookup = buildLookup({
    variants: findVariants(gathered.characters),
    names: spellNames(gathered.names),
    figures: buildFigureRows(ledger.records, ledger.subjects),
    facets: gathered.lists.readFacets(),
    orders: { title: gathered.lists.readOrder('title'), order: gathered.lists.readOrder('order') },
  });
  for (const { name, content } of lookup) await writeFile(join(folder, name), content);
  return gathered.count;
}

async function gatherPages(
  files: PagefindFolder,
  pages: AsyncIterable<BuiltPage> | Iterable<BuiltPage>,
  years: ReadonlyMap<string, string>,
): Promise<Gathered> {
  const characters = new Set<string>();
  const names: NamedPage[] = [];
  const words = new WordCollector();
  const lists = new PageLists();
  let count = 0;
  for await (const { path, html } of pages) {
    const page = readPage(html);
    if (!page) continue;
    for (const character of readVisibleText(page)) characters.add(character);
    const { name = [], kind = [] } = page.particulars;
    for (const known of name) names.push({ name: known, path, person: kind[0] === 'accounts' });
    const particulars = describePage(page, years);
    const indexed = indexPage(path, page, particulars);
    words.addPage(indexed.words);
    lists.addPage(particulars);
    await files.writePage(indexed.fragment);
    count++;
  }
  return { count, words, lists, names, characters: [...characters].join('') };
}
