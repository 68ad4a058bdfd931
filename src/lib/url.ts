/** Addresses: every link passes here, so that the site also works under a sub-path. */

/**
 * Puts a site path under the base path of the deployment.
 * @param path begins with `/`; ends in `/`, a file extension or a fragment
 * @param base the deployment's base path (`/` or `/zt/huguan/`)
 */
export function withBase(path: string, base = import.meta.env?.BASE_URL ?? '/'): string {
  return base.replace(/\/$/, '') + path;
}

/** The canonical, absolute address of a site path. */
export function absoluteUrl(path: string, site: URL | undefined): string {
  return new URL(withBase(path), site).href;
}

/** The page of a paragraph of a source document. */
export function paragraphPath(source: string, paragraph: string): string {
  return `/sources/${source}/#${paragraph}`;
}
