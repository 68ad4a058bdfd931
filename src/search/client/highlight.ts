/** Marks the words of a search on the page that was found, and shows the first of them. */
import { decodeFragment } from '#lib/decode-fragment.ts';
import { readHighlight } from '#search/model/highlight-link.ts';
import { findInText } from '#search/model/mark-text.ts';
import type { Span } from '#search/model/match.ts';

const unread = 'script, style, button, svg, [data-pagefind-ignore], [hidden], [popover]';
const inline = new Set(
  'A ABBR B CITE CODE DATA EM I Q S SMALL SPAN STRONG SUB SUP TIME U VAR'.split(' '),
);

/** A stretch of text without block boundaries, as the text nodes that hold it. */
interface Flow {
  nodes: Text[];
  text: string;
}

/** Marks what the address asks for. */
export function highlightArrival(page: Document): void {
  const runs = readHighlight(location.search);
  const main = page.querySelector('main');
  if (!main || runs.length === 0) return;
  for (const flow of collectFlows(main)) {
    // From the last to the first: splitting a node moves what follows it.
    for (const span of findInText(flow.text, runs).reverse()) markSpan(flow, span);
  }
  const id = decodeFragment(location.hash);
  const target = id && page.getElementById(id);
  const marks = [...main.querySelectorAll('mark')];
  const first =
    (target &&
      marks.find(
        (mark) => target.compareDocumentPosition(mark) & Node.DOCUMENT_POSITION_FOLLOWING,
      )) ||
    marks[0];
  first?.scrollIntoView({ block: 'center' });
}

function collectFlows(main: Element): Flow[] {
  const flows: Flow[] = [];
  let block: Element | null = null;
  const walker = main.ownerDocument.createTreeWalker(
    main,
    NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT,
    (node) =>
      node instanceof Element && node.matches(unread)
        ? NodeFilter.FILTER_REJECT
        : NodeFilter.FILTER_ACCEPT,
  );
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!(node instanceof Text)) {
      if (!inline.has((node as Element).tagName)) block = null;
      continue;
    }
    const own = closestBlock(node);
    if (own !== block || flows.length === 0) flows.push({ nodes: [], text: '' });
    block = own;
    const flow = flows[flows.length - 1]!;
    flow.nodes.push(node);
    flow.text += node.data;
  }
  return flows;
}

function closestBlock(node: Node): Element | null {
  let element = node.parentElement;
  while (element && inline.has(element.tagName)) element = element.parentElement;
  return element;
}

/** Puts `<mark>` around a span, in as many pieces as it has text nodes. */
function markSpan({ nodes }: Flow, { from, to }: Span): void {
  let start = 0;
  for (const node of [...nodes]) {
    const end = start + node.data.length;
    const begin = Math.max(from - start, 0);
    const stop = Math.min(to, end) - start;
    start = end;
    if (begin >= stop) continue;
    const hit = begin > 0 ? node.splitText(begin) : node;
    if (stop - begin < hit.data.length) hit.splitText(stop - begin);
    const mark = hit.ownerDocument.createElement('mark');
    hit.replaceWith(mark);
    mark.append(hit);
  }
}
