/** Reads a built page as the search should know it: its visible blocks, anchors and particulars. */
import { walkHtml } from '#lib/html.ts';

/** A paragraph, heading, cell or list item, without its markup. */
export interface Block {
  text: string;
  /** 1 to 6 for a heading, 0 for other text. */
  level: number;
  /** Ids of elements that begin here; links to them show this place. */
  anchors: { id: string; heading: boolean }[];
}

export interface SearchablePage {
  title: string;
  blocks: Block[];
  /** What the page says of itself in `<meta name="search">`: `kind=cases;theme=tourism,industry`. */
  particulars: Readonly<Record<string, readonly string[]>>;
  /** Ledger ids of the figures that it prints. */
  figures: string[];
}

const skipped = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'svg',
  'button',
  'select',
  'input',
]);
const voidTags = new Set(['br', 'hr', 'img', 'input', 'link', 'meta', 'source', 'wbr', 'col']);
const inlineTags = new Set(
  'a abbr b bdi cite code data dfn em i kbd mark q ruby s samp small span strong sub sup time u var wbr'.split(
    ' ',
  ),
);
const anchorTags = new Set('h2 h3 h4 tr li section figure div p span'.split(' '));

/**
 * Reads a page.
 * @returns undefined for a page without `data-pagefind-body`: it is not to be found
 */
export function readPage(html: string): SearchablePage | undefined {
  // Most pages of a site can be found: this only spares reading those that cannot.
  if (!html.includes('data-pagefind-body')) return undefined;
  const reader = new PageReader();
  walkHtml(html, {
    open: (name, attributes) => {
      reader.open(name, attributes);
      return true;
    },
    text: (text) => reader.read(text),
    close: (name) => reader.close(name),
  });
  return reader.finish();
}

/** Everything that a visitor reads, one line a block; the truth that the bench measures against. */
export function readVisibleText(page: SearchablePage): string {
  return page.blocks.map(({ text }) => text).join('\n');
}

class PageReader {
  readonly #blocks: Block[] = [];
  readonly #particulars: Record<string, string[]> = {};
  readonly #figures = new Set<string>();
  #title = '';
  #bodyDepth = 0;
  #skipDepth = 0;
  #text = '';
  #heading = '';
  #anchors: Block['anchors'] = [];

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    this.#keepParticular(name, attributes);
    if (this.#bodyDepth === 0 && !('data-pagefind-body' in attributes)) return;
    if (this.#skipDepth > 0 || isHidden(name, attributes)) {
      if (!voidTags.has(name)) this.#skipDepth++;
      return;
    }
    if (!inlineTags.has(name)) this.#flush();
    if (/^h[1-6]$/.test(name)) this.#heading = name;
    if (attributes['id'] && anchorTags.has(name)) {
      this.#anchors.push({ id: attributes['id'], heading: this.#heading !== '' });
    }
    if (attributes['data-figure']) this.#figures.add(attributes['data-figure']);
    if (!voidTags.has(name)) this.#bodyDepth++;
  }

  read(text: string): void {
    if (this.#bodyDepth > 0 && this.#skipDepth === 0) this.#text += text;
  }

  close(name: string): void {
    if (this.#bodyDepth === 0 || voidTags.has(name)) return;
    if (this.#skipDepth > 0) {
      this.#skipDepth--;
      return;
    }
    if (!inlineTags.has(name)) this.#flush();
    if (name === this.#heading) this.#heading = '';
    this.#bodyDepth--;
  }

  finish(): SearchablePage {
    return {
      title: this.#title,
      blocks: this.#blocks,
      particulars: this.#particulars,
      figures: [...this.#figures],
    };
  }

  #keepParticular(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name !== 'meta' || attributes['name'] !== 'search') return;
    for (const field of (attributes['content'] ?? '').split(';')) {
      const [key = '', values = ''] = field.split('=');
      if (values) this.#particulars[key] = values.split(',');
    }
  }

  #flush(): void {
    const text = this.#text.replace(/[ \t\n\r\f]+/g, ' ').replace(/^ | $/g, '');
    this.#text = '';
    if (text === '') return;
    if (this.#heading === 'h1' && this.#title === '') this.#title = text;
    this.#blocks.push({ text, level: Number(this.#heading.slice(1)), anchors: this.#anchors });
    this.#anchors = [];
  }
}

function isHidden(name: string, attributes: Readonly<Record<string, string>>): boolean {
  return (
    skipped.has(name) ||
    'data-pagefind-ignore' in attributes ||
    'hidden' in attributes ||
    'popover' in attributes ||
    attributes['aria-hidden'] === 'true'
  );
}
