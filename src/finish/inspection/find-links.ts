/** The links of a page, and those that lead nowhere as far as the page alone can tell. */
import { decodeFragment } from '#lib/decode-fragment.ts';
import { contentOf, type HtmlElement } from '#lib/html.ts';
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
export function findLinks(view: PageView, base: string): FoundLinks {
  const { path } = view;
  const own = new Set<string>();
  const count = { inside: 0, outside: 0 };
  for (const name of ['href', 'src']) {
    for (const { attributes } of view.having(name)) {
      const link = attributes[name]!;
      const isOutside = hasScheme.test(link);
      count[isOutside ? 'outside' : 'inside'] += 1;
      if (!isOutside) own.add(link);
    }
  }
  const targets = new Set<string>();
  const faults = new Set<string>();
  for (const link of own) {
    if (leaves(link, base)) faults.add(link);
    else targets.add(resolveLink(path, link, base));
  }
  const onPage = [...targets].filter((target) => target.startsWith(`${path}#`));
  for (const fault of [...findLost(onPage, view.having('id')), ...findForeign(view)]) {
    faults.add(fault);
  }
  return { ...count, targets: [...targets], faults: [...faults] };
}

/**
 * The anchors among some addresses that a page lacks.
 * @param elements of the page; those without an id are passed over
 */
export function findLost(addresses: readonly string[], elements: readonly HtmlElement[]): string[] {
  if (addresses.length === 0) return [];
  const ids = new Set(elements.flatMap(({ attributes: { id } }) => id ?? []));
  return addresses.filter(
    (address) => !ids.has(decodeFragment(address.slice(address.indexOf('#'))) ?? ''),
  );
}

/** What a page would load from another origin. */
function findForeign({ page, named, having }: PageView): string[] {
  const loaded = [
    ...having('src').map(({ attributes }) => attributes['src']!),
    ...named('link')
      .filter(isLoaded)
      .map(({ attributes }) => attributes['href'] ?? ''),
  ].filter((address) => hasScheme.test(address) || address.startsWith('//'));
  const hasForeignStyle = named('style').some((each) => foreignStyle.test(contentOf(page, each)));
  return hasForeignStyle ? [...loaded, '<style> url()'] : loaded;
}

const isLoaded = ({ attributes: { rel = '' } }: HtmlElement) => !namedOnly.test(rel);

const hasScheme = /^[a-z][a-z\d+.-]*:/i;

/** Whether a link without a scheme leads out of the site all the same. */
const leaves = (link: string, base: string) =>
  link.startsWith('//') || (link.startsWith('/') && !link.startsWith(base));

function resolveLink(path: string, link: string, base: string): string {
  const at = link.indexOf('#');
  const address = at < 0 ? link : link.slice(0, at);
  const target = targetOf(path, address.split('?', 1)[0]!, base);
  const decoded = decodePath(target);
  return at < 0 || at === link.length - 1 ? decoded : decoded + link.slice(at);
}

/** An address that is no UTF-8 stays as it is: no file has that name, and the check says so. */
function decodePath(target: string): string {
  try {
    return decodeURI(target);
  } catch {
    return target;
  }
}

function targetOf(path: string, address: string, base: string): string {
  if (address === '') return path;
  return address.startsWith('/')
    ? address.slice(base.length - 1)
    : new URL(address, `http://site${path}`).pathname;
}
