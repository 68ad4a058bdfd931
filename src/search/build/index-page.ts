/** What the index holds of one page: the words at its positions, and what a result shows of it. */
import { fitsTitle, type PageHead, readHead } from '#search/model/head-words.ts';
import { headStarts } from '#search/model/page-head.ts';
import { blockStart, readPositions } from '#search/model/positions.ts';
import { type Block, type SearchablePage } from './read-page.ts';

/** What a page is, beside its text. */
export interface Particulars {
  /** Shown with a result; `name` is what the page is about. */
  meta: Readonly<Record<string, string>>;
  /** Values of the facets. */
  filters: Readonly<Record<string, readonly string[]>>;
  /** Sort keys; compared as text. */
  sort: Readonly<Record<string, string>>;
}

/** A page as Pagefind 1.6.0 gives it to the browser. */
export interface Fragment {
  url: string;
  /** Its blocks, each after a block start. */
  content: string;
  meta: Readonly<Record<string, string>>;
  /** Where links into the page lead; `b` in or at a heading, `i` elsewhere. */
  anchors: { element: 'b' | 'i'; id: string; location: number }[];
}

/** The words of a page by position, empty for a separator: its head, then its text. */
export function indexPage(
  path: string,
  page: SearchablePage,
  { meta }: Pick<Particulars, 'meta'>,
): { words: string[]; fragment: Fragment; head: PageHead } {
  const blocks = page.blocks.filter((block) => !isTitle(block, page));
  const content = blocks.map(({ text }) => blockStart + text).join('');
  const positions = readPositions(content);
  const head = buildHead(page);
  return {
    words: [...readHead(head), ...positions.map(({ folded }) => folded)],
    fragment: { url: path, content, meta, anchors: placeAnchors(blocks, positions) },
    head,
  };
}

/** The title stands in the head already; as an excerpt it would only say the same twice. */
function isTitle({ text, level }: Block, { title }: SearchablePage): boolean {
  return level === 1 && text === title && fitsTitle(title);
}

/**
 * Headings count only on a page about something: those of a list are the titles of other pages,
 * and its own name is its title, where that is short. A name that the page does not print would be a hit that no reader
 * can see.
 */
function buildHead({ title, blocks, particulars }: SearchablePage): PageHead {
  const ownTitle = readPositions(blockStart + title).length <= headStarts.nameAgain ? title : '';
  const isShown = (name: string) => blocks.some(({ text }) => text.includes(name));
  const { name: [name = '', ...others] = [], also = [], about = [] } = particulars;
  const headings = name === '' ? [] : blocks.filter(({ level }) => level > 1);
  return {
    name: name === '' ? ownTitle : isShown(name) ? name : '',
    about: [...others, ...also, ...about].filter(isShown),
    title,
    headings: headings.map(({ text }) => text),
  };
}

function placeAnchors(
  blocks: readonly Block[],
  positions: ReturnType<typeof readPositions>,
): Fragment['anchors'] {
  const starts = positions.flatMap(({ shown }, i) => (shown === blockStart ? [i] : []));
  return blocks.flatMap(({ anchors, level }, i) =>
    anchors.map(({ id, heading }) => ({
      element: heading || level > 0 ? ('b' as const) : ('i' as const),
      id,
      location: starts[i]!,
    })),
  );
}
