/** Gives figures in a page their anchors. */

/** A figure in prose, as story/Figure.astro renders it. */
const figure = /<data class="figure"(?=[^>]*\bdata-figure="([^"]+)")/g;

/**
 * Puts `id="fig-<figure id>"` on the first place of each figure.
 * @param html a page's rendered content
 */
export function anchorFigures(html: string): string {
  const anchored = new Set<string>();
  return html.replace(figure, (start: string, id: string) => {
    if (anchored.has(id)) return start;
    anchored.add(id);
    return `${start} id="fig-${id}"`;
  });
}
