/**
 * Puts the site's one sheet into each page, cut down to the components that stand on pages of its
 * kind. One sheet keeps the order of the layers certain; this step keeps it from growing with the
 * site. A sheet a kind, not a page: a host can name a dozen sheets by their hashes, and a dozen
 * are trimmed however many pages there are.
 */
import postcss, { type Container, type Root } from 'postcss';
import type { HtmlElement, ParsedHtml } from '#lib/html.ts';

/** The attribute that Astro puts on a component's elements and on its scoped selectors. */
const scopeAttribute = /data-astro-cid-\w+/g;
/** The sheet that Astro makes of all components, beside the few that templates link by hand. */
export const siteSheetName = /^_astro\/style\.[\w-]+\.css$/;

/** The sheet as Astro made it, and how pages link it. */
export interface SiteSheet {
  /** Its address, with the base path. */
  href: string;
  css: string;
}

/** The scopes of components on a page, noted under its kind. */
export function collectScopes(scopes: Map<string, Set<string>>, html: string, kind: string): void {
  const known = scopes.get(kind) ?? new Set();
  for (const [scope] of html.matchAll(scopeAttribute)) known.add(scope);
  scopes.set(kind, known);
}

/** The sheet of all and what goes in the place of a link to it, by the page's kind. */
export interface KindStyles {
  href: string;
  elements: ReadonlyMap<string, string>;
}

/**
 * Cuts the sheet for every kind, once a build: cutting costs as much as finishing twenty pages.
 * @param scopes the scopes of components, kind by kind
 * @param shorten what is done to the text of each sheet
 */
export function cutStyles(
  { href, css }: SiteSheet,
  scopes: ReadonlyMap<string, ReadonlySet<string>>,
  shorten = (sheet: string) => sheet,
): KindStyles {
  const parsed = postcss.parse(css);
  const elements = Array.from(scopes, ([kind, present]): [string, string] => [
    kind,
    `<style>${shorten(trimSheet(parsed.clone(), present))}</style>`,
  ]);
  return { href, elements: new Map(elements) };
}

/** The links to the sheet of all, each with what goes in its place: the sheet of the page's kind. */
export function inlineStyles(
  { elements }: ParsedHtml,
  kind: string,
  styles: KindStyles,
): [HtmlElement, string][] {
  const own = styles.elements.get(kind) ?? '';
  return elements
    .filter(
      ({ name, attributes }) =>
        name === 'link' && attributes['rel'] === 'stylesheet' && attributes['href'] === styles.href,
    )
    .map((link) => [link, own]);
}

function trimSheet(sheet: Root, present: ReadonlySet<string>): string {
  sheet.walkRules((rule) => {
    const usable = rule.selectors.filter((selector) =>
      (selector.match(scopeAttribute) ?? []).every((scope) => present.has(scope)),
    );
    if (usable.length === 0) rule.remove();
    else if (usable.length < rule.selectors.length) rule.selectors = usable;
  });
  removeEmpty(sheet);
  return sheet.toString();
}

/** At-rules that hold nothing any more; `@layer a, b;` and the like never had a block. */
function removeEmpty(container: Container): void {
  container.each((node) => {
    if (node.type !== 'atrule' || !node.nodes) return;
    removeEmpty(node);
    if (node.nodes.length === 0) node.remove();
  });
}
