/** Reads the tags of a built page back from its HTML. */
import type { HtmlElement } from '#lib/html.ts';

/**
 * The `<meta>` tags in the head of a page by name; where a name stands twice, the first counts.
 * @param elements of the page; all that are no `<meta>` are passed over
 */
export function readPageTags(elements: readonly HtmlElement[]): Map<string, string> {
  const tags = new Map<string, string>();
  for (const { name, attributes, parent } of elements) {
    if (name !== 'meta' || parent?.name !== 'head') continue;
    const tag = attributes['name'] ?? attributes['property'];
    if (tag && !tags.has(tag)) tags.set(tag, attributes['content'] ?? '');
  }
  return tags;
}
