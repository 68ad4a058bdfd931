/** Links of a body lead to web addresses that exist here: no address runs a program or deceives. */
import { anchorsOf, listAnchors, splitAddress } from '#scripts/gate/anchors.ts';
import { type Complaint, faultInBody } from '#scripts/gate/faults.ts';
import { keepByObject } from '#scripts/gate/keep-by-object.ts';
import type { Content, Entry, Fault } from '#scripts/gate/model.ts';
import { findNearest } from '#scripts/gate/nearest.ts';
import { readPermalinks } from '#scripts/gate/permalinks.ts';
import { isDraft } from '#scripts/gate/publication.ts';
import { buildRoutes } from '#scripts/gate/routes.ts';
import type { BodyLink } from '#scripts/gate/story-body.ts';

const allowed = new Set(['https:', 'http:', 'mailto:', 'tel:']);

/** Pages for readers, and those of drafts: a draft may lead to a draft. */
export function linksLeadToPages({ entries, ids, publicIds }: Content): Fault[] {
  const list = entries.find(({ collection }) => collection === 'permalinks');
  const [all, published] = [listPaths(ids, list), listPaths(publicIds, list)];
  const stories = new Map(entries.map((entry) => [`/${entry.collection}/${entry.id}/`, entry]));
  return entries.flatMap((entry) => checkEntry(entry, isDraft(entry) ? all : published, stories));
}

/** The addresses of the entries, and those that moved. */
const listPaths = keepByObject(
  (ids: Content['ids'], list: Entry | undefined): ReadonlySet<string> => {
    const links = list ? readPermalinks(list) : [];
    const moved = links.flatMap(({ path, redirect }) => (redirect === undefined ? [] : path));
    const known = [...ids].map(([collection, own]) => [collection, [...own]]);
    return new Set([...buildRoutes(Object.fromEntries(known)), ...moved]);
  },
  (list) => list,
);

const checkEntry = (
  entry: Entry,
  routes: ReadonlySet<string>,
  stories: ReadonlyMap<string, Entry>,
): Fault[] =>
  (entry.body?.links ?? []).flatMap((link) => {
    const complaint =
      checkScheme(link.url) ??
      (link.isPicture ? explainPicture(link) : undefined) ??
      checkHost(link.url) ??
      (link.isBare
        ? checkEnd(link.url)
        : (checkPage(link.url, routes) ?? checkPlace(link.url, stories)));
    return complaint ? [faultInBody(entry, link.line, '正文 › 链接', complaint)] : [];
  });

const explainPicture = ({ url }: BodyLink): Complaint => ({
  found: `有一张图片 ${url}`,
  expected: '图片要有画面说明、署名和使用许可',
  next: '请把图片放进 content/pictures/，写作 <Picture id="…" />',
});

/** What looks like one host and leads to another. */
function checkHost(url: string): Complaint | undefined {
  const next = '请写完整的网址，如 https://www.example.com/';
  if (/^[\s\\/]{2}/.test(url)) {
    return { found: `指向 ${url}`, expected: '以两条斜线开头的地址会离开本站', next };
  }
  const { username, password } = new URL(url, 'https://site.invalid/');
  if (!username && !password) return undefined;
  return { found: `指向 ${url}`, expected: '@ 之前的部分会让人看错网站', next };
}

/** An address within the site leads to a page or file that it has. */
function checkPage(url: string, routes: ReadonlySet<string>): Complaint | undefined {
  if (url.startsWith('#') || /^[a-z][a-z0-9+.-]*:/i.test(url)) return undefined;
  const found = url === '' ? '没有写地址' : `指向 ${url}`;
  const path = url.replace(/[?#].*/s, '');
  if (routes.has(path)) return undefined;
  const nearest = findNearest(path.replace(/\.mdx$/, ''), routes);
  const next = nearest ? `请改为 ${nearest}` : '请改为 /cases/ 这样的网址，或删去链接';
  const expected = path.startsWith('/') ? '网站上没有这个网页' : '站内的网址以 / 开头';
  return { found, expected, next };
}

/** A chart or an editor's note may have moved to another page; headings are not checked. */
function checkPlace(url: string, stories: ReadonlyMap<string, Entry>): Complaint | undefined {
  const { path, fragment } = splitAddress(url);
  const story = stories.get(path);
  if (!story || !fragment || !/^(?:chart|query)-/.test(fragment)) return undefined;
  if (listAnchors(story)?.has(fragment) ?? true) return undefined;
  const holder = [...stories].find(([, other]) => anchorsOf(other).has(fragment))?.[0];
  return {
    found: `指向 ${url}`,
    expected: `${story.file} 里没有它`,
    next: holder ? `请改为 ${holder}#${fragment}` : '请核对编号，或删去链接',
  };
}

const checkScheme = (url: string): Complaint | undefined =>
  allowed.has(readScheme(url))
    ? undefined
    : {
        found: `指向 ${url}`,
        expected: '链接只能指向网页、电子邮件和电话',
        next: '请改为 / 或 https:// 开头的地址，或删去',
      };

/** Markdown takes an address to go on until the next blank or half-width punctuation. */
const checkEnd = (url: string): Complaint | undefined =>
  /^[\x20-\x7E]*$/.test(url)
    ? undefined
    : {
        found: `指向 ${url}`,
        expected: '网址后面的中文也成了链接',
        next: '请在网址后空一格，或写作 [文字](网址)',
      };

/** The scheme as browsers read it, who pass over blanks and line breaks; relative addresses have the site's. */
function readScheme(url: string): string {
  try {
    return new URL(url, 'https://site.invalid/').protocol;
  } catch {
    return '';
  }
}
