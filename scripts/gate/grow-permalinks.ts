/** Adds the routes that content/permalinks.yaml lacks; never removes or changes one. */
import { isMap, isSeq, parseDocument, type YAMLMap, type YAMLSeq } from 'yaml';
import { followMove } from './moved-files.ts';
import {
  headingOf,
  type PlainAddress,
  readPlainAddresses,
  writePlainAddresses,
} from './plain-addresses.ts';

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
  const heading = headingOf(text);
  const plain = readPlainAddresses(text.slice(heading.length));
  if (plain) return growPlain(text, heading, plain, routes);
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

/** The same for a list as this writes it: to parse it as YAML takes seconds at 30,000 addresses. */
function growPlain(
  text: string,
  heading: string,
  list: readonly PlainAddress[],
  routes: readonly string[],
): ReturnType<typeof growPermalinks> {
  const listed = new Set(list.map(({ path }) => path));
  const added = [...new Set(routes)].filter((route) => !listed.has(route)).sort();
  const lost = findLost(list, new Set(routes));
  const led = [...lost.keys()];
  if (added.length + led.length === 0) return { text, added, led };
  const all = [
    ...list.map((one) => {
      const redirect = lost.get(one.path);
      return redirect === undefined ? one : { path: one.path, redirect };
    }),
    ...added.map((path) => ({ path })),
  ];
  all.sort((one, other) => (one.path < other.path ? -1 : 1));
  return { text: heading + writePlainAddresses(all), added, led };
}

/** Gives the files of pages that moved their redirects, and tells which. */
function leadFilesOn(list: YAMLSeq, routes: ReadonlySet<string>): string[] {
  const items = list.items.filter((item): item is YAMLMap => isMap(item));
  const addresses = items.map((item) => ({
    path: String(item.get('path')),
    ...(item.has('redirect') ? { redirect: String(item.get('redirect')) } : {}),
  }));
  const lost = findLost(addresses, routes);
  for (const item of items) {
    const redirect = lost.get(String(item.get('path')));
    if (redirect !== undefined) item.set('redirect', redirect);
  }
  return [...lost.keys()];
}

/** The files that went with pages that moved and have no redirect, each with where it leads. */
function findLost(
  addresses: readonly PlainAddress[],
  routes: ReadonlySet<string>,
): Map<string, string> {
  const targets = new Map(
    addresses.flatMap(({ path, redirect }) =>
      redirect === undefined ? [] : [...followMove(path, redirect)],
    ),
  );
  return new Map(
    addresses.flatMap(({ path, redirect }) => {
      const target = targets.get(path);
      const isLost = target !== undefined && redirect === undefined && !routes.has(path);
      return isLost ? [[path, target] as const] : [];
    }),
  );
}
