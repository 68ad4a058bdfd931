/** Builds the index of a site as Pagefind's engine reads it, and the lookup files beside it. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { WordCollector } from './collect-words.ts';
import { describePage, readMeta, readYears } from './describe-page.ts';
import { indexPage } from './index-page.ts';
import {
  buildFigureRows,
  buildLookup,
  buildSubjectRows,
  type LedgerRecord,
} from './build-lookup.ts';
import { compareKeys } from './compare.ts';
import { type NamedPage, spellNames } from './names.ts';
import { PageLists } from './page-lists.ts';
import { keyOf, type KnownPage, PageMemory } from './page-memory.ts';
import { PagefindFolder, packPage } from './pagefind-folder.ts';
import { writeScript } from './pagefind-script.ts';
import { readPage, readVisibleText } from './read-page.ts';
import { findVariants } from './variants.ts';
import { WholeSiteBuilder } from './whole-site.ts';
import { type TitleRow } from '#search/model/lookup.ts';

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
  titles: TitleRow[];
  whole: WholeSiteBuilder;
  /** Every character that the site prints. */
  characters: string;
}

/**
 * Writes the index into an emptied folder.
 * @param pages in a fixed order, so that the same site always gives the same index
 * @param cache folder for what the next index can take over
 * @returns how many pages can be found
 */
export async function writeIndex(
  pages: AsyncIterable<BuiltPage> | Iterable<BuiltPage>,
  ledger: Ledger,
  folder: string,
  cache?: string,
): Promise<number> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await writeScript(folder, cache);
  const files = new PagefindFolder(folder);
  await files.prepare();
  const gathered = await gatherPages(files, pages, readYears(ledger.records), cache);
  await files.writeWords(gathered.words.readWords(), gathered.words.placeCount);
  await files.finish();
  const { records, subjects } = ledger;
  const lookup = buildLookup({
    variants: findVariants(gathered.characters),
    names: nameAll(gathered.names, subjects),
    figures: buildFigureRows(records, subjects),
    subjects: buildSubjectRows(records, subjects),
    // A question that names no place means the county; of several, none.
    firstSubject:
      new Set(records.map(({ county }) => county)).size > 1 ? '' : (records[0]?.subject ?? ''),
    titles: gathered.titles.sort((a, b) => compareKeys(a.key, b.key)),
    kinds: gathered.lists.readKinds(),
    whole: gathered.whole.finish(),
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
  cache: string | undefined,
): Promise<Gathered> {
  const memory = new PageMemory(cache);
  const words = new WordCollector(memory.words);
  const characters = new Set<string>();
  const names: NamedPage[] = [];
  const titles: TitleRow[] = [];
  const whole = new WholeSiteBuilder();
  const lists = new PageLists();
  let count = 0;
  for await (const { path, html } of pages) {
    const key = keyOf(path, html);
    const known = memory.recall(key);
    if (known) words.addKept(known.places);
    const page = known?.page ?? learnPage(path, html, words);
    if (!page) continue;
    memory.note(key, page);
    files.writePage(page.fragment);
    lists.addPage(describePage(page, years), path);
    whole.addPage(page.fragment, page.head);
    titles.push({ key: page.title, path });
    for (const character of page.characters) characters.add(character);
    names.push(...readNames(path, page.particulars));
    count++;
  }
  await memory.keep(words);
  return { count, words, lists, names, titles, whole, characters: [...characters].join('') };
}

/** Every name that a page brings: its own, others of it, and of the region it stands for. */
export function readNames(path: string, particulars: KnownPage['particulars']): NamedPage[] {
  const { name = [], read = [], also = [], known = [], kind = [] } = particulars;
  const person = kind[0] === 'accounts';
  return [
    ...name.map((each, at) => ({ name: each, path, person, read: read[at] })),
    ...[...also, ...known].map((each) => ({ name: each, path, person: false })),
  ];
}

/** The names of pages, and those of subjects that have no page but their ledger. */
function nameAll(names: readonly NamedPage[], subjects: Ledger['subjects']) {
  const ids = new Map(Array.from(subjects, ([id, title]) => [title, id]));
  const ledgers = Array.from(subjects.values(), (name) => ({
    name,
    path: '/data/figures/',
    person: false,
  }));
  return spellNames([...names, ...ledgers], ids);
}

/** Reads a page and adds its words; undefined for one that is not to be found. */
function learnPage(path: string, html: string, words: WordCollector): KnownPage | undefined {
  const page = readPage(html);
  if (!page) return undefined;
  const indexed = indexPage(path, page, { meta: readMeta(page) });
  words.addPage(indexed.words);
  // Copied: pieces of a page's text would keep all of it in memory.
  const head = structuredClone(indexed.head);
  return {
    title: head.title,
    particulars: page.particulars,
    figures: page.figures,
    characters: [...new Set(readVisibleText(page))].join(''),
    head,
    fragment: packPage(indexed.fragment),
  };
}
