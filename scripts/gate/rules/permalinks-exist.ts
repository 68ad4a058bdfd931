/** Every URL ever published still leads somewhere, and every page is on the list. */
import { findNearest } from '#scripts/gate/nearest.ts';
import { faultAt } from '#scripts/gate/faults.ts';
import type { Complaint } from '#scripts/gate/faults.ts';
import type { Content, Entry, Fault } from '#scripts/gate/model.ts';
import { followMove } from '#scripts/gate/moved-files.ts';
import { type Permalink, readPermalinks } from '#scripts/gate/permalinks.ts';
import { listRoutes } from '#scripts/gate/site-routes.ts';

/** What an address is judged by. */
interface Site {
  routes: ReadonlySet<string>;
  /** Drafts included. */
  allRoutes: ReadonlySet<string>;
  /** Where the files of pages that moved stand now. */
  movedFiles: ReadonlyMap<string, string>;
}

/**
 * Drafts have no public URL yet; scheduled and withdrawn pages do. Where a redirect leads is the
 * matter of `redirects-lead-on`.
 */
export function permalinksExist({ entries, ids, publicIds }: Content): Fault[] {
  const list = entries.find(({ collection }) => collection === 'permalinks');
  if (!list || !Array.isArray(list.data)) return [];
  const routes = listRoutes(publicIds);
  const links = readPermalinks(list);
  const site: Site = {
    routes,
    allRoutes: listRoutes(ids),
    movedFiles: new Map(
      links.flatMap(({ path, redirect }) => (redirect ? [...followMove(path, redirect)] : [])),
    ),
  };
  return [
    ...links.flatMap(({ index, path, redirect }) => {
      const complaint = redirect === undefined ? checkPath(path, site) : undefined;
      return complaint ? [faultAt(list, [index, 'path'], complaint)] : [];
    }),
    ...findRepeats(list, links),
    ...findUnlisted(list, routes, new Set(links.map(({ path }) => path))),
  ];
}

function checkPath(path: string, { routes, allRoutes, movedFiles }: Site): Complaint | undefined {
  if (routes.has(path)) return undefined;
  if (allRoutes.has(path)) {
    // The page is named; the files that go with it follow it.
    if (!path.endsWith('/')) return undefined;
    return {
      found: `${path} 现在是草稿`,
      expected: '发布过的网址要一直有效，草稿没有网址',
      next: '请在那一页删去 draft: true，要撤下则改写 withdrawn；从未发布过的，请从清单里删去这一行',
    };
  }
  const [found, expected] = [`${path} 已不存在`, '发布过的网址要一直有效'];
  const moved = movedFiles.get(path);
  if (moved !== undefined) {
    return { found, expected, next: `请运行 npm run permalinks，或加上 redirect: ${moved}` };
  }
  const section = path.slice(0, path.indexOf('/', 1) + 1);
  const inSection = [...routes].filter((route) => route.startsWith(section || '/'));
  const nearest = findNearest(path, inSection);
  return { found, expected, next: `请恢复原来的文件名，或加上 redirect: ${nearest ?? '新的网址'}` };
}

function findRepeats(list: Entry, links: readonly Permalink[]): Fault[] {
  const complaint = { found: '网址写了两次', expected: '每个网址只列一次', next: '请删去其中一条' };
  const seen = new Set<string>();
  return links.flatMap(({ index, path }) => {
    if (seen.has(path)) return [faultAt(list, [index, 'path'], complaint)];
    seen.add(path);
    return [];
  });
}

/** One fault for all of them: a new page brings eight, and one command adds them. */
function findUnlisted(
  list: Entry,
  routes: ReadonlySet<string>,
  listed: ReadonlySet<string>,
): Fault[] {
  const unlisted = [...routes].filter((route) => !listed.has(route));
  const [first, second] = unlisted;
  if (first === undefined) return [];
  const next = '请运行 npm run permalinks';
  const complaint =
    second === undefined
      ? {
          found: `清单里没有 ${first}`,
          expected: '网站上已有这个网址',
          next: `${next}，或加上 - path: ${first}`,
        }
      : {
          found: `清单里没有 ${first}、${second} 等 ${unlisted.length} 个网址`,
          expected: '网站上已有这些网址',
          next,
        };
  return [faultAt(list, [], complaint)];
}
