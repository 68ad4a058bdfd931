/** Addresses: every link passes here, so that the site also works under a sub-path. */
import { pagePath } from '#lib/paginate.ts';

/**
 * Puts a site path under the base path of the deployment.
 * @param path begins with `/`; ends in `/`, a file extension or a fragment
 * @param base the deployment's base path (`/` or `/zt/archive/`)
 */
export function withBase(path: string, base = import.meta.env?.BASE_URL ?? '/'): string {
  return base.replace(/\/$/, '') + path;
}

/** The canonical, absolute address of a site path. */
export function absoluteUrl(path: string, site: URL | undefined): string {
  return new URL(withBase(path), site).href;
}

/**
 * Where a paragraph of a source document stands.
 * @param perPage how many paragraphs share a page; Infinity where the document has one page
 */
export function paragraphPath(source: string, paragraph: string, perPage: number): string {
  const number = Math.ceil(Number(paragraph.slice(1)) / perPage) || 1;
  return `${pagePath(`/sources/${source}/`, number)}#${paragraph}`;
}
