/** Follows every link inside the built site to its page, file and anchor. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { messages } from '#messages/zh-cn.ts';
import type { CheckResult } from '#integrations/inspection/check.ts';
import type { BuiltSite, InspectedPage } from '#integrations/inspection/read-pages.ts';

const words = messages.inspection;

interface Link {
  from: string;
  /** Site path of the page or file. */
  target: string;
  anchor: string;
}

/** Links, anchors and files; addresses of other sites are counted, not asked. */
export async function checkLinks(site: BuiltSite): Promise<CheckResult> {
  const all = site.pages.flatMap((page) => page.links.map((link) => ({ page, link })));
  const outside = all.filter(({ link }) => /^[a-z]+:/.test(link));
  const inside = all
    .filter(({ link }) => /^[/#]/.test(link))
    .map(({ page, link }) => resolveLink(page, link, site.base));
  const isFile = ({ target }: Link) =>
    site.files.has(target.endsWith('/') ? `${target}index.html` : target);
  const broken = [
    ...inside.filter((link) => !isFile(link)),
    ...(await findLostAnchors(
      site,
      inside.filter((link) => link.anchor && isFile(link)),
    )),
  ];
  const { checked, targets, anchors, outside: others, broken: lost } = words.linkItems;
  const unique = (keys: string[]) => String(new Set(keys).size);
  return {
    table: {
      heads: [words.heads.item, words.heads.count],
      rows: [
        [checked, String(inside.length)],
        [targets, unique(inside.map(({ target }) => target))],
        [anchors, unique(inside.flatMap((link) => (link.anchor ? link.target + link.anchor : [])))],
        [others, String(outside.length)],
        [lost, String(broken.length)],
      ],
    },
    faults: broken.map(({ from, target, anchor }) => `${from} → ${target}${anchor}`),
  };
}

function resolveLink({ path }: InspectedPage, link: string, base: string): Link {
  const [address = '', fragment] = link.split('#');
  const target = address === '' ? path : (address.split('?')[0] ?? '').slice(base.length - 1);
  return { from: path, target: decodeURI(target), anchor: fragment ? `#${fragment}` : '' };
}

/** Reads each page that anchors lead to once more, for its ids. */
async function findLostAnchors({ dist }: BuiltSite, links: Link[]): Promise<Link[]> {
  const lost: Link[] = [];
  for (const [target, group] of Map.groupBy(links, (link) => link.target)) {
    const html = await readFile(
      join(dist, target, target.endsWith('/') ? 'index.html' : ''),
      'utf8',
    );
    const ids = new Set(Array.from(html.matchAll(/\sid="([^"]*)"/g), ([, id]) => `#${id}`));
    lost.push(...group.filter(({ anchor }) => !ids.has(decodeURIComponent(anchor))));
  }
  return lost;
}
