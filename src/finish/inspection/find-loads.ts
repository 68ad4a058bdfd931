/** What a page makes a browser load before its reader acts. */
import { type HtmlElement, isWithin } from '#lib/html.ts';
import type { PageView } from './page-view.ts';

/** Paths in the built site, without a slash before, each once. */
export interface Loads {
  scripts: string[];
  /** Styles, fonts, pictures and icons. */
  others: string[];
}

/** @param base base path of the deployment with its closing slash */
export function findLoads({ path, named }: PageView, base: string): Loads {
  const resolve = (addresses: readonly (string | undefined)[]) => [
    ...new Set(
      addresses.flatMap((address) => {
        if (address === undefined) return [];
        // Some stand beside the page, and are named so.
        const { origin, pathname } = new URL(address, `http://site${base}${path.slice(1)}`);
        return origin === 'http://site' ? [pathname.slice(base.length)] : [];
      }),
    ),
  ];
  return {
    scripts: resolve(named('script').map(({ attributes }) => attributes['src'])),
    others: resolve(
      [...named('link'), ...named('img')]
        .filter(isLoadedAtOnce)
        .map(({ attributes: { href, src } }) => href ?? src),
    ),
  };
}

function isLoadedAtOnce(element: HtmlElement): boolean {
  const { name, attributes } = element;
  if (name === 'img') {
    const isHidden = isWithin(element, (each) => 'hidden' in each.attributes);
    return attributes['loading'] !== 'lazy' && !isHidden;
  }
  const { rel, media } = attributes;
  if (rel === 'preload' || rel === 'icon') return true;
  // Print styles and those for a system's high contrast wait; wide windows' styles do not.
  return rel === 'stylesheet' && (media === undefined || media.includes('width'));
}
