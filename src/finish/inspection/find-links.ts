/** The links of a page, and those that lead nowhere as far as the page alone can tell. */
import type { HtmlElement, ParsedHtml } from '#lib/html.ts';
import { contentOf } from '#lib/html.ts';
import type { PageView } from './page-view.ts';

export interface FoundLinks {
  /** How many lead to this site and to others. */
  inside: number;
  outside: number;
  /** Where those on this site lead, each once: `/accounts/#here`, without the base path. */
  targets: string[];
  /** Links that are wrong whatever else the site holds: lost anchors, other sites' files. */
  faults: string[];
}

/** Addresses of other sites that are named, not loaded. */
const namedOnly = /^(?:canonical|author|license)$/;
const foreignStyle = /url\(\s*['"]?(?:https?:)?\/\//;

/** @param base base path of the deployment with its closing slash */
export function findLinks({ path, page }: PageView, base: string): FoundLinks {
  const { elements } = page;
  const links = elements.flatMap(({ attributes: { href, src } }) =>
    [href, src].filter((link) => link !== undefined),
  );
  const own = links.filter((link) => !hasScheme(link));
  const strays = own.filter((link) => leaves(link, base));
  const targets = [
    ...new Set(
      [...new Set(own)]
        .filter((link) => !leaves(link, base))
        .map((link) => resolveLink(path, link, base)),
    ),
  ];
  const onPage = targets.filter((target) => target.startsWith(`${path}#`));
  return {
    inside: own.length,
    outside: links.length - own.length,
    targets,
    faults: [...new Set([...findLost(onPage, page), ...strays, ...findForeign(page)])],
  };
}

/** The anchors among some addresses that a page lacks. */
export function findLost(addresses: readonly string[], { elements }: ParsedHtml): string[] {
  if (addresses.length === 0) return [];
  const ids = new Set(elements.flatMap(({ attributes: { id } }) => id ?? []));
  return addresses.filter(
    (address) => !ids.has(decodeURIComponent(address.slice(address.indexOf('#') + 1))),
  );
}

/** What a page would load from another origin. */
function findForeign(page: ParsedHtml): string[] {
  return page.elements.flatMap((element) => {
    const { name, attributes } = element;
    if (name === 'style')
      return foreignStyle.test(contentOf(page, element)) ? ['<style> url()'] : [];
    const loaded = attributes['src'] ?? (isLoaded(element) ? attributes['href'] : undefined);
    return loaded !== undefined && (hasScheme(loaded) || loaded.startsWith('//')) ? [loaded] : [];
  });
}

const isLoaded = ({ name, attributes: { rel = '' } }: HtmlElement) =>
  name === 'link' && !namedOnly.test(rel);

const hasScheme = (link: string) => /^[a-z][a-z\d+.-]*:/i.test(link);

/** Whether a link without a scheme leads out of the site all the same. */
const leaves = (link: string, base: string) =>
  link.startsWith('//') || (link.startsWith('/') && !link.startsWith(base));

function resolveLink(path: string, link: string, base: string): string {
  const [address = '', fragment] = link.split('#');
  const target = targetOf(path, address.split('?')[0] ?? '', base);
  return decodeURI(target) + (fragment ? `#${fragment}` : '');
}

function targetOf(path: string, address: string, base: string): string {
  if (address === '') return path;
  return address.startsWith('/')
    ? address.slice(base.length - 1)
    : new URL(address, `http://site${path}`).pathname;
}
