/** Marks where people, places and figures stand in the text, for the index of the printed book. */
import { type CheerioAPI, load } from 'cheerio';
import type { Element, Text } from 'domhandler';
import type { Chapter } from './model.ts';
import { escapeXml, writeXhtml } from './xhtml.ts';

/** An entry of the index: a word, and the ids of the places that it leads to. */
export interface IndexEntry {
  word: string;
  ids: string[];
}

export interface BookIndex {
  people: IndexEntry[];
  places: IndexEntry[];
  figures: IndexEntry[];
}

/** A person by the word to look for, and what the index calls the person. */
export interface IndexedPerson {
  word: string;
  label: string;
  /** Of a person with namesakes: the pages on which the word means this one. */
  paths: ReadonlySet<string> | undefined;
}

/** The words to look for. A figure's label by its id. */
export interface IndexedNames {
  people: readonly IndexedPerson[];
  places: readonly string[];
  figures: ReadonlyMap<string, string>;
}

/** Blocks in which a name is marked once; more would only repeat a page's number. */
const blocks = 'p, li, dd, dt, td, th, h1, h2, h3, figcaption';
/** Chapters that list everything say nothing by naming it. */
const isIndexed = ({ kind, path }: Chapter) => kind === 'story' || path === '/timeline/';

/**
 * Chapters with marks, and the index that leads to them; words without a place are left out.
 * The order is that of pinyin.
 */
export function indexNames(
  chapters: readonly Chapter[],
  names: IndexedNames,
): { chapters: Chapter[]; index: BookIndex } {
  const found = new Map<string, string[]>();
  const words = [...new Set([...names.people.map(({ word }) => word), ...names.places])].filter(
    Boolean,
  );
  const marked = chapters.map((chapter) =>
    isIndexed(chapter)
      ? markChapter(chapter, { words, found, keyOf: keyIn(chapter, names.people) })
      : chapter,
  );
  const entries = (list: Iterable<readonly [key: string, word: string]>) =>
    [...new Map(list)]
      .flatMap(([key, word]): IndexEntry[] => {
        const ids = found.get(key);
        return ids ? [{ word, ids }] : [];
      })
      .sort((one, other) => one.word.localeCompare(other.word, 'zh-CN'));
  const asKeys = (list: readonly string[]) => list.map((word) => [word, word] as const);
  const index = {
    people: entries([
      ...asKeys(names.people.map(({ label }) => label)),
      ...asKeys(names.people.map(({ word }) => word)),
    ]),
    places: entries(asKeys(names.places)),
    figures: entries(names.figures),
  };
  return { chapters: marked, index };
}

/** The entry of a word in a chapter: of namesakes, the one whom the chapter's story names. */
const keyIn =
  ({ path }: Chapter, people: readonly IndexedPerson[]) =>
  (word: string) => {
    const meant = people.filter((person) => person.word === word && person.paths?.has(path));
    return meant.length === 1 ? meant[0]!.label : word;
  };

interface Marking {
  words: readonly string[];
  found: Map<string, string[]>;
  keyOf: (word: string) => string;
}

function markChapter(chapter: Chapter, { words, found, keyOf }: Marking): Chapter {
  const $ = load(chapter.body, { xml: { xmlMode: true, decodeEntities: true } }, false);
  let count = 0;
  const note = (key: string, id: string) => void found.set(key, [...(found.get(key) ?? []), id]);
  const nextId = () => `${chapter.slug}.ix-${(count += 1)}`;
  for (const figure of $('data[data-figure]').toArray()) {
    if ($(figure).closest('[data-note], table').length > 0) continue;
    figure.attribs['id'] ??= nextId();
    note(figure.attribs['data-figure']!, figure.attribs['id']);
  }
  for (const block of $(blocks).toArray()) {
    if ($(block).find(blocks).length > 0 || $(block).closest('section[data-note]').length > 0)
      continue;
    const text = $(block).text();
    for (const word of words.filter((one) => text.includes(one))) {
      const node = findText(block, word);
      if (!node) continue;
      const id = nextId();
      markWord($, node, word, id);
      note(keyOf(word), id);
    }
  }
  return { ...chapter, body: writeXhtml($.root().contents().toArray()) };
}

/** Puts the word itself into an element: what has no extent has no place in a PDF. */
function markWord($: CheerioAPI, node: Text, word: string, id: string): void {
  const at = node.data.indexOf(word);
  const [before, after] = [node.data.slice(0, at), node.data.slice(at + word.length)];
  const marked = `<span id="${id}">${escapeXml(word)}</span>`;
  $(node).replaceWith(escapeXml(before) + marked + escapeXml(after));
}

/** The piece of text in which a word begins and ends; words that run over several are passed over. */
function findText(element: Element, word: string): Text | undefined {
  for (const node of element.children) {
    if (node.type === 'text' && node.data.includes(word)) return node;
    const inner = node.type === 'tag' ? findText(node, word) : undefined;
    if (inner) return inner;
  }
  return undefined;
}
