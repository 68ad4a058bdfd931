/** Reads HTML with htmlparser2: the one reader of built pages, with the place of every part in the text. */
import { Parser } from 'htmlparser2';

export type Attributes = Readonly<Record<string, string>>;

/** What is told while a text is read, in its order. Entities are decoded in attributes and text. */
export interface HtmlVisitor {
  /** A start tag; `end` is the place after its `>`. May return false, and nothing more is read. */
  open?: (name: string, attributes: Attributes, start: number, end: number) => boolean | undefined;
  /** Void elements and elements that another one ends are closed, too. */
  close?: (name: string, start: number, end: number) => void;
  text?: (text: string) => void;
  /** Comes before the tag's `open`; `start` and `end` enclose the value as written, without quotes. */
  attribute?: (name: string, value: string, start: number, end: number) => void;
}

export interface HtmlElement {
  name: string;
  attributes: Attributes;
  parent: HtmlElement | undefined;
  /** Where its start tag begins. */
  start: number;
  contentStart: number;
  contentEnd: number;
  /** The place after its end tag. */
  end: number;
}

export interface ParsedHtml {
  html: string;
  /** In the order of their start tags. */
  elements: readonly HtmlElement[];
}

/** A part of a text and what stands in its place afterwards; an empty part is an insertion. */
export interface HtmlEdit {
  start: number;
  end: number;
  text: string;
}

/** Reads a text once, without building anything. */
export function walkHtml(html: string, visitor: HtmlVisitor): void {
  const { open, close, text, attribute } = visitor;
  const afterEquals = (from: number) => from + /^[^=]*=\s*/.exec(html.slice(from))![0].length;
  // The parser skips the work for what nobody listens to.
  const parser: Parser = new Parser({
    ...(open && {
      onopentag: (name, attributes) => {
        const isEnough = open(name, attributes, parser.startIndex, parser.endIndex + 1) === false;
        if (isEnough) parser.pause();
      },
    }),
    ...(close && {
      onclosetag: (name, isImplied) =>
        close(name, parser.startIndex, isImplied ? parser.startIndex : parser.endIndex + 1),
    }),
    ...(text && { ontext: text }),
    ...(attribute && {
      onattribute: (name, value, quote) => {
        if (quote === undefined) return;
        const end = quote ? parser.endIndex - 1 : parser.endIndex;
        const start = quote ? html.lastIndexOf(quote, end - 1) + 1 : afterEquals(parser.startIndex);
        attribute(name, value, start, end);
      },
    }),
  });
  parser.end(html);
}

/**
 * Every element of a page or of a part of one.
 * @param until an element at which reading stops, such as `body`; by default all is read
 */
export function parseHtml(html: string, until?: string): ParsedHtml {
  const elements: HtmlElement[] = [];
  let parent: HtmlElement | undefined;
  walkHtml(html, {
    open: (name, attributes, start, end) => {
      if (name === until) return false;
      parent = { name, attributes, parent, start, contentStart: end, contentEnd: end, end };
      elements.push(parent);
      return true;
    },
    close: (_, start, end) => {
      const closed = parent!;
      // The end of a void element is that of its start tag.
      if (start >= closed.contentStart) {
        closed.contentEnd = start;
        closed.end = end;
      }
      parent = closed.parent;
    },
  });
  return { html, elements };
}

/** What stands between an element's tags, as written. */
export const contentOf = ({ html }: ParsedHtml, { contentStart, contentEnd }: HtmlElement) =>
  html.slice(contentStart, contentEnd);

/** The text of an element and all that it holds. */
export function textOf(page: ParsedHtml, element: HtmlElement): string {
  let all = '';
  walkHtml(contentOf(page, element), { text: (text) => (all += text) });
  return all;
}

/** Whether an element or one around it fits. */
export function isWithin(
  element: HtmlElement | undefined,
  fits: (each: HtmlElement) => boolean,
): boolean {
  for (let each = element; each; each = each.parent) if (fits(each)) return true;
  return false;
}

/** A text with its edits, which may come in any order but must not overlap. */
export function applyEdits(html: string, edits: readonly HtmlEdit[]): string {
  const parts: string[] = [];
  let from = 0;
  for (const { start, end, text } of [...edits].sort((a, b) => a.start - b.start)) {
    if (start < from) throw new Error(`两处改动重叠：${html.slice(start, end)}`);
    parts.push(html.slice(from, start), text);
    from = end;
  }
  return parts.join('') + html.slice(from);
}

/**
 * A page with other HTML in the place of some elements; only what is new is parsed. The page that
 * is given is used up: its elements become those of the new one.
 */
export function replaceElements(
  { html, elements }: ParsedHtml,
  replacements: ReadonlyMap<HtmlElement, string>,
): ParsedHtml {
  const edits = Array.from(replacements, ([{ start, end }, text]) => ({ start, end, text }));
  const shift = (place: number) => {
    let shifted = place;
    for (const { start, end, text } of edits)
      if (end <= place) shifted += text.length - end + start;
    return shifted;
  };
  const gone = new Set(replacements.keys());
  const changed: HtmlElement[] = [];
  for (const element of elements) {
    const isInside = element.parent !== undefined && gone.has(element.parent);
    if (isInside) gone.add(element);
    const text = replacements.get(element);
    if (text !== undefined) changed.push(...parseAt(shift(element.start), text, element.parent));
    if (isInside || text !== undefined) continue;
    element.start = shift(element.start);
    element.contentStart = shift(element.contentStart);
    element.contentEnd = shift(element.contentEnd);
    element.end = shift(element.end);
    changed.push(element);
  }
  return { html: applyEdits(html, edits), elements: changed };
}

function parseAt(place: number, html: string, parent: HtmlElement | undefined): HtmlElement[] {
  const { elements } = parseHtml(html);
  for (const element of elements) {
    element.parent ??= parent;
    element.start += place;
    element.contentStart += place;
    element.contentEnd += place;
    element.end += place;
  }
  return [...elements];
}
