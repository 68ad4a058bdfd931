/** Writes the copy of a page that Pagefind indexes; the page on disk stays as it is. */
import { headStarts } from '#lib/search/page-head.ts';
import { decodePositions, encodeMark, encodeText } from '#lib/search/position-text.ts';
import { type SearchablePage } from './read-page.ts';

/** What the copy says beside the page's text. */
export interface Particulars {
  /** Shown with a result. */
  meta: Readonly<Record<string, string>>;
  /** Facets; one element a value, for Pagefind reads a list as one value. */
  filters: Readonly<Record<string, readonly string[]>>;
  /** Sort keys; Pagefind compares them as text or number. */
  sort: Readonly<Record<string, string>>;
}

/** The copy as HTML: inline elements only, so that Pagefind adds no separators of its own. */
export function buildCopy(page: SearchablePage, { meta, filters, sort }: Particulars): string {
  const marks = [
    ...Object.entries(meta).map(([key, value]) => span('meta', key, value)),
    ...Object.entries(filters).flatMap(([key, values]) =>
      values.map((value) => span('filter', key, value)),
    ),
    ...Object.entries(sort).map(([key, value]) => span('sort', key, value)),
  ];
  const name = meta['name'] ?? '';
  // A name that the page does not print would be a hit that no reader can see.
  const isShown = page.blocks.some(({ text }) => text.includes(name));
  const text = page.blocks.map(({ text, anchors, level }) => {
    // The title stands in the head already; as an excerpt it would only say the same twice.
    if (level === 1 && text === page.title && fits(text)) return '';
    const places = anchors.map((anchor) => {
      const tag = anchor.heading || level > 0 ? 'b' : 'i';
      return `<${tag} id="${escape(anchor.id)}"></${tag}>`;
    });
    // The mark goes first: an opening quote then has something to ride on.
    return places.join('') + escape(encodeMark() + encodeText(text));
  });
  const body =
    marks.join('') + escape(buildHead(page, isShown ? name : '', name !== '')) + text.join('');
  return `<html lang="zh-CN"><body><main data-pagefind-body>${body}</main></body></html>`;
}

/** Headings count only on a page about something: those of a list are the titles of other pages. */
function buildHead(page: SearchablePage, name: string, hasSubject: boolean): string {
  const headings = !hasSubject ? [] : page.blocks.filter(({ level }) => level > 1);
  return (
    fill(name, headStarts.name, headStarts.title) +
    fill(page.title, headStarts.title, headStarts.headings) +
    fill(headings.map(({ text }) => text).join('¶'), headStarts.headings, headStarts.text)
  );
}

function fits(title: string): boolean {
  return encodeText(title).split('\u200B').length <= headStarts.headings - headStarts.title;
}

/** A text cut or filled up to exactly the places that it has, the last one always a mark. */
function fill(text: string, from: number, to: number): string {
  const pieces = encodeText(text).split(/(?=\u200B)/);
  if (pieces[0]?.[0] !== '\u200B') pieces.shift();
  const taken = pieces.slice(0, to - from - 1);
  return taken.join('') + encodeMark().repeat(to - from - taken.length);
}

/** Whether a copy's head has the length that the search counts on; for tests. */
export function measureHead(head: string): number {
  return decodePositions(head).length;
}

function span(kind: 'meta' | 'filter' | 'sort', key: string, value: string): string {
  return `<span data-pagefind-${kind}="${key}:${escape(value)}"></span>`;
}

function escape(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}
