/**
 * The kinds of page: one a route of the site, and one for each kind of story or section where a route
 * serves several. Pages of a kind share their inline style sheet, and
 * with it their security policy, so that a host can state it by a pattern of the address however
 * large the archive grows.
 */

import { storyKinds } from '#schemas/story.ts';
import { pageRegex } from './patterns.ts';

/** A page of the site's routes, in the order in which they are tried. */
export interface PageKind {
  /** The route as Astro names it, with the kind of story or the section: `/accounts/[id]`. */
  pattern: string;
  /** Matches site paths of the kind, without the base path. */
  patternRegex: RegExp;
}

/** What Astro tells of a route; only pages are kinds. */
interface Route extends PageKind {
  type: string;
}

/** The kinds among the routes that the hook `astro:routes:resolved` lists. */
export const pickPageKinds = (routes: readonly Route[]): PageKind[] =>
  routes
    .filter(({ type }) => type === 'page')
    .flatMap((route) => {
      const parameter = Object.keys(named).find((each) => route.pattern.includes(`/${each}/`));
      const values = parameter === undefined ? undefined : named[parameter];
      return values?.map((value) => nameKind(route.pattern.replace(parameter!, value))) ?? [route];
    })
    .map(({ pattern, patternRegex }) => ({ pattern, patternRegex }));

/**
 * Parameters whose values are known, each of which is a kind: a static host could not tell the lists of a
 * county, `/counties/[county]/[section]`, from its other pages.
 */
const named: Readonly<Record<string, readonly string[]>> = {
  '[kind]': storyKinds,
  '[section]': [...storyKinds, 'sources'],
};

const nameKind = (pattern: string): PageKind => ({
  pattern,
  patternRegex: new RegExp(pageRegex('/', pattern)),
});

/**
 * The pattern of the kind that a built page belongs to.
 * @param file the page's path in the built site, such as `accounts/wang-fang/index.html`
 * @returns a page that no route made, such as one that redirects from an old address, counts as the
 *   kind of its address; `/404` where none fits, as a host would answer there
 */
export function kindOf(kinds: readonly PageKind[], file: string): string {
  const path = sitePath(file);
  return kinds.find(({ patternRegex }) => patternRegex.test(path))?.pattern ?? '/404';
}

/** `accounts/index.html` → `/accounts/`, `404.html` → `/404/`: the path that a route matches. */
export const sitePath = (file: string): string =>
  `/${file
    .replaceAll('\\', '/')
    .replace(/(^|\/)index\.html$/, '$1')
    .replace(/\.html$/, '/')}`;
