/** Adds the routes that content/permalinks.yaml lacks; never removes or changes one. */
import { isMap, isSeq, parseDocument, type YAMLMap, type YAMLSeq } from 'yaml';
import { followMove } from './moved-files.ts';

/**
 * The list with every route on it, in the order of addresses, comments and redirects kept. Where a
 * page has moved, the files that went with it get their redirects.
 * @param text the file as it is
 * @param routes every route of the site
 * @returns the new text, the routes and the redirects that were added
 * @throws if the file is no list
 */
export function growPermalinks(
  text: string,
  routes: readonly string[],
): { text: string; added: string[]; led: string[] } {
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
  const led = leadFilesOn(list, new Set(routes));
  if (added.length + led.length === 0) return { text, added, led };
  list.items.push(...added.map((path) => document.createNode({ path })));
  list.items.sort((one, other) => (pathOf(one) < pathOf(other) ? -1 : 1));
  return { text: heading + document.toString({ lineWidth: 0 }), added, led };
}

/** Gives the files of pages that moved their redirects, and tells which. */
function leadFilesOn(list: YAMLSeq, routes: ReadonlySet<string>): string[] {
  const items = list.items.filter((item): item is YAMLMap => isMap(item));
  const targets = new Map(
    items.flatMap((item) =>
      item.has('redirect')
        ? [...followMove(String(item.get('path')), String(item.get('redirect')))]
        : [],
    ),
  );
  const lost = items.filter((item) => {
    const path = String(item.get('path'));
    return targets.has(path) && !item.has('redirect') && !routes.has(path);
  });
  for (const item of lost) item.set('redirect', targets.get(String(item.get('path'))));
  return lost.map((item) => String(item.get('path')));
}
