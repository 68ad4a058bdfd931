/** Adds the routes that content/permalinks.yaml lacks; never removes or changes one. */
import { isMap, isSeq, parseDocument, type YAMLSeq } from 'yaml';

/**
 * The list with every route on it, in the order of addresses, comments and redirects kept.
 * @param text the file as it is
 * @param routes every route of the site
 * @returns the new text and what was added
 * @throws if the file is no list
 */
export function growPermalinks(
  text: string,
  routes: readonly string[],
): { text: string; added: string[] } {
  // The comment at the top belongs to the file, not to the first address.
  const [heading = ''] = /^(?:#.*\n)*/.exec(text) ?? [];
  const document = parseDocument(text.slice(heading.length));
  if (document.errors.length > 0 || !isSeq(document.contents)) {
    throw new Error('content/permalinks.yaml 不是列表，请先用 npm run check:content 查看。');
  }
  const list: YAMLSeq = document.contents;
  const pathOf = (item: unknown) => (isMap(item) ? String(item.get('path')) : '');
  const listed = new Set(list.items.map(pathOf));
  const added = [...new Set(routes)].filter((route) => !listed.has(route)).sort();
  if (added.length === 0) return { text, added };
  list.items.push(...added.map((path) => document.createNode({ path })));
  list.items.sort((one, other) => (pathOf(one) < pathOf(other) ? -1 : 1));
  return { text: heading + document.toString({ lineWidth: 0 }), added };
}
