/**
 * Puts the site's one sheet into each page, cut down to the components that stand on pages of its
 * kind. One sheet keeps the order of the layers certain; this step keeps it from growing with the
 * site. A sheet a kind, not a page: a host can name a dozen sheets by their hashes, and a dozen
 * are trimmed however many pages there are.
 */
import postcss, { type Container } from 'postcss';
import type { HtmlElement, ParsedHtml } from '#lib/html.ts';

/** The mark that Astro puts on a component's elements and on its scoped selectors. */
const scopeMark = /data-astro-cid-\w+/g;
/** The sheet that Astro makes of all components, beside the few that templates link by hand. */
export const siteSheetName = /^_astro\/style\.[\w-]+\.css$/;

/** The sheet as Astro made it, and how pages link it. */
export interface SiteSheet {
  /** Its address, with the base path. */
  href: string;
  css: string;
}

/** The marks of components on a page, noted under its kind. */
export function collectMarks(marks: Map<string, Set<string>>, html: string, kind: string): void {
  const known = marks.get(kind) ?? new Set();
  for (const [mark] of html.matchAll(scopeMark)) known.add(mark);
  marks.set(kind, known);
}

/** The sheets of all kinds of pages, each cut once. */
export class KindStyles {
  readonly #sheet: SiteSheet;
  readonly #marks: ReadonlyMap<string, ReadonlySet<string>>;
  readonly #shorten: (css: string) => string;
  readonly #elements = new Map<string, string>();

  /**
   * @param marks the marks of components, kind by kind
   * @param shorten what is done to the text of each sheet
   */
  constructor(
    sheet: SiteSheet,
    marks: ReadonlyMap<string, ReadonlySet<string>>,
    shorten = (css: string) => css,
  ) {
    this.#sheet = sheet;
    this.#marks = marks;
    this.#shorten = shorten;
  }

  /** The links to the sheet of all, each with what goes in its place: the sheet of the page's kind. */
  inline({ elements }: ParsedHtml, kind: string): [HtmlElement, string][] {
    const links = elements.filter(
      ({ name, attributes }) =>
        name === 'link' &&
        attributes['rel'] === 'stylesheet' &&
        attributes['href'] === this.#sheet.href,
    );
    const style = this.#elements.get(kind) ?? this.#trim(kind);
    return links.map((link) => [link, style]);
  }

  #trim(kind: string): string {
    const css = this.#shorten(trimSheet(this.#sheet.css, this.#marks.get(kind) ?? new Set()));
    this.#elements.set(kind, `<style>${css}</style>`);
    return `<style>${css}</style>`;
  }
}

function trimSheet(css: string, present: ReadonlySet<string>): string {
  const sheet = postcss.parse(css);
  sheet.walkRules((rule) => {
    const usable = rule.selectors.filter((selector) =>
      (selector.match(scopeMark) ?? []).every((mark) => present.has(mark)),
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
