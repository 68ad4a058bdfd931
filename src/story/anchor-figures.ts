/** Gives figures in a page their anchors. */
import { applyEdits, type HtmlEdit, walkHtml } from '#lib/html.ts';

/**
 * Puts `id="fig-<figure id>"` on the first place of each figure, as story/Figure.astro renders it.
 * @param html a page's rendered content
 */
export function anchorFigures(html: string): string {
  const anchored = new Set<string>();
  const edits: HtmlEdit[] = [];
  let afterClass = 0;
  walkHtml(html, {
    attribute: (name, _, __, end) => {
      if (name === 'class') afterClass = end + 1;
    },
    open: (name, { class: className, 'data-figure': id }) => {
      if (name !== 'data' || className !== 'figure' || !id || anchored.has(id)) return true;
      anchored.add(id);
      edits.push({ start: afterClass, end: afterClass, text: ` id="fig-${id}"` });
      return true;
    },
  });
  return applyEdits(html, edits);
}
