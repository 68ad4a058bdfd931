/**
 * After the build, leaves in each page only the styles of components that stand on it. One sheet
 * keeps the order of the layers certain; this step keeps it from growing with the site.
 */
import type { AstroIntegration } from 'astro';
import postcss, { type Container } from 'postcss';
import { editPages } from '#integrations/edit-pages.ts';

/** The mark that Astro puts on a component's elements and on its scoped selectors. */
const scopeMark = /data-astro-cid-\w+/g;
const inlineStyle = /<style>([\s\S]*?)<\/style>/g;

/** The Astro integration: runs on `astro:build:done`, before the security policy is written. */
export function pageStyles(): AstroIntegration {
  return {
    name: 'page-styles',
    hooks: {
      'astro:build:done': ({ dir }) => editPages(dir, trimStyles),
    },
  };
}

/**
 * Drops the rules of a page's inline styles that are scoped to components the page lacks.
 * @param html a built page
 */
export function trimStyles(html: string): string {
  const body = html.replace(inlineStyle, '');
  const present = new Set(body.match(scopeMark));
  return html.replace(inlineStyle, (_, css: string) => `<style>${trimSheet(css, present)}</style>`);
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
