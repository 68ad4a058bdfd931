/** The terms of the glossary: what each means, who says so, where it stands; in pinyin order. */
import { type CollectionEntry, getCollection } from 'astro:content';
import { limits } from './limits.ts';
import { orderName } from './name-order.ts';
import { chooseSearchWords, formatCitation } from './term-words.ts';
import { formatParagraphs } from '#lib/format.ts';
import { memoize } from '#lib/memoize.ts';
import {
  type ListPage,
  cutPage,
  pageOfItem,
  pageOfParam,
  pageParams,
  pagePath,
} from '#lib/paginate.ts';
import { findMentions } from '#queries/mentions.ts';
import { getPhrases } from '#queries/phrases.ts';
import { getParagraphPaths } from '#queries/source-shape.ts';
import type { StoryCard } from '#queries/story-cards.ts';

/** A term as a note shows it. */
export interface TermView {
  id: string;
  name: string;
  definition: string;
  /** Whether nobody public was found to explain it. */
  isOpen: boolean;
  citations: { text: string; says: string | undefined }[];
  /** Its place in the glossary. */
  path: string;
}

/** A term as the glossary shows it. */
export interface GlossaryEntry extends TermView {
  /** The name, cut where it may break. */
  phrases: readonly string[];
  source: { text: string; path: string };
  formulas: string[];
  related: TermView[];
  mentions: StoryCard[];
  /** What to search the whole site for, and the search for it. */
  searchWords: string;
  searchPath: string;
}

/** A page of the glossary. */
export interface GlossaryPage extends ListPage<GlossaryEntry> {
  letters: { letter: string; path: string }[];
  openCount: number;
}

export const glossaryPath = '/glossary/';
const sizes = { size: limits.terms };

type TermEntry = CollectionEntry<'terms'>;

/** Every term by its id, in pinyin order. */
export const getTerms = memoize(async (): Promise<ReadonlyMap<string, TermView>> => {
  return new Map((await getOrdered()).map(({ entry }, at) => [entry.id, buildView(entry, at)]));
});

/**
 * One term.
 * @throws if there is none; the content gate reports that before any page is built
 */
export async function getTerm(id: string): Promise<TermView> {
  const term = (await getTerms()).get(id);
  if (!term) throw new Error(`没有 content/terms/${id}.yaml。`);
  return term;
}

/** `getStaticPaths` of the glossary. */
export async function getGlossaryPaths() {
  return pageParams((await getOrdered()).length, sizes).map((page) => ({ params: { page } }));
}

/** One page of the glossary. @param page one of `getGlossaryPaths`, such as `page/2` */
export async function getGlossary(page: string | undefined): Promise<GlossaryPage> {
  const ordered = await getOrdered();
  const cut = cutPage(ordered, glossaryPath, pageOfParam(page), sizes);
  const firsts = new Map<string, string>();
  for (const [at, { letter, entry }] of ordered.entries()) {
    if (!firsts.has(letter)) firsts.set(letter, pathOf(entry.id, at));
  }
  return {
    ...cut,
    letters: [...firsts].map(([letter, path]) => ({ letter, path })),
    openCount: ordered.filter(({ entry }) => entry.data.status === 'open').length,
    items: await Promise.all(cut.items.map(({ entry }) => buildEntry(entry))),
  };
}

const getOrdered = memoize(async () =>
  (await getCollection('terms'))
    .map((entry) => ({ entry, ...orderName(entry.data.name) }))
    // Names that begin with a digit come last.
    .sort((one, other) => compare(lastIfDigit(one), lastIfDigit(other))),
);

const lastIfDigit = ({ key }: { key: string }) => (/^[a-z]/.test(key) ? key : `~${key}`);
const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);
const pathOf = (id: string, at: number) => `${pagePath(glossaryPath, pageOfItem(at, sizes))}#${id}`;

const buildView = ({ id, data }: TermEntry, at: number): TermView => ({
  id,
  name: data.name,
  definition: data.definition,
  isOpen: data.status === 'open',
  citations: data.citations.map((citation) => ({
    text: formatCitation(citation),
    says: citation.says,
  })),
  path: pathOf(id, at),
});

async function buildEntry({ id, data }: TermEntry): Promise<GlossaryEntry> {
  const { name, aliases, source, paragraphs, formulas, related } = data;
  const searchWords = chooseSearchWords(name, aliases);
  const pathOfParagraph = await getParagraphPaths(source);
  return {
    ...(await getTerm(id)),
    phrases: await getPhrases(name),
    source: { text: formatParagraphs(paragraphs), path: pathOfParagraph(paragraphs[0]!) },
    formulas,
    related: await Promise.all(related.map(getTerm)),
    mentions: await findMentions(id, [name, ...aliases]),
    searchWords,
    searchPath: `/search/?q=${encodeURIComponent(searchWords)}`,
  };
}
