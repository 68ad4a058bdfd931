/** Gives figures in a page their anchors. */
import { applyEdits, type HtmlEdit, walkHtml } from '#lib/html.ts';

/**
 * Puts `id="fig-<figure id>"` on the button over the first place of each figure, as
 * story/Figure.astro renders it. Not on the number: a figure may be called by any word, and reader
 * views throw away elements whose ids hold words such as `share` or `social`.
 * @param html a page's rendered content
 */
export function anchorFigures(html: string): string {
  if (!html.includes('data-figure=')) return html;
  const anchored = new Set<string>();
  const edits: HtmlEdit[] = [];
  let figure: string | undefined;
  walkHtml(html, {
    open: (name, { class: className, 'data-figure': id }, start) => {
      if (name === 'data') figure = className === 'figure' ? id : undefined;
      if (name !== 'button' || !figure || anchored.has(figure)) return true;
      anchored.add(figure);
      const place = start + '<button'.length;
      edits.push({ start: place, end: place, text: ` id="fig-${figure}"` });
      figure = undefined;
      return true;
    },
  });
  return applyEdits(html, edits);
}
