/** Tells passages that rest on the same paragraphs as the one before: in the margin one note runs on. */

/**
 * Marks every repeated `data-paragraph` with `data-again`.
 * @param html a page's rendered content, in the order in which it is read
 */
export function markRepeats(html: string): string {
  let last: string | undefined;
  return html.replaceAll(/ data-paragraph="([^"]*)"/g, (attribute, paragraphs: string) => {
    const isAgain = paragraphs === last;
    last = paragraphs;
    return isAgain ? `${attribute} data-again` : attribute;
  });
}
