/** Addresses as hosts write them, from routes of Astro (`/accounts/[id]`) and paths (`/cards/*`). */

const escape = (text: string): string => text.replaceAll(/[.+?^${}()|\\]/g, '\\$&');
const under = (base: string, path: string): string => base + path.replace(/^\//, '');

/** The path of a route's pages: `/accounts/[id]/`; `/404.html` stands for itself. */
const pagePath = (base: string, route: string): string =>
  under(base, route === '/404' ? '/404.html' : `${route.replace(/\/$/, '')}/`);

/** A regular expression for the pages of a route, also by the file that answers for the folder. */
export function pageRegex(base: string, route: string): string {
  const source = escape(pagePath(base, route))
    .replaceAll(/\[(?:\\\.){3}\w+\]\//g, '(?:[^/]+/)*')
    .replaceAll(/\[\w+\]/g, '[^/]+');
  return source.endsWith('html') ? `^${source}$` : `^${source}(?:index\\.html)?$`;
}

/** A regular expression for every page. */
export const anyPageRegex = (base: string): string => `^${escape(base)}(?:.*/|.*\\.html)?$`;

/** A regular expression for a path that may end in `*`. */
export const pathRegex = (base: string, path: string): string =>
  `^${escape(under(base, path.replace(/\*$/, '')))}${path.endsWith('*') ? '' : '$'}`;

/** A path in a `_headers` file. */
export const hostPath = under;

/**
 * The pages of a route as a `_headers` file can write them, `/accounts/:id/`. Of a rest parameter,
 * which lists have for their further pages, the first page and those that are numbered.
 */
export function hostPagePaths(base: string, route: string): string[] {
  const path = pagePath(base, route);
  const shapes = /\[\.{3}/.test(path) ? ['', 'page/:number/'] : [''];
  return shapes.map((shape) =>
    path.replace(/\[\.{3}\w+\]\//, shape).replaceAll(/\[(\w+)\]/g, ':$1'),
  );
}
