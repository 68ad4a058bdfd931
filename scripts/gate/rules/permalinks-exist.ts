/** Every URL ever published still leads somewhere, and every page is on the list. */
import { idPattern, longestId } from '#schemas/common.ts';
import { findNearest } from '#scripts/gate/nearest.ts';
import { buildRoutes } from '#scripts/gate/routes.ts';
import { faultAt } from '#scripts/gate/faults.ts';
import type { Complaint } from '#scripts/gate/faults.ts';
import type { Content, Entry, Fault } from '#scripts/gate/model.ts';
import { isDraft } from '#scripts/gate/publication.ts';
import { stringsAt, valueAt } from '#scripts/gate/paths.ts';

/** Drafts have no public URL yet; scheduled and withdrawn pages do. */
export function permalinksExist({ entries }: Content): Fault[] {
  const list = entries.find(({ collection }) => collection === 'permalinks');
  if (!list || !Array.isArray(list.data)) return [];
  const drafts = entries.filter(isDraft);
  const routes = new Set(routesOf(entries.filter((entry) => !isDraft(entry))));
  const draftRoutes = new Set(routesOf(drafts).filter((route) => !routes.has(route)));
  const links = list.data.flatMap((item: unknown, index) =>
    stringsAt(item, 'path').map(({ value }) => ({
      index,
      path: value,
      redirect: valueAt(item, ['redirect']),
    })),
  );
  return [
    ...links.flatMap(({ index, path, redirect }) => {
      const at = typeof redirect === 'string' ? 'redirect' : 'path';
      const complaint =
        typeof redirect === 'string'
          ? checkRedirect(path, redirect, routes)
          : checkPath(path, routes, draftRoutes);
      return complaint ? [faultAt(list, [index, at], complaint)] : [];
    }),
    ...findRepeats(list, links),
    ...findUnlisted(list, routes, new Set(links.map(({ path }) => path))),
  ];
}

function routesOf(entries: readonly Entry[]): string[] {
  const ids: Record<string, string[]> = {};
  // A name that cannot stand in an address is to be changed first.
  const named = entries.filter(({ id }) => idPattern.test(id) && id.length <= longestId);
  for (const { collection, id } of named) (ids[collection] ??= []).push(id);
  return buildRoutes(ids);
}

function checkPath(
  path: string,
  routes: ReadonlySet<string>,
  draftRoutes: ReadonlySet<string>,
): Complaint | undefined {
  if (routes.has(path)) return undefined;
  if (draftRoutes.has(path)) {
    // The page is named; the files that go with it follow it.
    if (!path.endsWith('/')) return undefined;
    return {
      found: `${path} 现在是草稿`,
      expected: '发布过的网址要一直有效，草稿没有网址',
      next: '请在那一页删去 draft: true，要撤下则改写 withdrawn；从未发布过的，请从清单里删去这一行',
    };
  }
  const section = path.slice(0, path.indexOf('/', 1) + 1);
  const inSection = [...routes].filter((route) => route.startsWith(section || '/'));
  const nearest = findNearest(path, inSection);
  return {
    found: `${path} 已不存在`,
    expected: '发布过的网址要一直有效',
    next: `请恢复原来的文件名，或加上 redirect: ${nearest ?? '新的网址'}`,
  };
}

function checkRedirect(
  path: string,
  redirect: string,
  routes: ReadonlySet<string>,
): Complaint | undefined {
  if (routes.has(path)) {
    return {
      found: `${path} 写了 redirect`,
      expected: '这个网页还在，不应转走',
      next: '请删去 redirect',
    };
  }
  if (routes.has(redirect)) return undefined;
  const nearest = findNearest(redirect, routes);
  return {
    found: `转到 ${redirect}`,
    expected: '没有这个网页',
    next: nearest ? `请改为 ${nearest}` : '请改为现有的网址',
  };
}

function findRepeats(list: Entry, links: readonly { index: number; path: string }[]): Fault[] {
  const complaint = { found: '网址写了两次', expected: '每个网址只列一次', next: '请删去其中一条' };
  const seen = new Set<string>();
  return links.flatMap(({ index, path }) => {
    if (seen.has(path)) return [faultAt(list, [index, 'path'], complaint)];
    seen.add(path);
    return [];
  });
}

function findUnlisted(
  list: Entry,
  routes: ReadonlySet<string>,
  listed: ReadonlySet<string>,
): Fault[] {
  return [...routes]
    .filter((route) => !listed.has(route))
    .map((route) =>
      faultAt(list, [], {
        found: `清单里没有 ${route}`,
        expected: '网站上已有这个网址',
        next: `请运行 npm run permalinks，或加上 - path: ${route}`,
      }),
    );
}
