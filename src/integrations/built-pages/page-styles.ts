/**
 * Leaves in each page only the styles of components that stand on pages of its
 * kind. One sheet keeps the order of the layers certain; this step keeps it from growing with the
 * site. A sheet a kind, not a page: a host can name a dozen sheets by their hashes, and a dozen
 * are trimmed however many pages there are.
 */
import postcss, { type Container } from 'postcss';

/** The mark that Astro puts on a component's elements and on its scoped selectors. */
const scopeMark = /data-astro-cid-\w+/g;
const inlineStyle = /<style>([\s\S]*?)<\/style>/g;

/** The components on the pages of each kind, and the sheets trimmed to them. */
export class KindStyles {
  /** The marks of components, kind by kind. */
  readonly marks: Map<string, Set<string>>;
  readonly #trimmed = new Map<string, string>();

  constructor(marks = new Map<string, Set<string>>()) {
    this.marks = marks;
  }

  /** Notes the components of a page; every page is collected before the first is trimmed. */
  collect(html: string, kind: string): undefined {
    const marks = this.marks.get(kind) ?? new Set();
    for (const [mark] of html.replace(inlineStyle, '').matchAll(scopeMark)) marks.add(mark);
    this.marks.set(kind, marks);
  }

  /** The page without the rules that are scoped to components which no page of its kind has. */
  trim(html: string, kind: string): string {
    return html.replace(inlineStyle, (_, css: string) => {
      const key = `${kind}\n${css}`;
      const trimmed = this.#trimmed.get(key) ?? trimSheet(css, this.marks.get(kind) ?? new Set());
      this.#trimmed.set(key, trimmed);
      return `<style>${trimmed}</style>`;
    });
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
