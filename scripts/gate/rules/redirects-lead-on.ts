/** An address that moved leads to a page that is there: at once, and never in a circle. */
import { anchorsOf, splitAddress } from '#scripts/gate/anchors.ts';
import { type Complaint, faultAt } from '#scripts/gate/faults.ts';
import type { Content, Entry, Fault } from '#scripts/gate/model.ts';
import { findNearest } from '#scripts/gate/nearest.ts';
import { readPermalinks } from '#scripts/gate/permalinks.ts';
import { isDraft } from '#scripts/gate/publication.ts';
import { listRoutes } from '#scripts/gate/site-routes.ts';

/** What a redirect is judged by. */
interface Site {
  routes: ReadonlySet<string>;
  /** New addresses by old ones. */
  moved: ReadonlyMap<string, string>;
  stories: ReadonlyMap<string, Entry>;
}

export function redirectsLeadOn({ entries, publicIds }: Content): Fault[] {
  const list = entries.find(({ collection }) => collection === 'permalinks');
  if (!list) return [];
  const links = readPermalinks(list);
  const public_ = entries.filter((entry) => !isDraft(entry));
  const site: Site = {
    routes: listRoutes(publicIds),
    moved: new Map(links.flatMap(({ path, redirect }) => (redirect ? [[path, redirect]] : []))),
    stories: new Map(public_.map((entry) => [`/${entry.collection}/${entry.id}/`, entry])),
  };
  return links.flatMap(({ index, path, redirect }) => {
    const complaint = redirect === undefined ? undefined : checkRedirect(path, redirect, site);
    return complaint ? [faultAt(list, [index, 'redirect'], complaint)] : [];
  });
}

function checkRedirect(path: string, redirect: string, site: Site): Complaint | undefined {
  if (site.routes.has(path)) {
    const found = `${path} 写了 redirect`;
    return { found, expected: '这个网页还在，不应转走', next: '请删去 redirect' };
  }
  const { path: target, fragment } = splitAddress(redirect);
  if (site.moved.has(target)) return explainChain(path, target, site.moved);
  if (!site.routes.has(target)) {
    const nearest = findNearest(target, site.routes);
    const next = nearest ? `请改为 ${nearest}` : '请改为现有的网址';
    return { found: `转到 ${target}`, expected: '没有这个网页', next };
  }
  if (path.endsWith('/') !== target.endsWith('/')) {
    const expected = '网页转到网页，文件转到文件';
    return { found: `转到 ${target}`, expected, next: '请改为同一种网址' };
  }
  return fragment === undefined ? undefined : checkFragment(target, fragment, site);
}

/** Each step would cost readers a load, and a circle would never end. */
function explainChain(path: string, target: string, moved: ReadonlyMap<string, string>): Complaint {
  const seen = new Set([path]);
  let end = target;
  while (moved.has(end) && !seen.has(end)) {
    seen.add(end);
    end = splitAddress(moved.get(end)!).path;
  }
  const found = `转到 ${target}`;
  return seen.has(end)
    ? { found, expected: `从那里又转回 ${end}，没有尽头`, next: '请改为现有的网页' }
    : { found, expected: '那个网址也已迁移', next: `请直接写 ${end}` };
}

function checkFragment(target: string, fragment: string, { stories }: Site): Complaint | undefined {
  const story = stories.get(target);
  if (!story) return undefined;
  const anchors = anchorsOf(story);
  if (anchors.has(fragment)) return undefined;
  const nearest = findNearest(fragment, anchors);
  return {
    found: `转到 ${target}#${fragment}`,
    expected: `${story.file} 里没有编号为 ${fragment} 的段落`,
    next: nearest ? `请改为 #${nearest}` : `请给那一段写上 <Passage id="${fragment}">`,
  };
}
